//! Where a student's sources declare a function or a struct.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

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

/// Where an item is declared: the first one of that keyword and name.
pub fn declared(sources: &[SourceFile], keyword: &str, name: &str) -> Option<Declared> {
    sources.iter().find_map(|SourceFile { path, text }| {
        let tokens = text.parse::<TokenStream>().ok()?;
        let (from, to) = find(tokens, keyword, name)?;
        let declaration = text.get(from.byte_range().start..to.byte_range().start).unwrap_or_default();
        Some(Declared {
            file: path.clone(),
            line: from.start().line,
            column: from.start().column + 1,
            text: declaration.split_whitespace().collect::<Vec<_>>().join(" "),
        })
    })
}

/// The first word of a declaration, and what follows it. A list instead of recursion: what is nested deep must not overflow
/// this stack.
fn find(tokens: TokenStream, keyword: &str, name: &str) -> Option<(Span, Span)> {
    let mut waiting = vec![tokens];
    while let Some(tokens) = waiting.pop() {
        let tokens: Vec<_> = tokens.into_iter().collect();
        for (i, pair) in tokens.windows(2).enumerate() {
            if is_word(&pair[0], keyword) && is_word(&pair[1], name) {
                let is_end = |token: &&TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
                return Some((pair[0].span(), tokens[i..].iter().find(is_end)?.span()));
            }
        }
        waiting.extend(tokens.into_iter().filter_map(|token| match token {
            TokenTree::Group(group) => Some(group.stream()),
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
}
