//! Which exercise a path or a text belongs to, also where people have renamed what they hand in.

use std::collections::BTreeSet;

use crate::course::Course;
use crate::course::problem::Problem;

/// The part of a path that names an exercise.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The exercise.
    pub problem: &'a Problem,
    /// The folder in which the exercise's folder lies.
    pub copy: &'a str,
    /// The exercise's folder.
    pub folder: &'a str,
    /// The path below it.
    pub rest: &'a str,
    /// Whether the folder has the exercise's very name, in any case.
    pub is_exact: bool,
}

/// The exercise in whose folder a file lies: the nearest folder with the very name of an exercise, or else the nearest that
/// [names](named) one.
pub fn exercise_in<'a>(course: &'a Course, path: &'a str) -> Option<Place<'a>> {
    let ends = path.match_indices('/').map(|(end, _)| end).rev();
    let place = |end: usize, problem, is_exact| {
        let start = path[..end].rfind('/').map_or(0, |slash| slash + 1);
        Place {
            problem,
            copy: path[..start].trim_end_matches('/'),
            folder: &path[..end],
            rest: &path[end + 1..],
            is_exact,
        }
    };
    let part = |end: usize| path[..end].rsplit('/').next().unwrap_or_default();
    let exact = |end: usize| course.problems.iter().find(|problem| problem.folder.eq_ignore_ascii_case(part(end)));
    let by_name = ends.clone().find_map(|end| Some(place(end, exact(end)?, true)));
    by_name.or_else(|| ends.clone().find_map(|end| Some(place(end, named(course, part(end))?, false))))
}

/// The one exercise whose number or name is a word of this name: `71`, `71-prediction`, `exercise71`, `Prediction (1)`.
pub fn named<'a>(course: &'a Course, name: &str) -> Option<&'a Problem> {
    let words = words(name);
    let has = |problem: &&Problem| {
        words.iter().any(|word| *word == problem.number.to_string() || *word == problem.name.to_lowercase())
    };
    let mut found = course.problems.iter().filter(has);
    found.next().filter(|_| found.next().is_none())
}

/// Runs of letters and runs of digits, in lower case.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut kind = None;
    for c in name.to_lowercase().chars() {
        let new = (c.is_alphabetic() || c.is_numeric()).then(|| c.is_numeric());
        match (new, words.last_mut()) {
            (Some(_), Some(word)) if new == kind => word.push(c),
            (Some(_), _) => words.push(c.to_string()),
            (None, _) => {}
        }
        kind = new;
    }
    words
}

/// The public functions and types that a text declares. It need not compile.
pub fn declared(text: &str) -> BTreeSet<String> {
    let declaration = |line: &str| {
        let mut words = line.trim_start().strip_prefix("pub ")?.split_whitespace();
        let kind = words.find(|word| !["const", "async", "unsafe"].contains(word))?;
        let name = words.next().filter(|_| ["fn", "struct", "enum", "trait"].contains(&kind))?;
        let end = name.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(name.len());
        Some(name[..end].to_owned())
    };
    text.lines().filter_map(declaration).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exercise_is_found_at_any_depth_and_under_the_names_that_people_give() {
        let course = Course::find().expect("the course is there");
        for (path, number, copy, rest) in [
            ("71_prediction/src/lib.rs", 71, "", "src/lib.rs"),
            ("a/b/exercises/71_Prediction/src/lib.rs", 71, "a/b/exercises", "src/lib.rs"),
            ("x/71/src/lib.rs", 71, "x", "src/lib.rs"),
            ("71-prediction/lib.rs", 71, "", "lib.rs"),
            ("exercise71/src/lib.rs", 71, "", "src/lib.rs"),
            ("71_prediction (1)/src/lib.rs", 71, "", "src/lib.rs"),
            ("71_prediction - コピー/src/lib.rs", 71, "", "src/lib.rs"),
            ("第71問/src/lib.rs", 71, "", "src/lib.rs"),
            ("prediction/src/lib.rs", 71, "", "src/lib.rs"),
            ("student 72/71_prediction/src/gpu/mod.rs", 71, "student 72", "src/gpu/mod.rs"),
            ("70_features/71_prediction/src/lib.rs", 71, "70_features", "src/lib.rs"),
        ] {
            let place = exercise_in(&course, path).unwrap_or_else(|| panic!("{path}: no exercise"));
            assert_eq!((place.problem.number, place.copy, place.rest), (number, copy, rest), "{path}");
        }
        for path in
            ["src/lib.rs", "2571071/src/lib.rs", "70-79/src/lib.rs", "71_prediction", "71.rs", "predictions/x.rs"]
        {
            assert!(exercise_in(&course, path).is_none(), "{path}");
        }
    }

    #[test]
    fn declarations_are_found_also_in_what_does_not_compile() {
        let text = "pub fn softmax(z: &A) -> B {\n  pub struct Trainer<'a> {\nfn private() {}\n pub const fn c() {\n// pub fn no\n\
                    pub use x;\npub mod y;\n}}}{{";
        assert_eq!(Vec::from_iter(declared(text)), ["Trainer", "c", "softmax"]);
    }
}
