//! An answer in a file of its own: a known mistake, or a right answer as another person would write it.
//!
//! `solutions/NN_name/mistakes/*.rs` and `solutions/NN_name/accepted/*.rs` hold only what differs from the solution,
//! under a header that says what it is:
//!
//! ```text
//! //! The gradient is summed over the examples, not averaged.
//! //! 勾配が例についての平均ではなく、合計になっています。
//! //!
//! //! Next: divide by the number of examples.
//! //! 次に: 例の数で割ってみましょう。
//! //!
//! //! Fails: `a_set_given_twice_has_the_same_loss_and_gradient`.
//!
//! // in gradient:
//! -    error /= labels.len() as f64;
//! ```
//!
//! Below the header stand imports, edits (`edit.rs`), and whole items where an edit would be longer or less clear.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::course::problem::Problem;
use crate::course::suite::is_japanese;
use crate::judging::outcome::Mistake;

/// An answer file.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The file's name without its ending.
    pub id: String,
    /// Where it lies.
    pub path: PathBuf,
    /// The whole file.
    pub text: String,
    /// What its header says.
    pub header: Header,
}

/// What a header says of an answer.
#[derive(Clone, Debug)]
pub enum Header {
    /// It is wrong: why, and the checks that must fail.
    Mistake(Mistake, Vec<String>),
    /// It is right.
    Accepted,
    /// It is the mistake of this name, written differently.
    Rewrites(String),
    /// It is right only within a limit (`domain.rs`): some check must fail.
    Limited,
}

/// The folder of known mistakes beside a solution.
pub const MISTAKES: &str = "mistakes";
/// The folder of right answers beside a solution.
pub const ACCEPTED: &str = "accepted";

impl Answer {
    /// The answers of a problem in one of the two folders, by name. A folder that is not there has none.
    ///
    /// # Errors
    ///
    /// If a file cannot be read, or its header is not as it should be.
    pub fn all(problem: &Problem, folder: &str) -> Result<Vec<Self>> {
        let folder = problem.solution.join(folder);
        if !folder.is_dir() {
            return Ok(Vec::new());
        }
        let listed = fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))?;
        let mut paths = listed.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "rs"));
        paths.sort();
        paths.iter().map(|path| Self::read(problem, path)).collect()
    }

    /// Reads an answer file.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or its header is not as it should be.
    pub fn read(problem: &Problem, path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        // It becomes the name of a module.
        let plain = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        ensure!(plain, "{}: rename it to lower_case_words.rs", path.display());
        let header = Header::parse(&id, &text).with_context(|| path.display().to_string())?;
        if let Header::Mistake(_, fails) = &header {
            let known = |check: &&String| problem.checks.iter().any(|known| known.name == **check);
            if let Some(unknown) = fails.iter().find(|check| !known(check)) {
                let line = 1 + text.lines().position(|line| line.contains(unknown.as_str())).unwrap_or(0);
                let suite = format!("exercises/{}/tests/{}.rs", problem.folder, problem.name);
                bail!("{}: line {line}: there is no check {unknown}; they are the tests in {suite}", path.display());
            }
        }
        Ok(Self { id, path: path.to_owned(), text, header })
    }

    /// The mistake that this answer is, and the checks that must fail; `None` if it is no mistake.
    pub fn mistake(&self) -> Option<(&Mistake, &[String])> {
        match &self.header {
            Header::Mistake(mistake, fails) => Some((mistake, fails)),
            _ => None,
        }
    }
}

impl Header {
    fn parse(id: &str, text: &str) -> Result<Self> {
        let lines: Vec<_> = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).collect();
        ensure!(!lines.is_empty(), "line 1: begin with `//!` and a sentence that says what this answer is");
        if let Some(original) = lines[0].strip_prefix("Rewrites: ") {
            return Ok(Self::Rewrites(original.trim_matches(['`', '.']).to_owned()));
        }
        let Some(fails) = lines.iter().position(|line| line.starts_with("Fails:")) else {
            let stray = lines.iter().position(|line| line.starts_with("Next:") || line.starts_with("次に:"));
            return match stray {
                Some(line) => bail!("line {}: a next step, but no line `Fails:` with checks", line + 1),
                None => Ok(Self::Accepted),
            };
        };
        let next = lines.iter().position(|line| line.starts_with("Next:"));
        let next = next.filter(|&next| next < fails).context("no line `Next:` above `Fails:` says what to do next")?;
        let (sentence, sentence_ja) = both(&lines, 0..next)?;
        let (step, step_ja) = both(&lines, next..fails)?;
        let checks = lines[fails..].join(" ");
        let checks: Vec<_> = checks.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        ensure!(!checks.is_empty(), "line {}: name at least one check, between backticks", fails + 1);
        let mistake = Mistake {
            id: id.to_owned(),
            sentence,
            sentence_ja,
            next: without("Next:", &step, next)?,
            next_ja: without("次に:", &step_ja, next)?,
        };
        Ok(Self::Mistake(mistake, checks))
    }
}

/// The English and the Japanese text of some lines, in this order.
fn both(lines: &[&str], range: std::ops::Range<usize>) -> Result<(String, String)> {
    let (first, lines) = (range.start + 1, &lines[range]);
    let Some(turn) = lines.iter().position(|line| is_japanese(line)) else {
        bail!("line {first}: the Japanese sentence is missing below the English one")
    };
    let english = lines[..turn].join(" ").trim().to_owned();
    ensure!(!english.is_empty(), "line {first}: the English sentence is missing above the Japanese one");
    Ok((english, lines[turn..].concat()))
}

fn without(prefix: &str, text: &str, line: usize) -> Result<String> {
    let rest = text.strip_prefix(prefix);
    Ok(rest
        .with_context(|| format!("line {}: the next step should begin with `{prefix}`", line + 1))?
        .trim()
        .to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "//! Summed, and\n//! not averaged.\n//! 平均ではなく、\n//! 合計です。\n//!\n\
        //! Next: divide.\n//! 次に: 割りましょう。\n//!\n//! Fails: `a`,\n//! `b`.\n\nfn f() {}\n";

    #[test]
    fn a_whole_header_is_read() {
        let Header::Mistake(mistake, fails) = Header::parse("sum", WHOLE).expect("it is whole") else {
            panic!("it is a mistake")
        };
        assert_eq!(mistake.sentence, "Summed, and not averaged.");
        assert_eq!(mistake.sentence_ja, "平均ではなく、合計です。");
        assert_eq!((mistake.next.as_str(), mistake.next_ja.as_str()), ("divide.", "割りましょう。"));
        assert_eq!(fails, ["a", "b"]);
        assert!(matches!(Header::parse("x", "//! In loops.\nfn f() {}"), Ok(Header::Accepted)));
        assert!(matches!(Header::parse("x", "//! Rewrites: sum\n"), Ok(Header::Rewrites(of)) if of == "sum"));
    }

    #[test]
    fn a_header_that_lacks_something_is_refused_with_the_line() {
        for (remove, words) in [
            ("//! Summed, and\n//! not averaged.\n", "line 1: the English sentence"),
            ("//! 次に: 割りましょう。\n", "line 6: the Japanese sentence"),
            ("//! Next: divide.\n", "`Next:`"),
            ("//! Fails: `a`,\n//! `b`.\n", "line 6: a next step, but no line `Fails:`"),
            ("`a`,\n//! `b`", "line 9: name at least one check"),
            ("次に: ", "line 6: the next step should begin with `次に:`"),
        ] {
            let text = WHOLE.replacen(remove, "", 1);
            let error = Header::parse("sum", &text).expect_err(words).to_string();
            assert!(error.contains(words), "{error}");
        }
        assert!(Header::parse("x", "fn f() {}").is_err());
    }
}
