//! What a crate exports by name: the functions and structs of its `lib.rs`, and those that `pub use` takes from its modules.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, Result, bail, ensure};
use syn::spanned::Spanned;
use syn::{Attribute, Ident, Item, ItemUse, Visibility};

use crate::course::interface::imports::flatten;
use crate::course::outline::Outline;

/// A function or a struct that a crate exports, and the module in which it stands.
#[derive(Clone)]
pub struct Export {
    /// The function or struct.
    pub item: Item,
    /// Where it stands.
    pub module: Rc<Module>,
}

/// A module of a crate.
pub struct Module {
    /// Its file.
    pub file: PathBuf,
    /// The folder of the files of its own modules.
    folder: PathBuf,
    /// What it holds.
    pub items: Vec<Item>,
    /// The modules inside it that were read already, by their names.
    read: RefCell<BTreeMap<String, Rc<Module>>>,
}

/// The functions and structs that the crate of this `lib.rs` exports.
///
/// # Errors
///
/// If a file cannot be read, or a `pub use` takes something from a module of the crate that is not there, has another name
/// there, or is there only under some conditions: with the file and the line.
pub fn exports(lib: &Path) -> Result<Vec<Export>> {
    let mut found = exports_of(&Module::read(lib, lib.parent().unwrap_or(Path::new("")))?)?;
    // What a path names may be in a glob as well.
    let mut seen = BTreeSet::new();
    found
        .retain(|export| seen.insert((export.module.place(&export.item), name_of(&export.item).map(Ident::to_string))));
    Ok(found)
}

impl Module {
    fn read(file: &Path, folder: &Path) -> Result<Rc<Self>> {
        Ok(Self::of(file.to_owned(), folder.to_owned(), Outline::read(file)?.items))
    }

    fn of(file: PathBuf, folder: PathBuf, items: Vec<Item>) -> Rc<Self> {
        Rc::new(Self { file, folder, items, read: RefCell::default() })
    }

    /// Whether a path of this module leads into the crate itself.
    pub fn is_own(&self, path: &str) -> bool {
        let first = path.split("::").next().unwrap_or_default();
        ["crate", "self", "super"].contains(&first) || self.items.iter().any(|item| is_module(item, first))
    }

    /// The module of this name inside this one. It is read once.
    fn inner(&self, name: &str) -> Result<Rc<Self>> {
        if let Some(inner) = self.read.borrow().get(name) {
            return Ok(inner.clone());
        }
        let inner = self.read_inner(name)?;
        self.read.borrow_mut().insert(name.to_owned(), inner.clone());
        Ok(inner)
    }

    fn read_inner(&self, name: &str) -> Result<Rc<Self>> {
        let declared = self.items.iter().find_map(|item| match item {
            Item::Mod(module) if module.ident == name => Some(module),
            _ => None,
        });
        let Some(module) = declared else {
            bail!("{} declares no module `{name}`; begin the path with one that it declares", self.file.display())
        };
        let place = self.place(module);
        ensure!(!is_conditional(&module.attrs), "{place}: `{name}` is there only under a condition; remove its `cfg`");
        let folder = self.folder.join(name);
        if let Some((_, items)) = &module.content {
            return Ok(Self::of(self.file.clone(), folder, items.clone()));
        }
        let files = [self.folder.join(format!("{name}.rs")), folder.join("mod.rs")];
        match files.iter().find(|file| file.is_file()) {
            Some(file) => Self::read(file, &folder),
            None => bail!("{place}: there is neither {} nor {}", files[0].display(), files[1].display()),
        }
    }

    /// The file and the line of something in this module.
    pub fn place(&self, part: &impl Spanned) -> String {
        format!("{}:{}", self.file.display(), part.span().start().line)
    }
}

/// The functions and structs that a module exports.
fn exports_of(module: &Rc<Module>) -> Result<Vec<Export>> {
    let mut found = Vec::new();
    for item in module.items.iter().filter(|item| is_public(item)) {
        match item {
            Item::Fn(_) | Item::Struct(_) => found.push(Export { item: item.clone(), module: module.clone() }),
            Item::Use(import) => found.extend(handed_on(module, import, None)?),
            _ => {}
        }
    }
    Ok(found)
}

/// The functions and structs that a `pub use` of a module takes from modules inside of it: all, or those of one name.
fn handed_on(module: &Rc<Module>, import: &ItemUse, only: Option<&str>) -> Result<Vec<Export>> {
    let mut paths = Vec::new();
    flatten(import, &mut |path, leaf| {
        if only.is_none_or(|only| [only, "*"].contains(&leaf)) {
            paths.push(path);
        }
    });
    let mut found = Vec::new();
    for path in paths {
        let place = || format!("{}: `pub use {path}`", module.place(import));
        let inside = path.strip_prefix("self::").unwrap_or(&path);
        let Some((modules, name)) = inside.rsplit_once("::") else { continue };
        if !module.is_own(inside) {
            continue;
        }
        ensure!(!is_conditional(&import.attrs), "{}: it is there only under a condition; remove its `cfg`", place());
        ensure!(!name.contains(" as "), "{}: give it the new name where it stands, and leave out `as`", place());
        let inner = modules.split("::").try_fold(module.clone(), |outer, name| outer.inner(name));
        let inner = inner.with_context(place)?;
        let taken = match (name, only) {
            ("*", None) => exports_of(&inner).map(Some),
            ("*", Some(only)) => named(&inner, only).map(|found| Some(found.unwrap_or_default())),
            _ => named(&inner, name),
        };
        let taken = taken.with_context(place)?;
        found.extend(taken.with_context(|| format!("{}: {} has no public `{name}`", place(), inner.file.display()))?);
    }
    Ok(found)
}

/// The functions and structs of this name that a module exports; an empty list if something else has the name, and `None` if
/// nothing has it.
fn named(module: &Rc<Module>, name: &str) -> Result<Option<Vec<Export>>> {
    let is_meant = |item: &&Item| is_public(item) && name_of(item).is_some_and(|ident| ident == name);
    let own: Vec<_> = module.items.iter().filter(is_meant).collect();
    let mut found: Vec<_> = own
        .iter()
        .filter(|item| matches!(item, Item::Fn(_) | Item::Struct(_)))
        .map(|item| Export { item: (**item).clone(), module: module.clone() })
        .collect();
    let mut is_there = !own.is_empty();
    for item in module.items.iter().filter(|item| is_public(item)) {
        let Item::Use(import) = item else { continue };
        flatten(import, &mut |_, leaf| is_there |= leaf == name);
        found.extend(handed_on(module, import, Some(name))?);
    }
    Ok((is_there || !found.is_empty()).then_some(found))
}

/// Whether attributes make something depend on how it is compiled.
pub fn is_conditional(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg"))
}

fn is_module(item: &Item, name: &str) -> bool {
    matches!(item, Item::Mod(module) if module.ident == name)
}

fn is_public(item: &Item) -> bool {
    let visibility = match item {
        Item::Const(item) => &item.vis,
        Item::Enum(item) => &item.vis,
        Item::Fn(item) => &item.vis,
        Item::Mod(item) => &item.vis,
        Item::Static(item) => &item.vis,
        Item::Struct(item) => &item.vis,
        Item::Trait(item) => &item.vis,
        Item::Type(item) => &item.vis,
        Item::Use(item) => &item.vis,
        _ => return false,
    };
    matches!(visibility, Visibility::Public(_))
}

fn name_of(item: &Item) -> Option<&Ident> {
    Some(match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Mod(item) => &item.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// The names that a crate of these files exports, each with the file and the line where it stands; or the error.
    fn told(files: &[(&str, &str)]) -> Result<Vec<String>, String> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
            fs::write(path, text).expect("it can be written");
        }
        let short = |text: &str| text.replace(&format!("{}/", folder.path().display()), "");
        let one = |export: &Export| {
            let name = name_of(&export.item).map(Ident::to_string).unwrap_or_default();
            format!("{name} at {}", short(&export.module.place(&export.item)))
        };
        let found = exports(&folder.path().join("lib.rs")).map_err(|error| short(&format!("{error:#}")))?;
        Ok(found.iter().map(one).collect())
    }

    #[test]
    fn what_stands_in_lib_rs_is_exported_if_it_is_public() {
        let lib =
            "pub fn f() {}\nfn hidden() {}\npub struct S;\npub(crate) struct T;\npub const C: u8 = 1;\nuse std::io;\n";
        assert_eq!(told(&[("lib.rs", lib)]), Ok(vec!["f at lib.rs:1".into(), "S at lib.rs:3".into()]));
    }

    #[test]
    fn modules_are_followed_by_name_by_glob_and_at_any_depth() {
        let lib = "mod a;\nmod b;\nmod inline {\n    mod c;\n    pub use c::C;\n    pub fn i() {}\n}\n\n\
                   pub use a::{Alias, f};\npub use self::b::deep::D;\npub use b::*;\npub use inline::{C, i};\npub use ndarray::s;\n";
        let b = "pub mod deep;\npub use deep::{D, deeper::*};\npub use std::io;\npub fn g() {}\nfn hidden() {}\n";
        let files = [
            ("lib.rs", lib),
            ("a.rs", "\npub fn f() {}\npub type Alias = u8;\npub fn unseen() {}"),
            ("b/mod.rs", b),
            ("b/deep.rs", "pub mod deeper;\npub struct D;"),
            ("b/deep/deeper/mod.rs", "pub fn e() {}"),
            ("inline/c.rs", "pub struct C;"),
        ];
        let places = [
            "f at a.rs:2",
            "D at b/deep.rs:2",
            "e at b/deep/deeper/mod.rs:1",
            "g at b/mod.rs:4",
            "C at inline/c.rs:1",
            "i at lib.rs:6",
        ];
        assert_eq!(told(&files), Ok(places.map(str::to_owned).to_vec()));
    }

    #[test]
    fn what_is_handed_on_from_module_to_module_is_found_where_it_stands() {
        let files = [
            ("lib.rs", "mod a;\npub use a::{f, s};"),
            ("a.rs", "mod b;\npub use b::*;\npub use ndarray::s;"),
            ("a/b.rs", "mod c;\npub use c::f;"),
            ("a/b/c.rs", "\n\npub fn f() {}"),
        ];
        assert_eq!(told(&files), Ok(vec!["f at a/b/c.rs:3".into()]));
    }

    #[test]
    fn a_function_and_its_module_may_have_one_name() {
        let files = [("lib.rs", "mod f;\npub use f::f;"), ("f.rs", "mod f {}\npub fn f() {}")];
        assert_eq!(told(&files), Ok(vec!["f at f.rs:2".into()]));
    }

    #[test]
    fn what_cannot_be_followed_is_told_with_file_and_line() {
        for (lib, a, words) in [
            ("mod a;\n\npub use a::{f, g};", "pub fn g() {}", "lib.rs:3: `pub use a::f`: a.rs has no public `f`"),
            ("mod a;\npub use a::f;", "fn f() {}", "lib.rs:2: `pub use a::f`: a.rs has no public `f`"),
            ("mod a;\npub use a::f as g;", "pub fn f() {}", "lib.rs:2: `pub use a::f as g`: give it the new name"),
            (
                "mod a;\n#[cfg(unix)]\npub use a::f;",
                "pub fn f() {}",
                "lib.rs:2: `pub use a::f`: it is there only under",
            ),
            (
                "#[cfg(unix)]\nmod a;\npub use a::f;",
                "pub fn f() {}",
                "lib.rs:3: `pub use a::f`: lib.rs:1: `a` is there only under",
            ),
            ("mod b;\npub use b::f;", "", "lib.rs:2: `pub use b::f`: lib.rs:1: there is neither b.rs nor b/mod.rs"),
            ("mod a;\npub use a::b::f;", "", "lib.rs:2: `pub use a::b::f`: a.rs declares no module `b`"),
            (
                "mod a;\npub use crate::a::f;",
                "pub fn f() {}",
                "lib.rs:2: `pub use crate::a::f`: lib.rs declares no module `crate`",
            ),
            (
                "mod a;\npub use a::f;",
                "mod b { pub fn g() {} }\n\npub use b::f;",
                "lib.rs:2: `pub use a::f`: a.rs:3: `pub use b::f`",
            ),
            ("mod a;\npub use a::*;", "fn f( {", "lib.rs:2: `pub use a::*`: cannot parse a.rs"),
        ] {
            let error = told(&[("lib.rs", lib), ("a.rs", a)]).expect_err(words);
            assert!(error.starts_with(words), "{error}");
        }
    }
}
