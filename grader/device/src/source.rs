//! The text of a kernel, and where it stands, so that an error names the line that its author sees.

/// A kernel's source, as it stands in a `.rs` file.
///
/// ```
/// use device::Source;
///
/// const KERNEL: Source = Source {
///     file: file!(),
///     line: line!() + 1,
///     wgsl: r#"
/// @compute @workgroup_size(64)
/// fn nothing() {}
/// "#,
/// };
/// assert_eq!(KERNEL.hole(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The file.
    pub file: &'static str,
    /// The line in which the text begins.
    pub line: u32,
    /// The text, in WGSL.
    pub wgsl: &'static str,
}

impl Source {
    /// The line and the sentence of the first `todo!("…")` of the text: a hole is a hole, in WGSL as in Rust.
    pub fn hole(&self) -> Option<(u32, &'static str)> {
        (self.line..).zip(self.wgsl.lines()).find_map(|(line, text)| {
            let sentence = text.trim_start().strip_prefix("todo!(\"")?.split('"').next()?;
            Some((line, sentence))
        })
    }

    /// The text behind as many empty lines as the file has before it: a compiler then counts lines as an editor does.
    pub(crate) fn in_place(&self) -> String {
        "\n".repeat(self.line.saturating_sub(1) as usize) + self.wgsl
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HALF_DONE: Source = Source {
        file: file!(),
        line: line!() + 1,
        wgsl: r#"
            // todo!("not this one, it is a comment");
            todo!("add them up");
        "#,
    };

    #[test]
    fn a_todo_in_the_text_is_a_hole() {
        assert_eq!(HALF_DONE.hole(), Some((HALF_DONE.line + 2, "add them up")));
        assert_eq!(Source { wgsl: "fn f() {}", ..HALF_DONE }.hole(), None);
    }

    #[test]
    fn lines_are_counted_as_in_the_file() {
        let (text, file) = (HALF_DONE.in_place(), include_str!("source.rs"));
        let line = |text: &str| text.lines().position(|line| line.trim_start().starts_with("todo!(\"add"));
        assert_eq!(line(&text), line(file));
    }
}
