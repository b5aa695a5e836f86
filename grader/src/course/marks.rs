//! The marks of a hole in the text of a solution: what stands in its place, and what is to be done there in both languages.
//!
//! ```text
//! // hole: todo!("turn each row of logits into probabilities\n{z}")
//! // in Japanese: ロジットの各行を確率に変える
//! …the answer…
//! // end hole
//! ```

use anyhow::{Result, bail};

const OPEN: &str = "// hole: ";
const JAPANESE: &str = "// in Japanese: ";
const CLOSE: &str = "// end hole";

/// What is to be done in a hole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// In English: the first line of its `todo!`.
    pub sentence: String,
    /// The same in Japanese.
    pub sentence_ja: String,
}

/// A part of a marked text.
enum Part<'a> {
    /// A line outside of all holes.
    Outside(&'a str),
    /// A hole: how far its mark is indented, what stands in its place, what is to be done, and the answer.
    Hole { indent: &'a str, stub: &'a str, japanese: &'a str, answer: Vec<&'a str> },
}

/// Replaces marked regions by the text behind their marks: those for which `is_left_out` says so, asked once for each in
/// order. The others lose their marks.
///
/// # Errors
///
/// If a mark is wrong: with its line.
pub fn punched(text: &str, mut is_left_out: impl FnMut() -> bool) -> Result<String> {
    let mut out = String::new();
    for part in parts(text)? {
        match part {
            Part::Outside(line) => out += &format!("{line}\n"),
            Part::Hole { indent, stub, .. } if is_left_out() => out += &format!("{indent}{stub}\n"),
            Part::Hole { answer, .. } => answer.iter().for_each(|line| out += &format!("{line}\n")),
        }
    }
    Ok(out)
}

/// The holes of a text.
///
/// # Errors
///
/// If a mark is wrong: with its line.
pub fn holes(text: &str) -> Result<Vec<Hole>> {
    let hole = |part| match part {
        Part::Hole { stub, japanese, .. } => {
            Some(Hole { sentence: sentence(stub).into(), sentence_ja: japanese.into() })
        }
        Part::Outside(_) => None,
    };
    Ok(parts(text)?.into_iter().filter_map(hole).collect())
}

/// Whether a line is a mark, and no part of the answer.
pub fn is_mark(line: &str) -> bool {
    let code = line.trim();
    code.starts_with(OPEN) || code.starts_with(JAPANESE) || code == CLOSE
}

/// The first line of the text in `todo!("…")`.
fn sentence(stub: &str) -> &str {
    let text = stub.split('"').nth(1).unwrap_or_default();
    text.split_once("\\n").map_or(text, |(line, _)| line)
}

fn parts(text: &str) -> Result<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    // The line of the last mark, if its hole has no end yet.
    let mut open = None;
    let mut lines = text.lines().zip(1..).peekable();
    while let Some((line, number)) = lines.next() {
        let code = line.trim_start();
        match (code.strip_prefix(OPEN), open, parts.last_mut()) {
            (Some(_), Some(start), _) => bail!("line {number}: a hole inside the hole of line {start}"),
            (Some(stub), None, _) => {
                let behind = lines.next().and_then(|(line, _)| line.trim_start().strip_prefix(JAPANESE));
                let Some(japanese) = behind else {
                    bail!("line {number}: below a hole stands `{JAPANESE}` and what is to be done there, in Japanese");
                };
                let indent = &line[..line.len() - code.len()];
                parts.push(Part::Hole { indent, stub, japanese, answer: Vec::new() });
                open = Some(number);
            }
            (None, None, _) if code == CLOSE => bail!("line {number}: the end of a hole that never began"),
            (None, Some(_), _) if code == CLOSE => open = None,
            (None, Some(_), Some(Part::Hole { answer, .. })) => answer.push(line),
            (None, ..) if code.starts_with("// hole") => {
                bail!("line {number}: a hole begins with `{OPEN}` and what is to stand in its place")
            }
            (None, ..) => parts.push(Part::Outside(line)),
        }
    }
    match open {
        Some(start) => bail!("line {start}: a hole without `{CLOSE}`"),
        None => Ok(parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOUBLE: &str = "fn f(x: u8) -> u8 {\n    // hole: todo!(\"double {x}\")\n    // in Japanese: 2 倍にする\n    \
                          let y = x;\n    y + x\n    // end hole\n}\n";

    #[test]
    fn a_region_becomes_its_stub() {
        let text = punched(DOUBLE, || true).expect("the marks are right");
        assert_eq!(text, "fn f(x: u8) -> u8 {\n    todo!(\"double {x}\")\n}\n");
    }

    #[test]
    fn a_region_that_is_filled_loses_its_marks() {
        let text =
            "a\n// hole: x\n// in Japanese: あ\nb\n// end hole\n// hole: y\n// in Japanese: い\nc\n// end hole\n";
        let mut first = true;
        let second = || !std::mem::take(&mut first);
        assert_eq!(punched(text, second).expect("the marks are right"), "a\nb\ny\n");
    }

    #[test]
    fn a_hole_says_what_is_to_be_done_in_both_languages() {
        for stub in ["todo!(\"add them\\n{x}\")", "todo!(\"add them\");", "todo!(\"add them\\n{} of {}\", x, y)"] {
            let text = format!("// hole: {stub}\n// in Japanese: 足す\n// end hole\n");
            let hole = Hole { sentence: "add them".into(), sentence_ja: "足す".into() };
            assert_eq!(holes(&text).expect("the marks are right"), [hole], "{stub}");
        }
    }

    #[test]
    fn wrong_marks_are_named_by_their_line() {
        for (text, error) in [
            ("a\n// hole: x\n// in Japanese: あ\n", "line 2: a hole without"),
            ("// end hole\n", "line 1: the end of a hole that never began"),
            ("// hole: x\n// in Japanese: あ\n// hole: y\n// end hole\n", "line 3: a hole inside the hole of line 1"),
            ("// hole\n// end hole\n", "line 1: a hole begins with `// hole: `"),
            ("a\n// hole: x\nb\n// end hole\n", "line 2: below a hole stands `// in Japanese: `"),
            ("// hole: x\n", "line 1: below a hole stands"),
        ] {
            let said = punched(text, || true).expect_err("the marks are wrong").to_string();
            assert!(said.starts_with(error), "{text:?}: {said}");
        }
    }
}
