//! The pictures in the repository are those that the program draws, and each text shows them with words for who cannot see.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The top of the repository. cargo says at run time where this crate is, so a repository that was moved is found as well.
fn top() -> PathBuf {
    Path::new(&env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../..")
}

fn read(path: &str) -> String {
    fs::read_to_string(top().join(path)).unwrap_or_else(|error| panic!("{path}: {error}; run `cargo run -p pictures`"))
}

/// The words and the numbers of a picture.
fn parts(svg: &str) -> Vec<&str> {
    svg.split(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-')).filter(|part| !part.is_empty()).collect()
}

/// Whether two parts are the same, or numbers no further apart than half a pixel: training ends in slightly other weights
/// on a processor that rounds products differently.
fn agree(ours: &str, theirs: &str) -> bool {
    let difference = ours.parse::<f64>().and_then(|a| Ok(a - theirs.parse::<f64>()?));
    ours == theirs || difference.is_ok_and(|difference| difference.abs() <= 0.5)
}

#[test]
fn the_pictures_in_the_repository_are_up_to_date() {
    for picture in pictures::all() {
        let there = read(&picture.path);
        let (made, there) = (parts(&picture.svg), parts(&there));
        let same = made.len() == there.len() && made.iter().zip(&there).all(|(ours, theirs)| agree(ours, theirs));
        assert!(
            same,
            "{} is not what `cargo run -p pictures` draws; run it, look at the picture, and commit",
            picture.path
        );
    }
}

#[test]
fn every_picture_has_a_title_and_a_description_and_colours_for_dark_pages() {
    for picture in pictures::all() {
        let text = |tag: &str| {
            let start = picture.svg.split(&format!("<{tag} id=\"{tag}\">")).nth(1).unwrap_or_default();
            start.split('<').next().unwrap_or_default().to_owned()
        };
        assert!(!text("title").is_empty(), "{} has no title", picture.path);
        assert!(text("desc").len() > 20, "{}: {:?} describes nothing", picture.path, text("desc"));
        assert!(picture.svg.contains("@media (prefers-color-scheme: dark)"), "{}", picture.path);
        assert!(
            !picture.svg.contains("NaN") && !picture.svg.contains("inf"),
            "{} has no number somewhere",
            picture.path
        );
    }
}

#[test]
fn the_texts_of_both_languages_show_every_picture_with_words_for_it_and_no_other() {
    let drawn: BTreeSet<String> = pictures::all().into_iter().map(|picture| picture.path).collect();
    for readme in ["README.md", "README.ja.md"] {
        let mut shown = BTreeSet::new();
        for entry in fs::read_dir(top().join("exercises")).expect("there are exercises").filter_map(Result::ok) {
            let folder = entry.file_name().to_string_lossy().into_owned();
            if !entry.path().join(readme).is_file() {
                continue;
            }
            for picture in read(&format!("exercises/{folder}/{readme}")).split("\n![").skip(1) {
                let (words, rest) = picture.split_once("](").expect("a picture has a path");
                let path = format!("exercises/{folder}/{}", rest.split(')').next().unwrap_or_default());
                let japanese = words.chars().any(|c| ('\u{3040}'..'\u{a000}').contains(&c));
                assert!(words.chars().count() > 20, "{path}: {words:?} does not say what is in the picture");
                assert_eq!(
                    japanese,
                    readme.contains(".ja."),
                    "{path} has words of another language in {folder}/{readme}"
                );
                assert!(shown.insert(path.clone()), "{path} is shown twice in {readme}");
            }
        }
        assert_eq!(shown, drawn, "{readme}");
    }
}
