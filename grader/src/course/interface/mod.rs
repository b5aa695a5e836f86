//! The interface between a suite and the code behind it: the functions that the suite imports, with the signatures
//! that they have in the solution.
//!
//! From it come two small programs. The *judge* is the suite with proxies behind these names; the *worker* is the
//! student's crate behind a `match`. So an interface is written down once, in the solution, and a student's function
//! with another signature is a compile error that names it.

pub mod imports;
mod judge;
pub mod signature;
pub mod worker;

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::{Item, Visibility};

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
    /// Reads the interface between the suite at `suite` and the solution's `lib.rs`.
    ///
    /// # Errors
    ///
    /// If the suite imports something that is neither a function nor a plain struct of the solution.
    pub fn read(crate_name: &str, suite: &Path, lib: &Path) -> Result<Self> {
        let Outline { tokens: suite_tokens, items: suite_items } = Outline::read(suite)?;
        let lib_items = Outline::read(lib)?.items;
        let mut interface = Self { crate_name: crate_name.into(), functions: vec![], structs: vec![], uses: vec![] };
        let mut seen = TokenStream::new();
        let wanted = imports_from(crate_name, &suite_items);
        for item in &lib_items {
            match item {
                Item::Fn(function) if wanted.contains(&function.sig.ident.to_string()) => {
                    let signature = read_function(&function.sig)
                        .with_context(|| format!("{}: {}", lib.display(), function.sig.ident))?;
                    interface.functions.push(signature);
                    seen.extend(tokens_of(&function.sig.span(), &function.sig.ident, lib)?);
                }
                Item::Struct(plain) if matches!(plain.vis, Visibility::Public(_)) && is_serde(plain) => {
                    let source = plain.span().source_text().context("a struct without source text")?;
                    seen.extend(source.parse::<TokenStream>().map_err(|error| anyhow!("{error}"))?);
                    let name = plain.ident.to_string();
                    let source =
                        if lists_fields(suite_tokens.clone(), &name) { source } else { with_rest(plain, &source) };
                    interface.structs.push(Struct { name, fields: fields(plain)?, source });
                }
                _ => {}
            }
        }
        for name in &wanted {
            let known = interface.functions.iter().any(|function| function.name == *name)
                || interface.structs.iter().any(|known| known.name == *name);
            if !known {
                bail!("{} imports `{name}`, which {} does not have as a plain item", suite.display(), lib.display());
            }
        }
        let mut names = Vec::new();
        idents(seen, &mut names);
        for item in &lib_items {
            if let Item::Use(item) = item {
                flatten(item, &mut |path, leaf| {
                    if names.iter().any(|name| name == leaf) {
                        interface.uses.push(path);
                    }
                });
            }
        }
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

/// The tokens of a signature.
fn tokens_of(span: &proc_macro2::Span, name: &Ident, lib: &Path) -> Result<TokenStream> {
    let text = span.source_text().with_context(|| format!("{}: {name} has no source text", lib.display()))?;
    text.parse().map_err(|error| anyhow!("{}: {name}: {error}", lib.display()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn interface(suite: &str, lib: &str) -> Result<Interface> {
        let folder = tempfile::tempdir()?;
        let (suite_file, lib_file) = (folder.path().join("suite.rs"), folder.path().join("lib.rs"));
        fs::write(&suite_file, suite)?;
        fs::write(&lib_file, lib)?;
        Interface::read("toy", &suite_file, &lib_file)
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
        assert!(
            worker.contains("let (mut w, mut labels, mut rate, ): (ndarray::Array2<f64>, Vec<usize>, f64, )"),
            "{worker}"
        );
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
    fn an_import_that_is_not_there_is_named() {
        let error = interface("use toy::missing;", LIB).expect_err("there is no such function");
        assert!(error.to_string().contains("`missing`"), "{error}");
    }
}
