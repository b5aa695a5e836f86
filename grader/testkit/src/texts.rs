//! The texts of an exercise: every number in them is computed, and the two languages say the same.

use std::path::Path;
use std::{env, fs};

/// The two languages of each text.
const TEXTS: [[&str; 2]; 2] = [["README.md", "README.ja.md"], ["HINTS.md", "HINTS.ja.md"]];

/// Asserts that every decimal number in the texts of the exercise in `folder` is one of `numbers`, rounded to the
/// digits that the text shows, and that both languages have the same numbers and the same outline.
///
/// `folder` is relative to the top of the workspace; the test runs in a crate two folders below it.
///
/// # Panics
///
/// If a text is missing, or has a number that is not computed, or differs from the other language.
#[track_caller]
pub fn assert_texts(folder: &str, numbers: &[f64]) {
    let top = env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets the folder of the crate");
    let folder = Path::new(&top).join("../..").join(folder);
    for [english, japanese] in TEXTS {
        let read = |name: &str| match fs::read_to_string(folder.join(name)) {
            Ok(text) => text,
            Err(error) => panic!("{}: {error}", folder.join(name).display()),
        };
        let (ours, theirs) = (read(english), read(japanese));
        for number in decimals(&ours) {
            let known = numbers.iter().any(|value| is_rounded(&number, *value));
            assert!(known, "{english}: nothing that was computed is {number}");
        }
        assert_eq!(decimals(&ours), decimals(&theirs), "{english} and {japanese} have other numbers");
        assert_eq!(outline(&ours), outline(&theirs), "{english} and {japanese} have other headings or code blocks");
    }
}

/// The numbers with a decimal point, in order.
fn decimals(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || c == '.';
    text.split(|c| !is_part(c))
        .map(|part| part.trim_matches('.'))
        .filter(|part| part.matches('.').count() == 1)
        .map(str::to_owned)
        .collect()
}

/// Whether the text shows this value, sign aside.
fn is_rounded(shown: &str, value: f64) -> bool {
    let digits = shown.split('.').nth(1).map_or(0, str::len);
    format!("{:.digits$}", value.abs()) == shown
}

/// The depth of each heading and the place of each code block, in order.
fn outline(text: &str) -> Vec<&str> {
    text.lines()
        .filter_map(|line| line.split(' ').next())
        .filter(|w| w.starts_with('#') || w.starts_with("```"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_and_compared_as_shown() {
        assert_eq!(decimals("e⁶ = 403.43, so 0.88. Problem 71, NLP100 1.2.3"), ["403.43", "0.88"]);
        assert!(is_rounded("0.88", 0.880797) && is_rounded("1.00", -1.0) && !is_rounded("0.89", 0.880797));
    }

    #[test]
    fn the_outline_is_depths_and_code_blocks() {
        assert_eq!(outline("# A\ntext # b\n## C\n```rust\nx\n```"), ["#", "##", "```rust", "```"]);
    }
}
