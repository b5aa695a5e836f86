//! Merging: a solution's sources with the edits and items of an answer in place of its own.
//!
//! An edit changes lines of the item that it names (`edit.rs`). An item replaces the one of its kind and name, in
//! whichever file of the library that stands. New items go to the end of the file that uses them, or of `lib.rs` if several
//! do; imports go to every file that changes and does not have them yet.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use syn::spanned::Spanned;
use syn::{ImplItem, Item};

use crate::course::interface::imports::flatten;
use crate::course::library::library;
use crate::course::source::SourceFile;
use crate::mistakes::edit;

/// The place of `lib.rs` among the files of a library.
const LIB: usize = 0;

/// Puts the edits and items of `answer` into the library of `sources`.
///
/// # Errors
///
/// If a file cannot be parsed, or it is not clear what an edit or an item replaces.
pub fn merge(sources: &[SourceFile], answer: &str) -> Result<Vec<SourceFile>> {
    let is_comment = |line: &str| line.trim_start_matches(['+', ' ']).starts_with("//");
    let comes = |line: &str| !line.starts_with('-') && !is_comment(line) && line.contains("crate::");
    ensure!(!answer.lines().any(comes), "say `super::` or plain names instead of `crate::`");
    let (changes, items) = edit::split(answer)?;
    let mut merged: Vec<_> = library(sources).into_iter().cloned().collect();
    ensure!(!merged.is_empty(), "the solution has no lib.rs");
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
            let files = named.iter().map(|(file, _)| merged[*file].path.clone());
            let found = match named.len() {
                0 => format!("no item `{name}`"),
                _ => format!("several items `{name}`, in {}", Vec::from_iter(files).join(" and ")),
            };
            bail!("line {line}: the solution has {found}; say a name as in `step`, `Trainer::step` or `impl Trainer`")
        };
        let (range, text) = change.place(&merged[*file].text, item.clone())?;
        edits.push((*file, range, text));
    }
    let mut new = New::default();
    for item in syn::parse_file(&items).context("cannot parse it")?.items {
        if let Item::Use(import) = item {
            flatten(&import, &mut |path, leaf| new.imports.push((path, leaf.to_owned())));
            continue;
        }
        let text = &items[item.span().byte_range()];
        let line = item.span().start().line;
        let replaced: Vec<_> = old.iter().filter(|(_, old)| is_same(old, &item)).collect();
        match replaced[..] {
            [] => {
                new.text += &format!("\n{text}\n");
                new.names.extend(name_of(&item));
            }
            [(file, old)] => edits.push((*file, old.span().byte_range(), text.to_owned())),
            _ => bail!("line {line}: the solution has several items of this kind and name; rename one of them there"),
        }
    }
    let added = new.by_file(&edits, &old);
    // From the end on, so that the earlier places stay valid.
    edits.sort_by_key(|(file, range, _)| std::cmp::Reverse((*file, range.start)));
    for pair in edits.windows(2) {
        let apart = pair[0].0 != pair[1].0 || pair[1].1.end <= pair[0].1.start;
        let text = pair[1].2.lines().next().unwrap_or_default().trim();
        ensure!(apart, "two edits change the same lines; write them as one, with `{text}`");
    }
    for (file, text) in added {
        merged[file].text += &text;
    }
    for (file, range, text) in edits {
        merged[file].text.replace_range(range, &text);
    }
    Ok(merged)
}

/// What an answer adds to the solution.
#[derive(Default)]
struct New {
    /// The items.
    text: String,
    /// Their names.
    names: BTreeSet<String>,
    /// The paths of the imports, and the names that they bring.
    imports: Vec<(String, String)>,
}

impl New {
    /// What goes to the end of which file: the items where they are used, and imports into every file that changes.
    fn by_file(&self, edits: &[(usize, Range<usize>, String)], old: &[(usize, Item)]) -> BTreeMap<usize, String> {
        // The names of new items that each file uses.
        let mut used: BTreeMap<usize, BTreeSet<&String>> = BTreeMap::new();
        for (file, _, text) in edits {
            let words: BTreeSet<_> = text.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
            used.entry(*file).or_default().extend(self.names.iter().filter(|name| words.contains(name.as_str())));
        }
        let users: Vec<_> = used.iter().filter(|(_, names)| !names.is_empty()).map(|(file, _)| *file).collect();
        let home = match users[..] {
            [] => edits.first().map_or(LIB, |&(file, ..)| file),
            [only] => only,
            _ => LIB,
        };
        used.entry(home).or_default();
        let mut added = BTreeMap::new();
        for (file, names) in used {
            let mut known = BTreeSet::new();
            for (_, item) in old.iter().filter(|(other, _)| *other == file) {
                known.extend(name_of(item));
                if let Item::Use(import) = item {
                    flatten(import, &mut |path, leaf| known.extend([path, leaf.to_owned()]));
                }
            }
            let mut text = if file == home { self.text.clone() } else { String::new() };
            let from_home = names.into_iter().filter(|_| file != home);
            let from_home = from_home.map(|name| (format!("crate::{name}"), name.clone()));
            for (path, name) in self.imports.iter().cloned().chain(from_home) {
                // `_` and `*` are no names.
                let is_name = !["_", "*"].contains(&name.as_str());
                if !(known.contains(&path) || is_name && known.contains(&name)) {
                    text += &format!("\nuse {path};\n");
                    known.extend([path, name]);
                }
            }
            added.insert(file, text);
        }
        added
    }
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

/// The name by which others call an item.
fn name_of(item: &Item) -> Option<String> {
    let name = match item {
        Item::Impl(_) => return None,
        Item::Macro(item) => item.ident.as_ref()?.to_string(),
        _ => key(item)?.rsplit(' ').next()?.to_owned(),
    };
    Some(name)
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
        // What stands in a file of its own is looked for there.
        Item::Mod(item) if item.content.is_some() => format!("mod {}", item.ident),
        Item::Static(item) => format!("const {}", item.ident),
        Item::Struct(item) => format!("type {}", item.ident),
        Item::Trait(item) => format!("trait {}", item.ident),
        Item::Type(item) => format!("type {}", item.ident),
        _ => return None,
    })
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
        let deep = "impl From<u8> for X {\n    fn from(x: u8) -> X {\n        X(x + 1)\n    }\n}\n";
        assert_eq!(sources[1].text, format!("{deep}\nuse std::io::Write;\n"), "what changes imports what comes");
        let same = merged("// in impl From<u8> for X:\n-        X(x)\n+        X(x + 1)\n").expect("it fits");
        assert_eq!(same[1].text, deep);
    }

    /// A library whose functions stand in files of their own, one of the same name as its module.
    fn several(answer: &str) -> Result<Vec<String>> {
        let sources = [
            ("lib.rs", "mod step;\nmod other;\npub use step::step;\n\npub fn save() {}\n\nfn twice() {}\n"),
            ("other.rs", "fn twice() {}\n"),
            ("step.rs", "use std::io;\n\npub fn step() {\n    1;\n}\n"),
        ];
        let merged = merge(&sources.map(|(path, text)| SourceFile::new(path, text)), answer)?;
        Ok(merged.into_iter().map(|file| file.text).collect())
    }

    #[test]
    fn new_items_go_where_they_are_used_and_to_lib_rs_if_several_files_use_them() {
        let answer =
            "//! A.\nuse std::io;\n\nfn helper() {}\n\n// in step:\n-    1;\n+    helper();\n\npub fn save() {}\n";
        let [lib, step, _] = &several(answer).expect("it fits")[..] else { panic!("three files") };
        assert!(step.ends_with("    helper();\n}\n\nfn helper() {}\n"), "{step}");
        assert!(lib.ends_with("fn twice() {}\n\nuse std::io;\n"), "{lib}");
        let answer = answer.replace("save() {}", "save() {\n    helper();\n}");
        let [lib, step, _] = &several(&answer).expect("it fits")[..] else { panic!("three files") };
        assert!(step.ends_with("    helper();\n}\n\nuse crate::helper;\n"), "{step}");
        assert!(lib.ends_with("fn twice() {}\n\nfn helper() {}\n\nuse std::io;\n"), "{lib}");
    }

    #[test]
    fn a_name_that_several_files_have_is_refused() {
        let error = several("// in twice:\n-x\n").expect_err("it is not clear").to_string();
        assert!(error.starts_with("line 1: the solution has several items `twice`, in lib.rs and other.rs"), "{error}");
        let error = several("\nfn twice() { 1 }\n").expect_err("it is not clear").to_string();
        assert!(error.starts_with("line 2: the solution has several items of this kind"), "{error}");
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
        assert!(merged("/// See [`double`](crate::double).\nfn f() {}").is_ok(), "a comment may name it");
    }
}
