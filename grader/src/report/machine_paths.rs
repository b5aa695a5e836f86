//! Paths of this machine, and what stands for them in a document: the same work says the same wherever it is graded, and a
//! report does not tell where a server keeps its files.

use std::env;
use std::path::PathBuf;

use crate::build::course::prepared::BuiltIn;
use crate::build::course::workshop::Workshop;
use crate::report::parts::PlacePart;

/// The folders of the course in which code may lie that says where it is.
const OURS: [&str; 4] = ["exercises/", "solutions/", "grader/", "data/"];

/// Where cargo keeps the sources of libraries, before the name of a registry. Windows has the second form.
const REGISTRIES: [&str; 2] = ["(cargo)/registry/src/", r"(cargo)\registry\src\"];

fn home() -> Option<PathBuf> {
    env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(PathBuf::from)
}

/// Cargo's own folder.
pub fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(home()?.join(".cargo")))
}

/// What stands for folders of this machine.
#[derive(Clone, Debug, Default)]
pub struct MachinePaths {
    /// The longest first.
    instead: Vec<(String, &'static str)>,
}

impl MachinePaths {
    /// The folders that a workshop, its compiler and this system use.
    pub fn of(workshop: &Workshop) -> Self {
        let others = [(cargo_home(), "(cargo)"), (home(), "(home)"), (Some(env::temp_dir()), "(temporary folder)")];
        let others = others.into_iter().filter_map(|(folder, name)| Some((folder?, name)));
        let ours = [
            (workshop.run.path(), "(temporary folder)"),
            (workshop.folder(), "(workshop)"),
            (workshop.target(), "(workshop)"),
            (&workshop.course.root, ""),
            (&workshop.toolchain.sysroot, "(toolchain)"),
        ];
        // What a workshop says of itself names the places in which it was built.
        let built_in = workshop.prepared.as_ref().map(|prepared| prepared.built_in.clone());
        let there = built_in.map(|built_in| {
            let BuiltIn { course, target, toolchain, cargo } = built_in;
            let known = [(course, ""), (target, "(workshop)"), (toolchain, "(toolchain)")];
            known.into_iter().chain(cargo.map(|cargo| (cargo, "(cargo)")))
        });
        let ours = ours.map(|(folder, name)| (folder.to_owned(), name)).into_iter();
        Self::new(ours.chain(there.into_iter().flatten()).chain(others))
    }

    fn new(folders: impl IntoIterator<Item = (PathBuf, &'static str)>) -> Self {
        let mut instead = Vec::new();
        for (folder, name) in folders {
            for path in [Some(folder.clone()), folder.canonicalize().ok()].into_iter().flatten() {
                let path = path.to_string_lossy().trim_end_matches(['/', '\\']).to_owned();
                // The root of a file system stands in front of everything.
                if path.len() > 3 && has_root(&path) {
                    // Windows has two forms, and the one with slashes is told, too.
                    instead.push((path.trim_start_matches(r"\\?\").replace('\\', "/"), name));
                    instead.push((path, name));
                }
            }
        }
        instead.sort_by_key(|(path, _)| std::cmp::Reverse(path.len()));
        instead.dedup();
        Self { instead }
    }

    /// A text without these paths.
    pub fn hidden_in(&self, text: &str) -> String {
        let text = self.instead.iter().fold(text.to_owned(), |text, (path, name)| without(&text, path, name));
        without_registry(&text)
    }

    /// A place without folders of any machine: the course's code may have been built elsewhere.
    pub fn place(&self, text: &str) -> Option<PlacePart> {
        let text = self.hidden_in(&text.replace('\\', "/"));
        if !has_root(&text) {
            return PlacePart::read(&text);
        }
        let below = |folder: &&str| Some(&text[text.rfind(&format!("/{folder}"))? + 1..]);
        let known = OURS.iter().chain(&["library/"]).find_map(below);
        PlacePart::read(known.unwrap_or_else(|| text.rsplit('/').next().unwrap_or(&text)))
    }
}

/// Whether a path begins at a root, of this system or of any other.
fn has_root(path: &str) -> bool {
    path.starts_with(['/', '\\']) || matches!(path.get(1..3), Some(r":/" | r":\"))
}

/// A text in which the sources of a library begin with its name, wherever cargo got them from.
fn without_registry(text: &str) -> String {
    REGISTRIES.iter().fold(text.to_owned(), |text, registry| {
        let mut parts = text.split(registry);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |told, part| told + part.split_once(['/', '\\']).map_or(part, |(_, library)| library))
    })
}

/// A text in which `name` stands for a folder. With an empty name, what lies below it is relative.
fn without(text: &str, folder: &str, name: &str) -> String {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '/' | '\\' | '_' | '-' | '.');
    let (mut told, mut rest) = (String::new(), text);
    while let Some(at) = rest.find(folder) {
        let (before, after) = (&rest[..at], &rest[at + folder.len()..]);
        let begins = before.chars().next_back().is_none_or(|c| !is_part(c));
        let ends = after.chars().next().is_none_or(|c| !is_part(c) || matches!(c, '/' | '\\' | '.'));
        told += before;
        rest = after;
        if !(begins && ends) {
            told += folder;
        } else if name.is_empty() {
            rest = rest.strip_prefix(['/', '\\']).unwrap_or(rest);
        } else {
            told += name;
        }
    }
    told + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths() -> MachinePaths {
        MachinePaths::new([
            ("/srv/course".into(), ""),
            ("/srv/course/target".into(), "(workshop)"),
            ("/tmp".into(), "(temporary folder)"),
            ("/home/me/.cargo".into(), "(cargo)"),
            ("/".into(), "(never)"),
        ])
    }

    #[test]
    fn folders_of_the_machine_are_hidden_and_other_words_stay() {
        for (text, told) in [
            ("at /srv/course/exercises/71/src/lib.rs:1", "at exercises/71/src/lib.rs:1"),
            ("`/srv/course/target/x`, /srv/course/target.", "`(workshop)/x`, (workshop)."),
            ("(/tmp/nlp100-1-2/a, \"/tmp\")", "((temporary folder)/nlp100-1-2/a, \"(temporary folder)\")"),
            ("/tmpfs and a/tmp and /srv/courses", "/tmpfs and a/tmp and /srv/courses"),
            (
                "--> /home/me/.cargo/registry/src/index-1949/ndarray-0.17.2/src/lib.rs:3",
                "--> ndarray-0.17.2/src/lib.rs:3",
            ),
            ("nothing / here", "nothing / here"),
        ] {
            assert_eq!(paths().hidden_in(text), told);
        }
    }

    #[test]
    fn folders_of_windows_are_hidden_in_both_forms() {
        let paths = MachinePaths::new([(r"\\?\C:\me\course".into(), ""), (r"\me\.cargo".into(), "(cargo)")]);
        for (text, told) in [
            (r"at C:/me/course/exercises/71/src/lib.rs:1", "at exercises/71/src/lib.rs:1"),
            (r"--> \me\.cargo\registry\src\index-1949\ndarray-0.17.2\src\lib.rs:3", r"--> ndarray-0.17.2\src\lib.rs:3"),
            (r"--> /me/.cargo/registry/src/index-1949/ndarray-0.17.2/src/lib.rs:3", "--> ndarray-0.17.2/src/lib.rs:3"),
        ] {
            assert_eq!(paths.hidden_in(text), told);
        }
    }

    #[test]
    fn a_place_tells_of_no_machine_not_even_of_the_one_that_built_it() {
        for (text, told) in [
            ("/srv/course/grader/device/src/command.rs:117:13", "grader/device/src/command.rs:117:13"),
            ("/old/place/grader/device/src/command.rs:117:13", "grader/device/src/command.rs:117:13"),
            ("/rustc/59807616e/library/core/src/slice/mod.rs:9:1", "library/core/src/slice/mod.rs:9:1"),
            ("C:\\old\\exercises\\72_loss\\src\\lib.rs:9:1", "exercises/72_loss/src/lib.rs:9:1"),
            ("ndarray-0.17.2/src/lib.rs:3:5", "ndarray-0.17.2/src/lib.rs:3:5"),
            ("/somewhere/else/x.rs:1:1", "x.rs:1:1"),
        ] {
            assert_eq!(paths().place(text).map(|place| place.to_string()).as_deref(), Some(told));
        }
        assert_eq!(paths().place(""), None);
    }
}
