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

/// The lines of a text, each of at most `width` columns. Lines after the first begin with `indent` spaces. A word that is
/// longer than a line, such as a path, goes on in the next, behind a `/` or a `_` if there is one.
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
        let mut rest = part.trim_end_matches(['\n', '\r']);
        let line = lines.last().map_or("", String::as_str);
        // A word that needs several lines begins where there is room.
        let needed = columns(rest.trim_end());
        if columns(line) + needed > width && needed <= width.saturating_sub(indent) && !line.trim().is_empty() {
            lines.push(" ".repeat(indent));
        }
        while let Some(end) = too_long(rest.trim_end(), width, lines.last().map_or("", String::as_str)) {
            let (piece, after) = rest.split_at(end);
            if let Some(line) = lines.last_mut() {
                line.push_str(piece);
            }
            lines.push(" ".repeat(indent));
            rest = after;
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(rest);
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

/// What no line begins with.
const CLOSING: [char; 5] = ['。', '、', '」', '）', ')'];

/// Where a word must be broken that does not fit behind this line: behind the last `/` or `_` that fits, else where the line is
/// full; 0 if the line has no room at all. An empty line has room for one character.
fn too_long(word: &str, width: usize, line: &str) -> Option<usize> {
    let room = width.saturating_sub(columns(line));
    if columns(word) <= room {
        return None;
    }
    let fits = |end: &usize| columns(&word[..*end]) <= room && !word[*end..].starts_with(CLOSING);
    let ends = || word.char_indices().map(|(at, c)| (at + c.len_utf8(), c));
    let behind = |sign| ends().rfind(|(end, c)| *c == sign && fits(end));
    let full = || ends().rfind(|(end, _)| fits(end)).or_else(|| ends().next().filter(|_| line.trim().is_empty()));
    let end = behind('/').or_else(|| behind('_')).or_else(full).map_or(0, |(end, _)| end);
    (end < word.len()).then_some(end)
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
    fn a_word_that_is_longer_than_a_line_is_broken_where_it_can_be_read() {
        let path = "in exercises/71_prediction/src/lib.rs:59:5 there";
        assert_eq!(wrap(path, 20, 2), ["in exercises/", "  71_prediction/src/", "  lib.rs:59:5 there"]);
        assert_eq!(wrap("Dim<[usize;2]>>", 8, 0), ["Dim<[usi", "ze;2]>>"]);
        assert_eq!(wrap("健康です", 1, 0).concat(), "健康です", "a line has room for one character");
        for width in 8..60 {
            for line in wrap("     ✗ the_sigmoid_of_a_thousand_does_not_overflow: 時間切れ", width, 5) {
                assert!(columns(&line) <= width, "{width}: {line}");
            }
        }
    }

    #[test]
    fn breaks_of_the_text_stay() {
        assert_eq!(wrap("one\ntwo", 40, 2), ["one", "  two"]);
        assert_eq!(wrap("", 40, 0), [""]);
    }
}
