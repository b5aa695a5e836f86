//! The code blocks of a Markdown text, and where each is meant to stand.
//!
//! In the texts of an exercise the word behind the three backticks says where the code stands; `build.rs` puts it there,
//! and `tests/texts/code.rs` compiles it.
//!
//! | fence | in | stands |
//! |---|---|---|
//! | `rust` | `README.md` | in a test of its own, with the imports of the exercise's `src/lib.rs`; it is run |
//! | `rust in softmax` | `README.md` | at the beginning of the hole of `softmax`, with its arguments |
//! | `rust` | `HINTS.md`, under the heading of a function | in its hole, behind the blocks above under the same heading |
//! | `rust whole` | the same | in its hole, alone, and fills it: the value of the block is what the function returns |
//! | `wgsl` | `README.md` | it is a whole kernel |
//! | `wgsl` | `HINTS.md`, under the heading of a kernel's file | in the next hole of that file, and fills it |
//!
//! Other fences are `text`, `console` and `python`. Code within a sentence must stand in such a block too, or in a source.
//!
//! The Japanese text has the same code, but for its comments.

pub mod habits;

/// A code block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The line of its first line of code, from 1.
    pub line: usize,
    /// What stands behind the backticks, such as `rust in softmax`.
    pub fence: String,
    /// The first name in backticks in the heading above, such as `softmax`; empty where there is none.
    pub heading: String,
    /// The code, without the indentation of its fence.
    pub code: String,
}

/// The code blocks of a text, in order.
///
/// ```
/// let text = "## `softmax`\n\n1. Begin with:\n   ```rust\n   let mut p = z.to_owned();\n   ```\n";
/// let blocks = texts::blocks(text);
/// assert_eq!((blocks[0].line, &*blocks[0].heading), (5, "softmax"));
/// assert_eq!(blocks[0].code, "let mut p = z.to_owned();\n");
/// ```
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut heading = String::new();
    let mut open: Option<(usize, Block)> = None;
    for (line, number) in text.lines().zip(1..) {
        let code = line.trim_start();
        match (&mut open, code.strip_prefix("```")) {
            (None, Some(fence)) => {
                let block = Block { line: number + 1, fence: fence.into(), heading: heading.clone(), code: "".into() };
                open = Some((line.len() - code.len(), block));
            }
            (Some(_), Some(_)) => blocks.extend(open.take().map(|(_, block)| block)),
            (Some((indent, block)), None) => {
                block.code += line.get(*indent..).unwrap_or_default();
                block.code.push('\n');
            }
            (None, None) if line.starts_with('#') => {
                heading = line.split('`').nth(1).unwrap_or_default().to_owned();
            }
            (None, None) => {}
        }
    }
    blocks
}

/// The pages beside the exercises. Their code stands alone, so it is tried as that of any documentation: what is marked
/// `compile_fail` must not compile, and all else must run.
///
/// A test of their code is named after the line of the page.
#[cfg(doctest)]
mod pages {
    #[doc = include_str!("../../../exercises/CHECKS.md")]
    struct Checks;
    #[doc = include_str!("../../../exercises/ERRORS.md")]
    struct Errors;
    #[doc = include_str!(concat!(env!("OUT_DIR"), "/habits.md"))]
    struct Habits;
    #[doc = include_str!("../../../exercises/NEXT.md")]
    struct Next;
}
