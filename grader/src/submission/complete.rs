//! A crate that came without some of the course's own files, such as a `lib.rs` alone: they are added as they are handed out.

use crate::course::library::{modules, places};
use crate::submission::locate::{Found, Unfilled};
use crate::submission::sentence::Sentence;

/// Adds the files of the course that `lib.rs` needs and that are not there, and says so. What was left out of the submission
/// stays out.
pub fn complete(found: &mut Found, unfilled: &Unfilled) -> Vec<Sentence> {
    let Some(lib) = found.files.iter().find(|file| file.path == "lib.rs") else { return Vec::new() };
    let mut notes = Vec::new();
    for module in modules(&lib.text) {
        let places = places(&module);
        let is_there = found.files.iter().map(|file| &file.path).chain(found.left_out.iter().map(|(path, _)| path));
        if is_there.clone().any(|path| places.contains(path)) {
            continue;
        }
        if let Some(file) = unfilled.files(&found.exercise).iter().find(|file| places.contains(&file.path)) {
            let name = format!("{}/src/{}", found.exercise, file.path);
            notes.push(Sentence::new(
                format!("{name} is not there; it is graded as it was handed out"),
                format!("{name} が見つかりません。配布時のファイルのまま採点します"),
            ));
            found.files.push(file.clone());
        }
    }
    found.files.sort();
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::Course;
    use crate::course::library::library;
    use crate::course::source::SourceFile;

    fn found(exercise: &str, files: &[(&str, &str)], left_out: &[&str]) -> Found {
        let why = |path: &&str| ((*path).to_owned(), Sentence::new("UTF-16", "UTF-16"));
        Found {
            exercise: exercise.into(),
            copy: String::new(),
            place: String::new(),
            files: files.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect(),
            left_out: left_out.iter().map(why).collect(),
        }
    }

    #[test]
    fn a_library_alone_gets_the_other_files_of_its_exercise_and_each_is_named() {
        let course = Course::find().expect("the course is there");
        let unfilled = Unfilled::of(&course).expect("the solutions can be read");
        let mut added = 0;
        for problem in &course.problems {
            let files = library(unfilled.files(&problem.folder));
            let [lib, others @ ..] = &files[..] else { panic!("{} has no library", problem.folder) };
            let mut alone = found(&problem.folder, &[("lib.rs", &lib.text)], &[]);
            let notes = complete(&mut alone, &unfilled);
            let is_there = |file: &&SourceFile| alone.files.contains(file);
            assert!(files.iter().all(is_there) && alone.files.len() == files.len(), "{}", problem.folder);
            for (note, file) in notes.iter().zip(others) {
                let name = format!("{}/src/{} ", problem.folder, file.path);
                assert!(note.english.starts_with(&name) && note.japanese.starts_with(&name), "{note}");
            }
            assert_eq!(notes.len(), others.len(), "{}", problem.folder);
            added += notes.len();
        }
        assert!(added > 0, "no exercise has a second file");
    }

    #[test]
    fn what_is_there_or_was_left_out_or_is_not_asked_for_is_not_added() {
        let course = Course::find().expect("the course is there");
        let unfilled = Unfilled::of(&course).expect("the solutions can be read");
        let lib = ("lib.rs", "mod autograd;\nmod layer;\nmod of_my_own;\nmod tape { }");
        let own = [lib, ("autograd.rs", "// mine"), ("layer/mod.rs", "// mine")];
        for (files, left_out) in [(&own[..], &[][..]), (&[lib][..], &["autograd.rs", "layer/mod.rs"][..])] {
            let mut whole = found("79_mlp", files, left_out);
            let before = whole.files.len();
            assert!(complete(&mut whole, &unfilled).is_empty());
            assert_eq!(whole.files.len(), before);
        }
        assert!(complete(&mut found("79_mlp", &[("layer.rs", "mod tape;")], &[]), &unfilled).is_empty());
    }
}
