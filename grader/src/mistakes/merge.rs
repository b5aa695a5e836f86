//! Merging: a solution's sources with the edits and items of an answer in place of its own.
//!
//! An edit changes lines of the item that it names (`edit.rs`). An item replaces the one of its kind and name, in
//! whichever file that stands; a new one goes to the end of the file that is changed first; a name is imported where
//! it is not yet.

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use syn::spanned::Spanned;
use syn::{ImplItem, Item, UseTree};

use crate::course::interface::imports::flatten;
use crate::course::source::SourceFile;
use crate::mistakes::edit;

/// Puts the edits and items of `answer` into `sources`.
///
/// # Errors
///
/// If a file cannot be parsed, or it is not clear what an edit or an item replaces.
pub fn merge(sources: &[SourceFile], answer: &str) -> Result<Vec<SourceFile>> {
    let comes = |line: &str| !line.starts_with('-') && line.contains("crate::");
    ensure!(!answer.lines().any(comes), "say `super::` or plain names instead of `crate::`");
    let (changes, items) = edit::split(answer)?;
    let programs = files_of_the_program(sources)?;
    let mut merged: Vec<_> = sources.iter().filter(|file| !programs.contains(&file.path)).cloned().collect();
    let mut old = Vec::new();
    for (file, SourceFile { path, text }) in merged.iter().enumerate() {
        let parsed = syn::parse_file(text).with_context(|| format!("cannot parse {path}"))?;
        old.extend(parsed.items.into_iter().map(|item| (file, item)));
    }
    let mut edits: Vec<(usize, Range<usize>, String)> = Vec::new();
    for change in &changes {
        let (line, name) = (change.named_in, change.item);
        let named: Vec<_> = old.iter().filter_map(|(file, item)| Some((*file, named(item, name)?))).collect();
        let [(file, item)] = &named[..] else {
            let found = if named.is_empty() { "no item" } else { "several items" };
            bail!(
                "line {line}: the solution has {found} `{name}`; say a name as in `step`, `Trainer::step` or `impl Trainer`"
            )
        };
        let (range, text) = change.place(&merged[*file].text, item.clone())?;
        edits.push((*file, range, text));
    }
    let (mut new, mut imports) = (String::new(), Vec::new());
    for item in syn::parse_file(&items).context("cannot parse it")?.items {
        if let Item::Use(import) = item {
            imports.push(import);
            continue;
        }
        let text = &items[item.span().byte_range()];
        let line = item.span().start().line;
        let replaced: Vec<_> = old.iter().filter(|(_, old)| is_same(old, &item)).collect();
        match replaced[..] {
            [] => new += &format!("\n{text}\n"),
            [(file, old)] => edits.push((*file, old.span().byte_range(), text.to_owned())),
            _ => bail!("line {line}: the solution has several items of this kind and name; rename one of them there"),
        }
    }
    let lib = merged.iter().position(|file| file.path == "lib.rs").context("the solution has no lib.rs")?;
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
            new += &format!("\n{}\n", &items[import.span().byte_range()]);
        }
        flatten(&import, &mut |path, _| {
            if known.insert(path.clone()) {
                new += &format!("\nuse {path};\n");
            }
        });
    }
    // From the end on, so that the earlier places stay valid.
    edits.sort_by_key(|(file, range, _)| std::cmp::Reverse((*file, range.start)));
    for pair in edits.windows(2) {
        let apart = pair[0].0 != pair[1].0 || pair[1].1.end <= pair[0].1.start;
        let text = pair[1].2.lines().next().unwrap_or_default().trim();
        ensure!(apart, "two edits change the same lines; write them as one, with `{text}`");
    }
    merged[home].text += &new;
    for (file, range, text) in edits {
        merged[file].text.replace_range(range, &text);
    }
    Ok(merged)
}

/// The place of the thing with this name: the item, or a method in it.
fn named(item: &Item, name: &str) -> Option<Range<usize>> {
    let key = key(item)?;
    let matches = |known: &str| without_spaces(known) == without_spaces(name);
    if matches(&key) || key.split_once(' ').is_some_and(|(_, name)| matches(name)) {
        return Some(item.span().byte_range());
    }
    let Item::Impl(block) = item else { return None };
    let implementor = block.self_ty.span().source_text()?;
    let method = block.items.iter().find(|part| match part {
        ImplItem::Fn(method) => matches(&format!("{implementor}::{}", method.sig.ident)),
        _ => false,
    })?;
    Some(method.span().byte_range())
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Whether two items have the same kind and name.
fn is_same(a: &Item, b: &Item) -> bool {
    key(a).zip(key(b)).is_some_and(|(a, b)| without_spaces(&a) == without_spaces(&b))
}

/// Kind and name of an item; nothing for one that has no name.
fn key(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(item) => format!("const {}", item.ident),
        Item::Enum(item) => format!("type {}", item.ident),
        Item::Fn(item) => format!("fn {}", item.sig.ident),
        Item::Impl(item) => {
            let implementor = item.self_ty.span().source_text()?;
            match &item.trait_ {
                Some((implemented, _)) => format!("impl {} for {implementor}", implemented.span().source_text()?),
                None => format!("impl {implementor}"),
            }
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

/// The files that belong to the program and not to the library: `main.rs`, and the modules that it declares. What an
/// answer calls like an item of theirs is an item of its own.
fn files_of_the_program(sources: &[SourceFile]) -> Result<BTreeSet<String>> {
    let mut files = BTreeSet::from(["main.rs".to_owned()]);
    if let Some(SourceFile { path, text }) = sources.iter().find(|file| file.path == "main.rs") {
        let parsed = syn::parse_file(text).with_context(|| format!("cannot parse {path}"))?;
        files.extend(parsed.items.iter().filter_map(|item| match item {
            Item::Mod(module) if module.content.is_none() => Some(format!("{}.rs", module.ident)),
            _ => None,
        }));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(answer: &str) -> Result<Vec<SourceFile>> {
        let lib = "//! 行列。\nmod deep;\nuse std::io::{self, Read};\n\n/// 二倍。\npub fn double(x: u8) -> u8 {\n    \
                   // hole: todo!()\n    x + x\n    // end hole\n}\n\npub fn last() {}\n";
        let deep = "impl From<u8> for X {\n    fn from(x: u8) -> X {\n        X(x)\n    }\n}\n";
        let (main, chart) = ("mod chart;\n\nfn main() {}\n", "fn helper() {}\n");
        let sources = [("chart.rs", chart), ("lib.rs", lib), ("deep.rs", deep), ("main.rs", main)];
        merge(&sources.map(|(path, text)| SourceFile::new(path, text)), answer)
    }

    #[test]
    fn an_item_replaces_its_namesake_with_what_is_written_above_it() {
        let answer = "//! Tripled.\nuse std::io::{self, Write};\n\n/// 三倍。\npub fn double(x: u8) -> u8 {\n    3 * x\n}\n\
                      fn helper() {}\n";
        let sources = merged(answer).expect("it fits");
        assert_eq!(sources.len(), 2, "main.rs and its chart.rs are left out");
        assert_eq!(
            sources[0].text,
            "//! 行列。\nmod deep;\nuse std::io::{self, Read};\n\n/// 三倍。\npub fn double(x: u8) -> u8 {\n    3 * x\n}\n\
             \npub fn last() {}\n\nfn helper() {}\n\nuse std::io::Write;\n"
        );
    }

    #[test]
    fn an_item_is_found_in_whichever_file_it_stands() {
        let sources = merged("//! A.\nimpl From<u8>  for X { fn from() {} }\nconst NEW: u8 = 1;\n").expect("it fits");
        assert_eq!(sources[1].text, "impl From<u8>  for X { fn from() {} }\n\nconst NEW: u8 = 1;\n");
    }

    #[test]
    fn an_edit_finds_its_item_by_name_and_its_method_by_type() {
        let answer = "//! A.\nuse std::io::Write;\n// in double:\n-    x + x\n+    x * x\n\n// in X::from:\n-X(x)\n\
                      +        X(x + 1)\n\nfn last() { 1 }\n";
        let sources = merged(answer).expect("it fits");
        assert!(
            sources[0]
                .text
                .contains("    // hole: todo!()\n    x * x\n    // end hole\n}\n\nfn last() { 1 }\n\nuse std")
        );
        assert_eq!(sources[1].text, "impl From<u8> for X {\n    fn from(x: u8) -> X {\n        X(x + 1)\n    }\n}\n");
        assert_eq!(
            merged("// in impl From<u8> for X:\n-        X(x)\n+        X(x + 1)\n").expect("it fits")[1],
            sources[1]
        );
    }

    #[test]
    fn edits_that_are_not_clear_are_refused() {
        for (answer, words) in [
            ("//! A.\n// in triple:\n-x\n", "line 2: the solution has no item `triple`"),
            ("// in double:\n-    x + x\n\n-    x + x\n", "two edits change the same lines"),
            ("// in double:\n-    x + x\n\nfn double() {}\n", "two edits change the same lines"),
            ("// in double:\n-    x + y\n", "line 2: this line is not in `double`"),
        ] {
            let error = merged(answer).expect_err(words).to_string();
            assert!(error.starts_with(words), "{error}");
        }
    }

    #[test]
    fn the_crate_has_another_name_there() {
        assert!(merged("fn f() { crate::double(1); }").is_err());
    }
}
