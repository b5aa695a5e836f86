//! A student's crate beside the crate `usual`: what the compiler has made there of ndarray's functions, it need not make again.
//!
//! The compiler looks only into crates that the code names, so a line is added behind the student's own. It changes nothing else: `usual`
//! has nothing of use, and if the crate does not compile with the line, it is compiled without.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::course::source::SourceFile;

/// The name of the crate.
pub const USUAL: &str = "usual";

/// The file with the line.
const ROOT: &str = "lib.rs";

/// Names the crate. Nothing of it comes into the student's code.
const LINE: &str = "\nextern crate usual as _;\n";

/// The sources with the line; nothing if it could become part of the student's last item.
pub fn beside_usual(sources: &[SourceFile]) -> Option<Vec<SourceFile>> {
    let mut sources = sources.to_vec();
    let root = sources.iter_mut().find(|file| file.path == ROOT)?;
    if !ends_in_an_item(&root.text) {
        return None;
    }
    root.text += LINE;
    Some(sources)
}

/// Whether the last thing in a file is an item, and not what stands in front of one, as a comment for documentation does.
fn ends_in_an_item(text: &str) -> bool {
    let last = text.parse::<TokenStream>().ok().and_then(|tokens| tokens.into_iter().last());
    match last {
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        Some(TokenTree::Punct(punct)) => punct.as_char() == ';',
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_stands_behind_an_item_and_nowhere_else() {
        let with_line = |text: &str| {
            let sources = [SourceFile::new("model.rs", "struct Model;"), SourceFile::new(ROOT, text)];
            beside_usual(&sources).map(|sources| (sources[0].text.clone(), sources[1].text.clone()))
        };
        for text in ["fn f() {}", "fn f() {} // the end", "mod model;\n", "fn f() {}\n/* the end */"] {
            assert_eq!(with_line(text), Some(("struct Model;".to_owned(), format!("{text}{LINE}"))));
        }
        // Whatever would belong to the line, or is no Rust.
        for text in [
            "",
            "//! Text.",
            "#![allow(dead_code)]",
            "fn f() {}\n/// Text.",
            "fn f() {}\n#[test]",
            "fn f()",
            "fn f() {",
        ] {
            assert_eq!(with_line(text), None, "{text}");
        }
        assert_eq!(beside_usual(&[SourceFile::new("main.rs", "fn main() {}")]), None);
    }
}
