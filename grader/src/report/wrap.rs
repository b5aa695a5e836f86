//! Breaks text into lines that fit, where a reader of English or Japanese expects it.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_width::UnicodeWidthStr;

/// Words behind which a formula goes on, so that no line ends with them.
const FUNCTIONS: &[&str] = &["exp", "ln", "log", "−ln", "−log"];

/// Columns that a text takes.
pub fn columns(text: &str) -> usize {
    text.width()
}

/// Breaks a text so that no line is wider than `width` columns if that can be, every line behind `indent`'s width.
pub fn wrap(text: &str, indent: &str, width: usize) -> String {
    let margin = columns(indent);
    let mut lines = vec![indent.to_owned()];
    let mut used = margin;
    for piece in pieces(text) {
        if used + columns(piece.trim_end()) > width && used > margin {
            lines.push(" ".repeat(margin));
            used = margin;
        }
        used += columns(piece);
        if let Some(line) = lines.last_mut() {
            line.push_str(piece);
        }
    }
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

/// The parts between which a line may end, by the rules of Unicode, which keep `。` and `)` from the beginning of a line. A
/// formula such as `∂E/∂W` or `−ln 0` stays together.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (end, opportunity) in linebreaks(text) {
        let before = text[start..end].trim_end();
        let in_formula = text[..end].ends_with('/') || FUNCTIONS.iter().any(|name| last_word(before) == *name);
        if opportunity == BreakOpportunity::Mandatory || !in_formula {
            pieces.push(&text[start..end]);
            start = end;
        }
    }
    pieces.push(&text[start..]);
    pieces
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !(c.is_alphabetic() || c == '−')).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: usize) -> Vec<String> {
        wrap(text, "", width).lines().map(str::to_owned).collect()
    }

    #[test]
    fn long_lines_are_broken_at_spaces_and_indented() {
        let text = wrap(&"word ".repeat(30), "   to do: ", 80);
        assert!(text.lines().all(|line| columns(line) <= 80), "{text}");
        assert!(text.lines().skip(1).all(|line| line.starts_with("          word")), "{text}");
    }

    #[test]
    fn japanese_is_broken_by_its_width() {
        let text = wrap(&"行".repeat(60), "     ", 80);
        assert_eq!(text.lines().next().map(|line| line.chars().count()), Some(5 + 37), "{text}");
    }

    #[test]
    fn no_line_begins_with_a_full_stop_or_a_closing_bracket() {
        let text = "行の和が、(1 に)なります。".repeat(9);
        for width in 10..60 {
            let lines = lines(&text, width);
            assert!(lines.iter().all(|line| !line.starts_with(['。', '、', ')', '）'])), "{width}: {lines:?}");
        }
    }

    #[test]
    fn formulas_stay_together() {
        for width in 6..40 {
            let lines = lines("the slope ∂E/∂W of the loss −ln 0 and of ln 4 at 3", width);
            for formula in ["∂E/∂W", "−ln 0", "ln 4"] {
                assert!(lines.iter().any(|line| line.contains(formula)), "{width}: {lines:?}");
            }
        }
    }

    #[test]
    fn signs_of_mathematics_take_one_column() {
        assert_eq!([columns("−"), columns("∂"), columns("∑"), columns("…"), columns("行")], [1, 1, 1, 1, 2]);
    }
}
