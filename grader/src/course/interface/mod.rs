//! The interface between a suite and the code behind it: the functions that the suite imports, with the signatures
//! that they have in the solution, in whichever file they stand there.
//!
//! From it come two small programs. The *judge* is the suite with proxies behind these names; the *worker* is the
//! student's crate behind a `match`. So an interface is written down once, in the solution, and a student's function
//! with another signature is a compile error that names it.

mod exports;
pub mod imports;
mod judge;
pub mod signature;
pub mod worker;

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

use anyhow::{Context, Result, anyhow, bail, ensure};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::Item;
use syn::spanned::Spanned;

use crate::course::interface::exports::{Export, Module, exports, is_conditional};
use crate::course::interface::imports::{flatten, idents, imports_from};
use crate::course::interface::signature::{Function, read_function};
use crate::course::outline::Outline;

/// What the suite of a problem sees of the code behind it.
#[derive(Debug)]
pub struct Interface {
    crate_name: String,
    functions: Vec<Function>,
    structs: Vec<Struct>,
    /// Names that the signatures use, and where they come from.
    uses: Vec<String>,
}

/// A plain struct, whose fields cross by their names.
#[derive(Debug)]
pub struct Struct {
    /// Its name.
    pub name: String,
    /// The names and types of its fields.
    pub fields: Vec<(String, String)>,
    /// The whole source, as the judge has it.
    source: String,
}

impl Interface {
    /// Reads the interface between the suite at `suite` and the solution whose `lib.rs` is at `lib`.
    ///
    /// # Errors
    ///
    /// If the suite imports something that is neither a function nor a plain struct of the solution, or what the solution
    /// exports cannot be read.
    pub fn read(crate_name: &str, suite: &Path, lib: &Path) -> Result<Self> {
        let Outline { tokens: suite_tokens, items: suite_items } = Outline::read(suite)?;
        let wanted = imports_from(crate_name, &suite_items);
        let mut interface = Self { crate_name: crate_name.into(), functions: vec![], structs: vec![], uses: vec![] };
        // The modules of what is taken, and the names in it.
        let mut taken: Vec<(Rc<Module>, Vec<String>)> = Vec::new();
        for Export { item, module } in exports(lib)? {
            let (source, attributes) = match &item {
                Item::Fn(function) if wanted.contains(&function.sig.ident.to_string()) => {
                    let place = || format!("{}: {}", module.place(&function.sig), function.sig.ident);
                    interface.functions.push(read_function(&function.sig).with_context(place)?);
                    (signature::source(&function.sig)?, &function.attrs)
                }
                Item::Struct(plain) if is_serde(plain) => {
                    let (name, source) = (plain.ident.to_string(), signature::source(plain)?);
                    let lists_fields = lists_fields(suite_tokens.clone(), &name);
                    let shown = if lists_fields { source.clone() } else { with_rest(plain, &source) };
                    interface.structs.push(Struct { name, fields: fields(plain)?, source: shown });
                    (source, &plain.attrs)
                }
                _ => continue,
            };
            ensure!(
                !is_conditional(attributes),
                "{}: this is there only under a condition; remove its `cfg`",
                module.place(&item)
            );
            let mut names = Vec::new();
            idents(source.parse().map_err(|error| anyhow!("{}: {error}", module.place(&item)))?, &mut names);
            taken.push((module, names));
        }
        for name in &wanted {
            let known = interface.functions.iter().any(|function| function.name == *name)
                || interface.structs.iter().any(|known| known.name == *name);
            if !known {
                bail!(
                    "{} imports `{name}`, which {} exports neither as a function nor as a plain struct",
                    suite.display(),
                    lib.display()
                );
            }
        }
        interface.uses = uses(&taken)?;
        Ok(interface)
    }

    /// The functions that the suite calls.
    pub fn functions(&self) -> &[Function] {
        &self.functions
    }

    /// The structs that the functions take and return.
    pub fn structs(&self) -> &[Struct] {
        &self.structs
    }

    /// The name of the crate behind the suite.
    pub fn crate_name(&self) -> &str {
        &self.crate_name
    }
}

/// What modules import of these names from other crates, each path once.
fn uses(taken: &[(Rc<Module>, Vec<String>)]) -> Result<Vec<String>> {
    // Under each name its path, and where that is imported.
    let mut found: BTreeMap<String, (String, String)> = BTreeMap::new();
    for (module, names) in taken {
        for item in &module.items {
            let Item::Use(import) = item else { continue };
            let mut paths = Vec::new();
            flatten(import, &mut |path, leaf| {
                if names.iter().any(|name| name == leaf) && !module.is_own(&path) {
                    paths.push((leaf.to_owned(), path));
                }
            });
            for (name, path) in paths {
                let place = module.place(import);
                let (known, other) = found.entry(name.clone()).or_insert_with(|| (path.clone(), place.clone()));
                ensure!(
                    *known == path,
                    "{place}: `{name}` is `{path}` here and `{known}` at {other}; give one of them another name"
                );
            }
        }
    }
    let mut paths: Vec<_> = found.into_values().map(|(path, _)| path).collect();
    paths.sort();
    Ok(paths)
}

/// Whether a struct derives serde's traits, so that it can cross.
fn is_serde(item: &syn::ItemStruct) -> bool {
    let derives = item.attrs.iter().filter(|attribute| attribute.path().is_ident("derive"));
    derives.filter_map(|attribute| attribute.span().source_text()).any(|text| text.contains("Serialize"))
}

/// The names and types of a struct's fields.
fn fields(plain: &syn::ItemStruct) -> Result<Vec<(String, String)>> {
    let named = plain.fields.iter().filter_map(|field| Some((field.ident.as_ref()?, &field.ty)));
    named.map(|(name, kind)| Ok((name.to_string(), signature::source(kind)?))).collect()
}

/// Whether a suite makes a struct, or takes it apart, field by field. Then no answer can have more fields than the course
/// asks for: the suite would not compile with it.
fn lists_fields(suite: TokenStream, name: &str) -> bool {
    let mut before: [Option<TokenTree>; 2] = [None, None];
    for token in suite {
        if let TokenTree::Group(group) = &token {
            // `-> Name {` begins the body of a function.
            let is_type = matches!(&before[0], Some(TokenTree::Punct(punct)) if punct.as_char() == '>');
            let is_named = matches!(&before[1], Some(TokenTree::Ident(ident)) if ident == name);
            if is_named && !is_type && group.delimiter() == Delimiter::Brace || lists_fields(group.stream(), name) {
                return true;
            }
        }
        before = [before[1].take(), Some(token)];
    }
    false
}

/// The source of a struct with room for the fields that an answer has besides.
fn with_rest(plain: &syn::ItemStruct, source: &str) -> String {
    let syn::Fields::Named(fields) = &plain.fields else { return source.to_owned() };
    let comma = if fields.named.is_empty() || fields.named.trailing_punct() { "" } else { "," };
    let open = source.strip_suffix('}').unwrap_or(source);
    format!("{open}{comma}\n    #[serde(flatten)]\n    pub rest: judge::Rest,\n}}")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn interface(suite: &str, lib: &str) -> Result<Interface> {
        with_modules(suite, lib, &[])
    }

    fn with_modules(suite: &str, lib: &str, modules: &[(&str, &str)]) -> Result<Interface> {
        let folder = tempfile::tempdir()?;
        for (name, text) in [("suite.rs", suite), ("lib.rs", lib)].iter().chain(modules) {
            fs::write(folder.path().join(name), text)?;
        }
        Interface::read("toy", &folder.path().join("suite.rs"), &folder.path().join("lib.rs"))
    }

    const LIB: &str = "
        use std::{io, path::Path};
        use ndarray::{Array2, ArrayRef2, Axis};
        use serde::{Deserialize, Serialize};
        #[derive(Serialize, Deserialize)]
        pub struct State { pub weight: Array2<f64> }
        pub fn step(w: &mut ArrayRef2<f64>, labels: &[usize], rate: f64) { loop {} }
        pub fn load(path: &Path) -> io::Result<State> { loop {} }
        pub fn unseen(f: impl Fn()) {}";

    #[test]
    fn only_what_the_suite_imports_crosses() {
        let interface = interface("use toy::{step, load}; use testkit::forall;", LIB).expect("it is plain");
        assert_eq!(interface.functions.iter().map(|f| f.name.as_str()).collect::<Vec<_>>(), ["step", "load"]);
        let judge = interface.judge(Path::new("suite.rs"));
        assert!(judge.contains("pub fn step(w: &mut ArrayRef2<f64>, labels: &[usize], rate: f64, ) -> ()"), "{judge}");
        assert!(judge.contains("w.assign(&new_w);"), "{judge}");
        assert!(judge.contains("Result<State, String>") && judge.contains("use std::io;"), "{judge}");
        assert!(!judge.contains("Axis"), "{judge}");
        let worker = interface.worker();
        assert!(
            worker.contains("let function: fn(&mut ArrayRef2<f64>, &[usize], f64) -> () =\n                toy::step;"),
            "{worker}"
        );
        assert!(worker.contains("let mut labels: Vec<usize> = from_judge.take()?;"), "{worker}");
    }

    #[test]
    fn a_struct_has_room_for_further_fields_unless_the_suite_lists_its_fields() {
        for (suite, has_room) in [
            ("fn f() -> State { load(p) } fn g(s: &State) { s.weight }", true),
            ("fn f() -> State { State { weight } }", false),
            ("fn f() { let State { weight } = load(p); }", false),
        ] {
            let judge =
                interface(&format!("use toy::load; {suite}"), LIB).expect("it is plain").judge(Path::new("s.rs"));
            assert_eq!(judge.contains("pub weight: Array2<f64> ,\n    #[serde(flatten)]"), has_room, "{judge}");
        }
    }

    #[test]
    fn what_stands_in_a_module_crosses_as_if_it_stood_in_lib_rs() {
        let lib = "
            mod state;
            mod steps;
            use std::{io, path::Path};
            pub use state::*;
            pub use steps::step;
            pub fn load(path: &Path) -> io::Result<State> { loop {} }";
        let modules = [
            (
                "state.rs",
                "use ndarray::Array2;\n#[derive(Serialize)]\npub struct State { pub weight: Array2<f64> }\n\
                 #[derive(Serialize)]\nstruct Hidden { pub weight: Array2<f64> }",
            ),
            (
                "steps.rs",
                "use crate::{State, load};\nuse super::state;\nuse std::io::{self, Write};\nuse ndarray::{Array2, ArrayRef2};\n\
                 pub fn step(state: &mut State, gradient: &ArrayRef2<f64>) -> io::Result<Array2<f64>> { loop {} }",
            ),
        ];
        let interface = with_modules("use toy::{State, load, step};", lib, &modules).expect("it is plain");
        assert_eq!(interface.uses, ["ndarray::Array2", "ndarray::ArrayRef2", "std::io", "std::path::Path"]);
        let names = |function: &Function| function.name.clone();
        assert_eq!(interface.functions.iter().map(names).collect::<Vec<_>>(), ["step", "load"]);
        let [state] = &interface.structs[..] else { panic!("one struct is public: {:?}", interface.structs) };
        assert_eq!(state.fields, [("weight".to_owned(), "Array2<f64>".to_owned())]);
        assert!(interface.worker().contains("toy::step;") && interface.worker().contains("use toy::State;"));
    }

    #[test]
    fn what_cannot_cross_is_told_with_file_and_line() {
        let lib = "mod a;\nuse ndarray::Axis;\npub use a::f;\npub fn g(axis: Axis) {}";
        for (a, words) in [
            ("pub fn f((a, b): (u8, u8)) {}", "a.rs:1: f: an argument needs a plain name"),
            ("\n#[cfg(unix)]\npub fn f() {}", "a.rs:2: this is there only under a condition"),
            (
                "use plotters::Axis;\npub fn f(axis: Axis) {}",
                "lib.rs:2: `Axis` is `ndarray::Axis` here and `plotters::Axis` at",
            ),
            ("pub fn g() {}", "lib.rs:3: `pub use a::f`"),
        ] {
            let error = format!("{:#}", with_modules("use toy::{f, g};", lib, &[("a.rs", a)]).expect_err(words));
            assert!(error.contains(words), "{error}");
        }
        let error =
            with_modules("use toy::*;", lib, &[("a.rs", "pub fn f() {}")]).expect_err("a suite names what it uses");
        assert!(error.to_string().contains("imports `*`"), "{error}");
    }

    #[test]
    fn an_import_that_is_not_there_is_named() {
        let error = interface("use toy::missing;", LIB).expect_err("there is no such function");
        assert!(error.to_string().contains("`missing`"), "{error}");
    }
}
