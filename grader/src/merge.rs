//! Merging: a solution's sources with the items of an answer in place of its own.
//!
//! An item replaces the one of its kind and name, in whichever file that stands; a new one goes where the first
//! replaced one stood; a name is imported where it is not yet.

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use syn::spanned::Spanned;
use syn::{Item, UseTree};

use crate::interface::flatten;

/// A source file: its path below `src`, and its text.
pub type Source = (String, String);

/// Puts the items of `answer` into `sources`.
///
/// # Errors
///
/// When a file cannot be parsed, or it is not clear what an item replaces.
pub fn merge(sources: &[Source], answer: &str) -> Result<Vec<Source>> {
    ensure!(!answer.contains("crate::"), "say `super::` or plain names instead of `crate::`");
    let mut merged: Vec<Source> = sources.iter().filter(|(name, _)| name != "main.rs").cloned().collect();
    let mut old = Vec::new();
    for (file, (name, text)) in merged.iter().enumerate() {
        let parsed = syn::parse_file(text).with_context(|| format!("cannot parse {name}"))?;
        old.extend(parsed.items.into_iter().map(|item| (file, item)));
    }
    let mut edits: Vec<(usize, Range<usize>, String)> = Vec::new();
    let (mut new, mut imports) = (String::new(), Vec::new());
    for item in syn::parse_file(answer).context("cannot parse it")?.items {
        if let Item::Use(import) = item {
            imports.push(import);
            continue;
        }
        let text = &answer[item.span().byte_range()];
        let line = item.span().start().line;
        let replaced: Vec<_> = old.iter().filter(|(_, old)| key(old).is_some() && key(old) == key(&item)).collect();
        match replaced[..] {
            [] => new += &format!("\n{text}\n"),
            [(file, old)] => edits.push((*file, old.span().byte_range(), text.to_owned())),
            _ => bail!("line {line}: the solution has several items of this kind and name; rename one of them there"),
        }
    }
    let lib = merged.iter().position(|(name, _)| name == "lib.rs").context("the solution has no lib.rs")?;
    let home = edits.first().map_or(lib, |&(file, ..)| file);
    let mut known = BTreeSet::new();
    for (_, item) in old.iter().filter(|(file, _)| *file == home) {
        if let Item::Use(import) = item {
            flatten(import, &mut |path, _| {
                known.insert(path);
            });
        }
    }
    for import in imports {
        if is_glob(&import.tree) {
            new += &format!("\n{}\n", &answer[import.span().byte_range()]);
        }
        flatten(&import, &mut |path, _| {
            if known.insert(path.clone()) {
                new += &format!("\nuse {path};\n");
            }
        });
    }
    // From the end on, so that the places in front stay where they are.
    edits.sort_by_key(|(_, range, _)| std::cmp::Reverse(range.start));
    merged[home].1 += &new;
    for (file, range, text) in edits {
        merged[file].1.replace_range(range, &text);
    }
    Ok(merged)
}

/// Kind and name of an item; nothing for one that has no name.
fn key(item: &Item) -> Option<String> {
    let source = |node: &dyn Fn() -> Option<String>| node().map(|text| text.split_whitespace().collect::<String>());
    Some(match item {
        Item::Const(item) => format!("const {}", item.ident),
        Item::Enum(item) => format!("type {}", item.ident),
        Item::Fn(item) => format!("fn {}", item.sig.ident),
        Item::Impl(item) => {
            let of = match &item.trait_ {
                Some(of) => source(&|| of.1.span().source_text())?,
                None => String::new(),
            };
            format!("impl {of} for {}", source(&|| item.self_ty.span().source_text())?)
        }
        Item::Mod(item) => format!("mod {}", item.ident),
        Item::Static(item) => format!("const {}", item.ident),
        Item::Struct(item) => format!("type {}", item.ident),
        Item::Trait(item) => format!("trait {}", item.ident),
        Item::Type(item) => format!("type {}", item.ident),
        _ => return None,
    })
}

fn is_glob(tree: &UseTree) -> bool {
    match tree {
        UseTree::Glob(_) => true,
        UseTree::Path(path) => is_glob(&path.tree),
        UseTree::Group(group) => group.items.iter().any(is_glob),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(answer: &str) -> Result<Vec<Source>> {
        let lib = "//! 行列。\nmod deep;\nuse std::io::{self, Read};\n\n/// 二倍。\npub fn double(x: u8) -> u8 {\n    \
                   // hole: todo!()\n    x + x\n    // end hole\n}\n\npub fn last() {}\n";
        let deep = "impl From<u8> for X {\n}\n";
        let sources = [("lib.rs", lib), ("deep.rs", deep), ("main.rs", "fn main() {}")];
        merge(&sources.map(|(name, text)| (name.to_owned(), text.to_owned())), answer)
    }

    #[test]
    fn an_item_replaces_its_namesake_with_what_is_written_above_it() {
        let answer = "//! Tripled.\nuse std::io::{self, Write};\n\n/// 三倍。\npub fn double(x: u8) -> u8 {\n    3 * x\n}\n\
                      fn helper() {}\n";
        let sources = merged(answer).expect("it fits");
        assert_eq!(sources.len(), 2, "main.rs is left out");
        assert_eq!(
            sources[0].1,
            "//! 行列。\nmod deep;\nuse std::io::{self, Read};\n\n/// 三倍。\npub fn double(x: u8) -> u8 {\n    3 * x\n}\n\
             \npub fn last() {}\n\nfn helper() {}\n\nuse std::io::Write;\n"
        );
    }

    #[test]
    fn an_item_is_found_in_whichever_file_it_stands() {
        let sources = merged("//! A.\nimpl From<u8>  for X { fn from() {} }\nconst NEW: u8 = 1;\n").expect("it fits");
        assert_eq!(sources[1].1, "impl From<u8>  for X { fn from() {} }\n\nconst NEW: u8 = 1;\n");
    }

    #[test]
    fn the_crate_has_another_name_there() {
        assert!(merged("fn f() { crate::double(1); }").is_err());
    }
}
