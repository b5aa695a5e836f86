//! Edits: the lines of the solution that an answer changes.
//!
//! ```text
//! // in softmax:
//! -        row /= sum;
//! +        row /= sum + 1e-8;
//!
//!          let max = z.fold(f64::NEG_INFINITY, f64::max);
//! +        println!("{max}");
//! ```
//!
//! Lines with `-` leave, lines with `+` come, and lines with a space stay and say where. An empty line ends an edit.

use std::ops::Range;

use anyhow::{Result, bail, ensure};

use crate::course::marks::is_mark;

/// Lines that stand together in an item of the solution, and what becomes of them.
#[derive(Debug)]
pub struct Edit<'a> {
    /// The item as the answer names it: `softmax`, `const FORWARD`, `Config::new` or `impl Default for Config`.
    pub item: &'a str,
    /// The line of the answer where it is named.
    pub named_in: usize,
    /// The lines, each with its number in the answer and its first letter: `-`, `+` or a space.
    lines: Vec<(usize, char, &'a str)>,
}

/// Parts an answer into its edits and the rest: the header and whole items, each in the line where it stood.
///
/// # Errors
///
/// If an edit changes nothing, or does not say where.
pub fn split(answer: &str) -> Result<(Vec<Edit<'_>>, String)> {
    let (mut edits, mut rest): (Vec<Edit>, _) = (Vec::new(), String::new());
    let mut section = None;
    let mut ended = true;
    for (number, line) in answer.lines().enumerate().map(|(i, line)| (i + 1, line)) {
        let name = line.strip_prefix("// in ").and_then(|name| name.strip_suffix(':'));
        let marked = line.chars().next().filter(|mark| ['-', '+', ' '].contains(mark));
        match (name, section, marked) {
            (Some(item), ..) => (section, ended) = (Some((number, item)), true),
            (None, Some(_), None) if line.is_empty() => ended = true,
            (None, Some((named_in, item)), Some(mark)) => {
                let line = (number, mark, &line[1..]);
                match edits.last_mut() {
                    Some(edit) if !ended => edit.lines.push(line),
                    _ => edits.push(Edit { item, named_in, lines: vec![line] }),
                }
                ended = false;
            }
            (None, ..) => {
                section = None;
                rest += line;
            }
        }
        rest.push('\n');
    }
    for edit in &edits {
        let first = edit.lines[0].0;
        let has = |mark| edit.lines.iter().any(|line| line.1 == mark);
        ensure!(has('-') || has('+'), "line {first}: nothing changes here; begin a line with `-` or `+`");
        ensure!(
            has('-') || has(' '),
            "line {first}: begin with the line of the solution above the new ones, with a space in front"
        );
    }
    Ok((edits, rest))
}

impl Edit<'_> {
    /// The part of `source` that the edit replaces, and by what. `within` is the item that it names.
    ///
    /// # Errors
    ///
    /// If the lines that leave or stay are not there exactly once.
    pub fn place(&self, source: &str, within: Range<usize>) -> Result<(Range<usize>, String)> {
        let start = source[..within.start].rfind('\n').map_or(0, |end| end + 1);
        let end = source[within.end..].find('\n').map_or(source.len(), |end| within.end + end + 1);
        let mut offset = start;
        let mut there: Vec<(usize, &str)> = Vec::new();
        for line in source[start..end].split_inclusive('\n') {
            // The marks of a hole are no part of the solution.
            if !is_mark(line) {
                there.push((offset, line));
            }
            offset += line.len();
        }
        let old: Vec<_> = self.lines.iter().filter(|(_, mark, _)| *mark != '+').collect();
        let is_old = |lines: &[(usize, &str)]| {
            lines.iter().zip(&old).all(|((_, there), (_, _, old))| there.trim() == old.trim())
        };
        let found: Vec<_> = there.windows(old.len()).filter(|lines| is_old(lines)).collect();
        let (item, first) = (self.item, old[0].0);
        let these = if old.len() == 1 { "this line stands" } else { "these lines stand" };
        match found[..] {
            [lines] => {
                let (last, text) = lines[lines.len() - 1];
                let new = self.lines.iter().filter(|(_, mark, _)| *mark != '-');
                Ok((lines[0].0..last + text.len(), new.map(|(_, _, text)| format!("{text}\n")).collect()))
            }
            [] => match old.iter().find(|old| !there.iter().any(|there| there.1.trim() == old.2.trim())) {
                Some((line, ..)) => bail!("line {line}: this line is not in `{item}`; copy it from the solution"),
                None => bail!("line {first}: these lines are not in `{item}` one below the other; copy them all"),
            },
            [_, _] => bail!("line {first}: {these} twice in `{item}`; add the line above, with a space in front"),
            _ => bail!(
                "line {first}: {these} {} times in `{item}`; add the line above, with a space in front",
                found.len()
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "fn other() {\n    one();\n}\n\nfn f() {\n    // hole: todo!()\n    // in Japanese: あ\n    one();\n    two();\n    \
                          // end hole\n    two();\n    three();\n}\n";

    /// What becomes of `f` by the first edit of an answer.
    fn edited(answer: &str) -> Result<String> {
        let (edits, _) = split(answer)?;
        let at = SOURCE.find("fn f").expect("it is there");
        let (range, new) = edits[0].place(SOURCE, at..SOURCE.len() - 1)?;
        let mut source = SOURCE.to_owned();
        source.replace_range(range, &new);
        Ok(source[at..].to_owned())
    }

    #[test]
    fn lines_leave_and_come_and_stay() {
        for (answer, f) in [
            (
                "// in f:\n-    three();\n+    four();\n",
                "one();\n    two();\n    // end hole\n    two();\n    four();\n}",
            ),
            ("// in f:\n-one();\n", "two();\n    // end hole\n    two();\n    three();\n}"),
            (
                "// in f:\n     three();\n+    four();\n+    five();\n",
                "one();\n    two();\n    // end hole\n    two();\n    three();\n    four();\n    five();\n}",
            ),
            ("// in f:\n     one();\n-    two();\n", "one();\n    // end hole\n    two();\n    three();\n}"),
            ("// in f:\n-    two();\n-    two();\n+    2();\n", "one();\n    2();\n    three();\n}"),
        ] {
            let edited = edited(answer).expect(answer);
            assert_eq!(
                edited.trim_end(),
                format!("fn f() {{\n    // hole: todo!()\n    // in Japanese: あ\n    {f}"),
                "{answer}"
            );
        }
    }

    #[test]
    fn lines_that_are_not_there_once_are_refused_with_their_place() {
        for (answer, words) in [
            ("//! A.\n\n// in f:\n-    four();\n", "line 4: this line is not in `f`"),
            ("// in f:\n-    two();\n", "line 2: this line stands twice in `f`; add the line above"),
            ("// in f:\n-    one();\n-    three();\n", "line 2: these lines are not in `f` one below the other"),
            ("// in f:\n+    four();\n", "line 2: begin with the line of the solution above"),
            ("// in f:\n     one();\n", "line 2: nothing changes here"),
        ] {
            let error = edited(answer).expect_err(words).to_string();
            assert!(error.starts_with(words), "{error}");
        }
    }

    #[test]
    fn the_rest_of_an_answer_keeps_its_lines() {
        let answer = "//! A.\n// in f:\n-a\n+b\n\n-c\n// in g:\n-d\n\nfn h() {\n    1;\n\n    2;\n}\n";
        let (edits, rest) = split(answer).expect("it is well formed");
        let found: Vec<_> = edits.iter().map(|edit| (edit.item, edit.named_in, edit.lines.len())).collect();
        assert_eq!(found, [("f", 2, 2), ("f", 2, 1), ("g", 7, 1)]);
        assert_eq!(rest, "//! A.\n\n\n\n\n\n\n\n\nfn h() {\n    1;\n\n    2;\n}\n");
    }
}
