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

/// The tokens of a file, with nothing between the braces of its functions, those of its `impl`s and modules among them.
fn without_bodies(tokens: TokenStream) -> TokenStream {
    // What the braces that come next are about.
    let mut last = Braces::Others;
    let without = |token| match token {
        TokenTree::Ident(ref word) => {
            last = match &*word.to_string() {
                "fn" => Braces::Function,
                // The word stands in signatures, too: `fn f(x: impl Fn())`.
                "impl" | "mod" | "trait" if last == Braces::Others => Braces::Items,
                _ => last,
            };
            token
        }
        TokenTree::Punct(ref end) if end.as_char() == ';' => {
            last = Braces::Others;
            token
        }
        TokenTree::Group(ref body) if body.delimiter() == Delimiter::Brace => {
            let inside = match std::mem::replace(&mut last, Braces::Others) {
                Braces::Function => TokenStream::new(),
                Braces::Items => without_bodies(body.stream()),
                Braces::Others => return token,
            };
            let mut shorter = Group::new(Delimiter::Brace, inside);
            shorter.set_span(body.span());
            TokenTree::Group(shorter)
        }
        other => other,
    };
    tokens.into_iter().map(without).collect()
}

/// What stands in braces.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Braces {
    /// The body of a function.
    Function,
    /// Items, of which functions lose their bodies.
    Items,
    /// Anything else.
    Others,
}

#[cfg(test)]
mod tests {
    use syn::spanned::Spanned;
    use syn::{ImplItem, TraitItem};

    use super::*;

    fn text_of(part: &impl Spanned) -> Option<String> {
        part.span().source_text()
    }

    #[test]
    fn only_functions_lose_what_is_between_their_braces() {
        let text = "//! A file.\nuse a::{b, c};\npub struct S { pub x: f64 }\n/// Doc.\n#[test]\nfn f(x: [u8; 3]) -> S { let y = 1; }\n\
                    const G: fn(u8) = f;\nmod m { fn g() { 1 } }\nmacro_rules! h { () => { fn i() {} } }\n\
                    impl S { fn j(&self) -> impl Fn() { || () } const K: u8 = { 1 }; }\ntrait T { fn l(); fn m() { 1; } }\n";
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
        let is_empty = |block: &syn::Block| block.stmts.is_empty();
        let empty = outline.items.iter().flat_map(|item| match item {
            Item::Mod(module) => vec![matches!(&module.content.as_ref().expect("it is here").1[..], [Item::Fn(g)] if is_empty(&g.block))],
            Item::Impl(own) => {
                vec![matches!(&own.items[..], [ImplItem::Fn(j), ImplItem::Const(_)] if is_empty(&j.block))]
            }
            Item::Trait(own) => {
                vec![matches!(&own.items[..], [TraitItem::Fn(_), TraitItem::Fn(m)] if m.default.as_ref().is_some_and(is_empty))]
            }
            _ => Vec::new(),
        });
        assert_eq!(empty.collect::<Vec<_>>(), [true; 3]);
        assert!(Outline::of("fn f( {").is_err() && Outline::of("fn f(x) {}").is_err());
    }
}
