//! Where a student's sources declare a function or a struct.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use crate::course::library::library;
use crate::course::source::SourceFile;

/// A declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// The path of its file below `src`.
    pub file: String,
    /// Its line, from 1.
    pub line: usize,
    /// The column of its first word, from 1.
    pub column: usize,
    /// Its text up to the braces, in one line.
    pub text: String,
}

/// Where an item is declared: outermost before inside of others, in the library before in files that are none of it, and the
/// first one of those.
pub fn declared(sources: &[SourceFile], keyword: &str, name: &str) -> Option<Declared> {
    let library = library(sources);
    let others: Vec<_> = sources.iter().filter(|file| !library.contains(file)).collect();
    let first_of = |files: &[&SourceFile]| {
        let places = files.iter().filter_map(|file| place(file, keyword, name));
        places.min_by_key(|(depth, _)| *depth).map(|(_, declared)| declared)
    };
    first_of(&library).or_else(|| first_of(&others))
}

/// Where a file declares an item, and how deep inside of others.
fn place(SourceFile { path, text }: &SourceFile, keyword: &str, name: &str) -> Option<(usize, Declared)> {
    let (depth, from, to) = find(text.parse().ok()?, keyword, name)?;
    let declaration = text.get(from.byte_range().start..to.byte_range().start).unwrap_or_default();
    let declared = Declared {
        file: path.clone(),
        line: from.start().line,
        column: from.start().column + 1,
        text: declaration.split_whitespace().collect::<Vec<_>>().join(" "),
    };
    Some((depth, declared))
}

/// The first word of a declaration, what follows it, and how deep inside of others it stands. A list instead of recursion:
/// what is nested deep must not overflow this stack.
fn find(tokens: TokenStream, keyword: &str, name: &str) -> Option<(usize, Span, Span)> {
    let mut waiting = vec![(0, tokens)];
    while let Some((depth, tokens)) = waiting.pop() {
        let tokens: Vec<_> = tokens.into_iter().collect();
        for (i, pair) in tokens.windows(2).enumerate() {
            if is_word(&pair[0], keyword) && is_word(&pair[1], name) {
                let is_end = |token: &&TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
                return Some((depth, pair[0].span(), tokens[i..].iter().find(is_end)?.span()));
            }
        }
        waiting.extend(tokens.into_iter().filter_map(|token| match token {
            TokenTree::Group(group) => Some((depth + 1, group.stream())),
            _ => None,
        }));
    }
    None
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_found_at_any_depth_with_its_place() {
        let sources = [
            SourceFile::new("a.rs", "struct f;"),
            SourceFile::new("lib.rs", "mod m {\n    pub fn f(x: f64,\n  y: f64) {}\n}"),
        ];
        let found = declared(&sources, "fn", "f").expect("it is there");
        assert_eq!((found.file.as_str(), found.line, found.column), ("lib.rs", 2, 9));
        assert_eq!(found.text, "fn f(x: f64, y: f64)");
        assert_eq!(declared(&sources, "fn", "g"), None);
    }

    #[test]
    fn a_file_that_is_no_part_of_the_library_comes_last_and_so_does_what_stands_inside() {
        // The student has everything in `lib.rs`, beside files of the course that are left over.
        let old = [SourceFile::new("f.rs", "pub fn f() {}"), SourceFile::new("lib.rs", "\npub fn f(x: f64) {}")];
        let at = |sources: &[SourceFile]| declared(sources, "fn", "f").map(|found| (found.file, found.line));
        assert_eq!(at(&old), Some(("lib.rs".into(), 2)));
        assert_eq!(at(&old[..1]), Some(("f.rs".into(), 1)));
        // A method of the same name.
        let new = [SourceFile::new("f.rs", "pub fn f() {}"), SourceFile::new("lib.rs", "mod f;\nimpl S { fn f() {} }")];
        assert_eq!(at(&new), Some(("f.rs".into(), 1)));
    }
}
