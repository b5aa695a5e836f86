//! The names in a download, as far as they tell whose is what: three levels of folders, without what systems leave behind.

use std::collections::BTreeSet;

use crate::submission::path;

/// How many levels of folders matter.
pub const DEEPEST: usize = 4;

/// Names of files and folders; those of folders end in `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(BTreeSet<String>);

/// A file or a folder in a download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its path, without a `/` at the end.
    pub path: String,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// What lies in it, one level deep.
    pub items: Vec<Item>,
}

impl Names {
    /// Adds a file with this clean path, and the folders in which it lies.
    pub fn add(&mut self, file: &str) {
        if path::is_noise(file) {
            return;
        }
        let ends = file.match_indices('/').map(|(end, _)| end);
        self.0.extend(ends.take(DEEPEST).map(|end| format!("{}/", &file[..end])));
        if file.matches('/').count() < DEEPEST {
            self.0.insert(file.to_owned());
        }
    }

    /// Adds a folder with this clean path, and the folders in which it lies.
    pub fn add_folder(&mut self, folder: &str) {
        let ends = folder.match_indices('/').map(|(end, _)| end).chain([folder.len()]);
        self.0.extend(ends.take(DEEPEST).map(|end| format!("{}/", &folder[..end])));
    }

    /// What lies in a folder; in all if its name is empty.
    pub fn in_folder(&self, folder: &str) -> Vec<Item> {
        let mut items = self.level(folder);
        for item in items.iter_mut().filter(|item| item.is_folder) {
            item.items = self.level(&item.path);
        }
        items
    }

    /// Whether a folder is the copy of a student: exercises lie in it, and no other people's work.
    pub fn is_a_student_s(&self, folder: &str) -> bool {
        let of_a_course = |item: &Item| {
            let name = item.name().to_lowercase();
            let is_exercise = name.len() >= 2 && name.starts_with('7') && name.as_bytes()[1].is_ascii_digit();
            ["exercises", "solutions", "src", "lib.rs", "cargo.toml"].contains(&name.as_str())
                || (is_exercise && name.as_bytes().get(2).is_none_or(|byte| !byte.is_ascii_digit()))
        };
        self.level(folder).iter().any(of_a_course)
    }

    fn level(&self, folder: &str) -> Vec<Item> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let below = self.0.range(prefix.clone()..).take_while(|name| name.starts_with(&prefix));
        let direct = below.filter(|name| {
            let rest = &name[prefix.len()..];
            !rest.is_empty() && !rest.trim_end_matches('/').contains('/')
        });
        direct
            .map(|name| Item {
                path: name.trim_end_matches('/').to_owned(),
                is_folder: name.ends_with('/'),
                items: Vec::new(),
            })
            .collect()
    }
}

impl Item {
    /// The last part of its path.
    pub fn name(&self) -> &str {
        path::split(&self.path).1
    }
}
