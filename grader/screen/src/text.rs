//! Text in columns: a Japanese character takes two of them, and a line never breaks before `。` or `）`.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_width::UnicodeWidthStr;

/// The columns that a text takes.
///
/// ```
/// assert_eq!((screen::columns("health"), screen::columns("健康")), (6, 4));
/// ```
pub fn columns(text: &str) -> usize {
    text.width()
}

/// The text with spaces behind it, so that it takes at least `width` columns.
pub fn left(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// The text with spaces in front of it, so that it takes at least `width` columns.
pub fn right(text: &str, width: usize) -> String {
    format!("{}{text}", " ".repeat(width.saturating_sub(columns(text))))
}

/// As much of the text as `width` columns hold; where something is left out, it ends with `…`.
///
/// ```
/// assert_eq!(screen::clip("a headline", 5), "a he…");
/// ```
pub fn clip(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut clipped = String::new();
    for c in text.chars() {
        clipped.push(c);
        if columns(&clipped) + 1 > width {
            clipped.pop();
            break;
        }
    }
    clipped.truncate(clipped.trim_end().len());
    clipped + "…"
}

/// The lines of a text, each of at most `width` columns where its words allow it. Lines after the first begin with
/// `indent` spaces.
///
/// ```
/// assert_eq!(screen::wrap("as many words as fit", 12, 2), ["as many", "  words as", "  fit"]);
/// ```
pub fn wrap(text: &str, width: usize, indent: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut start = 0;
    for (end, kind) in linebreaks(text) {
        let part = &text[start..end];
        if kind == BreakOpportunity::Allowed && is_in_formula(part) {
            continue;
        }
        let line = lines.last().map_or("", String::as_str);
        if columns(line) + columns(part.trim_end()) > width && !line.trim().is_empty() {
            lines.push(" ".repeat(indent));
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(part.trim_end_matches(['\n', '\r']));
        }
        if kind == BreakOpportunity::Mandatory && end < text.len() {
            lines.push(" ".repeat(indent));
        }
        start = end;
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

/// Words behind which a formula goes on.
const FUNCTIONS: &[&str] = &["exp", "ln", "log", "−ln", "−log"];

/// Whether a formula such as `∂E/∂W` or `−ln 0` goes on behind this part of a text: it stays on one line.
fn is_in_formula(part: &str) -> bool {
    let last_word = part.trim_end().rsplit(|c: char| !(c.is_alphabetic() || c == '−')).next();
    part.ends_with('/') || last_word.is_some_and(|word| FUNCTIONS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_stay_on_one_line() {
        for width in 6..40 {
            let lines = wrap("the slope ∂E/∂W of the loss −ln 0 and of ln 4 at 3", width, 0);
            for formula in ["∂E/∂W", "−ln 0", "ln 4"] {
                assert!(lines.iter().any(|line| line.contains(formula)), "{width}: {lines:?}");
            }
        }
    }

    #[test]
    fn signs_of_mathematics_take_one_column() {
        assert_eq!([columns("−"), columns("∂"), columns("∑"), columns("…"), columns("行")], [1, 1, 1, 1, 2]);
    }

    #[test]
    fn japanese_is_cut_by_columns_and_not_by_characters() {
        assert_eq!((left("健康", 6), right("健康", 6)), ("健康  ".into(), "  健康".into()));
        assert_eq!(clip("科学技術", 5), "科学…");
        assert_eq!(clip("科学技術", 8), "科学技術");
    }

    #[test]
    fn no_line_begins_with_a_closing_character() {
        let lines = wrap("学習データの損失です。（検証データは下です。）", 20, 0);
        assert!(lines.len() > 1);
        for line in &lines {
            assert!(columns(line) <= 20, "{line}");
            assert!(!line.starts_with(['。', '）', '、']), "{line}");
        }
        assert_eq!(lines.concat(), "学習データの損失です。（検証データは下です。）");
    }

    #[test]
    fn breaks_of_the_text_stay() {
        assert_eq!(wrap("one\ntwo", 40, 2), ["one", "  two"]);
        assert_eq!(wrap("", 40, 0), [""]);
    }
}
