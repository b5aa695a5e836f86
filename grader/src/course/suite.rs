//! A suite: the checks of a problem, as they stand in its file of tests.

use std::path::Path;

use anyhow::Result;
use syn::{Attribute, Item, ItemFn};

use crate::course::outline::Outline;

/// One check.
#[derive(Clone, Debug)]
pub struct Check {
    /// The test function's name.
    pub name: String,
    /// What it checks, in one English sentence.
    pub sentence: String,
    /// The same in Japanese.
    pub sentence_ja: String,
}

/// The `#[test]` functions of a suite, in order.
///
/// # Errors
///
/// If the file cannot be read, or is no Rust.
pub fn read_checks(suite: &Path) -> Result<Vec<Check>> {
    let outline = Outline::read(suite)?;
    let tests = outline.items.iter().filter_map(|item| match item {
        Item::Fn(function) if function.attrs.iter().any(|attribute| attribute.path().is_ident("test")) => {
            Some(function)
        }
        _ => None,
    });
    Ok(tests.map(read_check).collect())
}

fn read_check(function: &ItemFn) -> Check {
    let lines: Vec<_> = function.attrs.iter().filter_map(doc_line).collect();
    let (japanese, english): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| is_japanese(line));
    Check { name: function.sig.ident.to_string(), sentence: english.join(" "), sentence_ja: japanese.concat() }
}

/// Whether there are Japanese characters in a line.
pub fn is_japanese(line: &str) -> bool {
    line.chars().any(|c| ('\u{3040}'..'\u{a000}').contains(&c))
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
    match (&pair.value, pair.path.is_ident("doc")) {
        (syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(line), .. }), true) => Some(line.value().trim().to_owned()),
        _ => None,
    }
}
