//! A message of a check as lines: in both languages as far as the words are the grader's, with the lines marked that tell what
//! the check expected. The structure is that of `testkit` and of `testkit/src/told.rs`. What a check says in words of its own, it
//! says in an English line and a Japanese line below it.

use wire::Verdict;

use crate::course::suite::is_japanese;
use crate::report::parts::Line;
use crate::report::translate::in_japanese;

/// What is between the value that was got and the one that was expected, if they are in one line.
const EXPECTED: &str = ", expected ";

/// How the line of an expected value begins.
const VALUE: &str = "expected: ";

/// How the line begins that tells by how much a value is off, from which it can be computed.
const OFF: &str = "  off by ";

/// How the lines begin that come after an expected value of several lines.
const AFTER: &str = "  for the input ";

/// The lines of a message. Only that of a failed check can tell of a value that was expected.
pub fn lines(verdict: Verdict, message: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut in_value = false;
    let mut texts = message.lines().peekable();
    while let Some(text) = texts.next() {
        if !matches!(verdict, Verdict::Failed | Verdict::DoesNotCompile) {
            lines.push(line(text, false));
            continue;
        }
        if let Some(japanese) = texts.next_if(|next| !in_value && is_translation(text, next)) {
            lines.push(Line { text: text.into(), text_ja: japanese.into(), tells_expected: false });
            continue;
        }
        if verdict != Verdict::Failed {
            lines.push(line(text, false));
            continue;
        }
        in_value = text.starts_with(VALUE) || in_value && !text.starts_with(AFTER);
        let tells = in_value || text.starts_with(OFF);
        match text.split_once(EXPECTED) {
            Some((got, expected)) if !tells && (got.contains("got ") || got.starts_with("the shape is ")) => {
                lines.push(line(got, false));
                lines.push(line(&format!("expected {expected}"), true));
            }
            _ => lines.push(line(text, tells)),
        }
    }
    lines
}

/// Whether a line is the one above it in Japanese. Values may hold Japanese words, and the compiler's lines a student's.
fn is_translation(english: &str, japanese: &str) -> bool {
    let is_value = [VALUE, " "].iter().any(|begin| japanese.starts_with(begin));
    is_japanese(japanese) && !is_japanese(english) && !english.starts_with(' ') && !is_value
}

fn line(text: &str, tells_expected: bool) -> Line {
    let japanese = in_japanese(text).unwrap_or_else(|| text.to_owned());
    Line { text: text.into(), text_ja: japanese.as_str().into(), tells_expected }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::format::Language;

    fn told(message: &str, language: Language, hides_expected: bool) -> String {
        let mut lines = lines(Verdict::Failed, message);
        lines.retain(|line| !(hides_expected && line.tells_expected));
        Line::text(&lines, language)
    }

    #[test]
    fn of_a_hidden_value_nothing_is_left() {
        let close = "at [1, 1]: got 4.5, expected 9.25\n  off by 4.750e0, 5.1e-1 of its size, where 1e-9 is allowed; 0.486486 times \
                     what it should be\n  1 of 4 numbers differ\n     got: [[1.0, 2.0], [3.0, 4.5]]\n\
                     expected: [[1.0, 2.0], [3.0, 9.25]]\n  for the input 77";
        let shape = "the shape is [1], expected [1, 2]\n     got: [1.5]\nexpected: [[1.25, 9.25]]";
        let equal = "row 7\n     got: [1]\nexpected: [9.25,\n 2, 3]\n  for the input 77";
        for (message, kept) in [(close, "got 4.5"), (shape, "the shape is [1]"), (equal, "row 7")] {
            for language in [Language::En, Language::Ja] {
                let hidden = told(message, language, true);
                for secret in ["9.25", "[1, 2]", "4.750e0", "0.486486", " 2, 3]"] {
                    assert!(!hidden.contains(secret), "{secret} in {hidden}");
                }
                assert_eq!(hidden.contains("77"), message.contains("77"), "{hidden}");
            }
            assert!(told(message, Language::En, true).contains(kept), "{message}");
            let whole = told(message, Language::En, false);
            assert_eq!(whole.replace("\nexpected ", EXPECTED), message, "nothing is lost if all is told");
        }
    }

    #[test]
    fn what_the_student_s_own_code_says_is_kept_as_it_is() {
        let said = lines(Verdict::Crashed, "got 1, expected 2\nexpected: 3");
        assert_eq!(
            said.iter().map(|line| (line.text.as_str(), line.tells_expected)).collect::<Vec<_>>(),
            [("got 1, expected 2", false), ("expected: 3", false)]
        );
    }

    #[test]
    fn a_line_and_the_same_in_japanese_are_told_each_in_its_language() {
        let said = "the loss is 3\n損失は 3 です\n     got: 3\nexpected: 4";
        assert_eq!(told(said, Language::En, false), "the loss is 3\n     got: 3\nexpected: 4");
        assert_eq!(told(said, Language::Ja, false), "損失は 3 です\n    結果: 3\n  期待値: 4");
        // Values with Japanese words are no translations of each other.
        let values = "     got: [\"up\"]\nexpected: [\"上\"]\nrow 1\nexpected: \"上\"";
        assert_eq!(told(values, Language::En, false), values);
        assert_eq!(lines(Verdict::Crashed, "mine\n私の").len(), 2, "a student's words are kept as they are");
        assert_eq!(lines(Verdict::DoesNotCompile, "a.rs: not UTF-8\na.rs: UTF-8 ではない").len(), 1);
    }

    #[test]
    fn a_message_of_the_grader_is_told_in_both_languages() {
        let japanese = told("at [1, 0]: got NaN, expected 1\n  3 of 4 numbers differ", Language::Ja, false);
        assert_eq!(japanese, "[1, 0] の値: 結果 NaN\n期待値 1\n  異なる値の数: 3 / 4");
    }
}
