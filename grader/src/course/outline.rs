//! The items of a file without the bodies of its functions: most of a file, and nothing of an interface.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::{File, Item};

/// What a file says, as tokens and as items.
pub struct Outline {
    /// All of its tokens.
    pub tokens: TokenStream,
    /// Its items. The body of each function is empty.
    pub items: Vec<Item>,
}

impl Outline {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or is no Rust.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        Self::of(&text).with_context(|| format!("cannot parse {}", path.display()))
    }

    fn of(text: &str) -> Result<Self> {
        let tokens: TokenStream = text.parse().map_err(|error| anyhow!("{error}"))?;
        let items = syn::parse2::<File>(without_bodies(tokens.clone()))?.items;
        Ok(Self { tokens, items })
    }
}

/// The tokens of a file, with nothing between the braces of its functions.
fn without_bodies(tokens: TokenStream) -> TokenStream {
    let mut in_function = false;
    let without = |token| match token {
        TokenTree::Ident(ref word) if word == "fn" => {
            in_function = true;
            token
        }
        TokenTree::Punct(ref end) if end.as_char() == ';' => {
            in_function = false;
            token
        }
        TokenTree::Group(ref body) if in_function && body.delimiter() == Delimiter::Brace => {
            in_function = false;
            let mut empty = Group::new(Delimiter::Brace, TokenStream::new());
            empty.set_span(body.span());
            TokenTree::Group(empty)
        }
        other => other,
    };
    tokens.into_iter().map(without).collect()
}

#[cfg(test)]
mod tests {
    use syn::spanned::Spanned;

    use super::*;

    fn text_of(part: &impl Spanned) -> Option<String> {
        part.span().source_text()
    }

    #[test]
    fn only_functions_lose_what_is_between_their_braces() {
        let text = "//! A file.\nuse a::{b, c};\npub struct S { pub x: f64 }\n/// Doc.\n#[test]\nfn f(x: [u8; 3]) -> S { let y = 1; }\n\
                    const G: fn(u8) = f;\nmod m { fn g() { 1 } }\nmacro_rules! h { () => { fn i() {} } }\n";
        let outline = Outline::of(text).expect("it is Rust");
        let whole = syn::parse_file(text).expect("it is Rust").items;
        assert_eq!(outline.items.len(), whole.len());
        for (without, with) in outline.items.iter().zip(&whole) {
            match (without, with) {
                (Item::Fn(without), Item::Fn(with)) => {
                    assert_eq!((without.attrs.len(), text_of(&without.sig)), (with.attrs.len(), text_of(&with.sig)));
                    assert!(without.block.stmts.is_empty() && !with.block.stmts.is_empty());
                }
                _ => assert_eq!(text_of(without), text_of(with)),
            }
        }
        assert!(Outline::of("fn f( {").is_err() && Outline::of("fn f(x) {}").is_err());
    }
}
