//! The interface between a suite and the code behind it: the functions that the suite imports, with the signatures
//! that they have in the solution.
//!
//! From it come two small programs. The *judge* is the suite with proxies behind these names; the *worker* is the
//! student's crate behind a `match`. So an interface is written down once, in the solution, and a student's function
//! with another signature is a compile error that names it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::{FnArg, Item, ItemUse, Pat, ReturnType, Type, UseTree, Visibility};

/// What the suite of a problem sees of the code behind it.
#[derive(Debug)]
pub struct Interface {
    crate_name: String,
    functions: Vec<Function>,
    /// Plain structs: name and whole source.
    structs: Vec<(String, String)>,
    /// Names that the signatures use, and where they come from.
    uses: Vec<String>,
}

#[derive(Debug)]
struct Function {
    name: String,
    arguments: Vec<Argument>,
    /// As in the solution; `()` where nothing is returned.
    returns: String,
    /// An `io::Result`, whose error crosses as text.
    fallible: bool,
}

#[derive(Debug)]
struct Argument {
    name: String,
    /// As in the signature.
    written: String,
    /// What is sent, and what the worker holds while the function runs.
    owned: String,
    kind: Kind,
}

/// How an argument crosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Value,
    Reference,
    /// A borrowed array crosses as a view of it.
    Array,
    Mutable,
    MutableArray,
    MutableSlice,
    /// `&mut dyn Device`: stays with the judge, which answers its commands.
    Device,
}

impl Interface {
    /// Reads the interface between the suite at `suite` and the solution's `lib.rs`.
    ///
    /// # Errors
    ///
    /// When the suite imports something that is neither a function nor a plain struct of the solution.
    pub fn read(crate_name: &str, suite: &Path, lib: &Path) -> Result<Self> {
        let (suite_items, lib_items) = (parse(suite)?, parse(lib)?);
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
                    seen.extend(source.parse::<TokenStream>().map_err(|error| anyhow::anyhow!("{error}"))?);
                    interface.structs.push((plain.ident.to_string(), source));
                }
                _ => {}
            }
        }
        for name in &wanted {
            let known = interface.functions.iter().any(|function| function.name == *name)
                || interface.structs.iter().any(|(known, _)| known == name);
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

    /// The program of the judge: the suite at `suite`, and proxies behind what it imports.
    pub fn judge(&self, suite: &Path) -> String {
        let mut text = format!(
            "//! Judges `{0}`: its checks, with every call answered by a worker. Made by the grader.\n\
             #![allow(missing_docs, unused_imports, clippy::all)]\n\n\
             extern crate self as {0};\n",
            self.crate_name
        );
        for path in &self.uses {
            let _ = writeln!(text, "use {path};");
        }
        let _ = writeln!(text, "\n#[path = {:?}]\nmod checks;", suite);
        for (_, source) in &self.structs {
            let _ = writeln!(text, "\n{source}");
        }
        for function in &self.functions {
            let _ = writeln!(text, "\n{}", function.proxy());
        }
        text
    }

    /// The program of the worker: a `match` from names to the student's functions.
    pub fn worker(&self) -> String {
        format!(
            "//! Answers calls to the functions of `{}`. Made by the grader.\n\
             #![allow(missing_docs, unused_imports, unused_mut, unused_variables, clippy::all)]\n\n\
             {}\nfn main() -> std::io::Result<()> {{\n    worker::serve(dispatch)\n}}\n",
            self.crate_name,
            self.dispatch()
        )
    }

    /// The program that answers as each of several modules does: a call names the module, then the function.
    pub fn answers(&self, modules: &[&str]) -> String {
        let mut text = format!(
            "//! Answers calls as each of many answers to `{}` does. Made by the grader.\n#![allow(warnings, clippy::all)]\n",
            self.crate_name
        );
        let mut arms = String::new();
        for module in modules {
            let _ = write!(
                text,
                "\n#[path = \"{module}/lib.rs\"]\nmod answer_{module};\n\n\
                 mod calls_{module} {{\nuse super::answer_{module} as {};\n{}}}\n",
                self.crate_name,
                self.dispatch()
            );
            let _ = writeln!(
                arms,
                "        Some(({module:?}, function)) => calls_{module}::dispatch(function, arguments),"
            );
        }
        text + "\nfn main() -> std::io::Result<()> {\n    \
             worker::serve(|function, arguments| match function.split_once(\"::\") {\n"
            + &arms
            + "        _ => Err(worker::unknown(function)),\n    })\n}\n"
    }

    /// The function that decodes a call, makes it and encodes the answer.
    fn dispatch(&self) -> String {
        let mut text = String::new();
        for path in &self.uses {
            let _ = writeln!(text, "use {path};");
        }
        for (name, _) in &self.structs {
            let _ = writeln!(text, "use {}::{name};", self.crate_name);
        }
        text +=
            "\npub fn dispatch(function: &str, arguments: &[u8]) -> std::io::Result<Vec<u8>> {\n    match function {\n";
        for function in &self.functions {
            text += &function.dispatch(&self.crate_name);
        }
        text + "        other => Err(worker::unknown(other)),\n    }\n}\n"
    }
}

impl Function {
    /// The judge's function of this name, which passes its arguments on.
    fn proxy(&self) -> String {
        let list = |render: fn(&Argument) -> Option<String>| {
            self.arguments.iter().filter_map(render).map(|text| text + ", ").collect::<String>()
        };
        let written = list(|argument| Some(format!("{}: {}", argument.name, argument.written)));
        let sent = list(|argument| match argument.kind {
            Kind::Device => None,
            Kind::Array | Kind::MutableArray => Some(format!("{}.view()", argument.name)),
            Kind::Value => Some(format!("&{}", argument.name)),
            _ => Some(format!("&*{}", argument.name)),
        });
        let changed = |argument: &&Argument| argument.kind.comes_back();
        let (names, types): (Vec<_>, Vec<_>) = self
            .arguments
            .iter()
            .filter(changed)
            .map(|a| (format!("new_{}, ", a.name), format!("{}, ", a.owned)))
            .unzip();
        let device = self.arguments.iter().find(|argument| argument.kind == Kind::Device);
        let sent_names = list(|a| (a.kind != Kind::Device).then(|| format!("{:?}", a.name)));
        let call = match device {
            Some(device) => format!("judge::call_on({:?}, {}, &[{sent_names}], &({sent}))", self.name, device.name),
            None => format!("judge::call({:?}, &[{sent_names}], &({sent}))", self.name),
        };
        let returned =
            if self.fallible { format!("Result<{}, String>", ok_type(&self.returns)) } else { self.returns.clone() };
        let mut text = format!("pub fn {}({written}) -> {} {{\n", self.name, self.returns);
        let _ = writeln!(text, "    let (result, {}): ({returned}, {}) = {call};", names.concat(), types.concat());
        for argument in self.arguments.iter().filter(changed) {
            let name = &argument.name;
            text += &match argument.kind {
                Kind::MutableArray => format!("    {name}.assign(&new_{name});\n"),
                Kind::MutableSlice => format!("    {name}.clone_from_slice(&new_{name});\n"),
                _ => format!("    *{name} = new_{name};\n"),
            };
        }
        text + if self.fallible { "    judge::fallible(result)\n}" } else { "    result\n}" }
    }

    /// The worker's arm for this function.
    fn dispatch(&self, crate_name: &str) -> String {
        let sent: Vec<_> = self.arguments.iter().filter(|argument| argument.kind != Kind::Device).collect();
        let each = |render: fn(&Argument) -> String| sent.iter().map(|a| render(a) + ", ").collect::<String>();
        let types = self.arguments.iter().map(|a| a.written.clone()).collect::<Vec<_>>().join(", ");
        let passed: Vec<_> = self.arguments.iter().map(Argument::passed).collect();
        let back: String = sent.iter().filter(|a| a.kind.comes_back()).map(|a| format!("{}, ", a.name)).collect();
        let error = if self.fallible { ".map_err(|error| error.to_string())" } else { "" };
        format!(
            "        {name:?} => {{\n            \
             // The signature that the course asks for:\n            \
             let function: fn({types}) -> {returns} = {crate_name}::{name};\n            \
             let ({names}): ({owned}) = worker::decode(arguments)?;\n            \
             let result = function({passed}){error};\n            \
             worker::answer(&(result, {back}))\n        }}\n",
            name = self.name,
            returns = self.returns,
            names = each(|argument| format!("mut {}", argument.name)),
            owned = each(|argument| argument.owned.clone()),
            passed = passed.join(", "),
        )
    }
}

impl Kind {
    /// Whether the function may change the argument.
    fn comes_back(self) -> bool {
        matches!(self, Self::Mutable | Self::MutableArray | Self::MutableSlice)
    }
}

impl Argument {
    /// How the worker hands it to the student's function.
    fn passed(&self) -> String {
        match self.kind {
            Kind::Value => self.name.clone(),
            Kind::Reference | Kind::Array => format!("&{}", self.name),
            Kind::Mutable | Kind::MutableArray | Kind::MutableSlice => format!("&mut {}", self.name),
            Kind::Device => "&mut worker::Piped".into(),
        }
    }
}

fn read_function(signature: &syn::Signature) -> Result<Function> {
    let mut arguments = Vec::new();
    for input in &signature.inputs {
        let FnArg::Typed(argument) = input else { bail!("a method cannot be called from another process") };
        let Pat::Ident(name) = &*argument.pat else { bail!("an argument needs a plain name") };
        let written = source(&argument.ty)?;
        let (owned, kind) = crossing(&argument.ty)?;
        arguments.push(Argument { name: name.ident.to_string(), written, owned, kind });
    }
    let returns = match &signature.output {
        ReturnType::Default => "()".into(),
        ReturnType::Type(_, kind) => source(kind)?,
    };
    let fallible = returns.starts_with("io::Result<");
    Ok(Function { name: signature.ident.to_string(), arguments, returns, fallible })
}

/// What is sent for an argument of this type, and how.
fn crossing(kind: &Type) -> Result<(String, Kind)> {
    let Type::Reference(reference) = kind else { return Ok((source(kind)?, Kind::Value)) };
    let mutable = reference.mutability.is_some();
    let inner = source(&reference.elem)?;
    let pick = |shared, changed| if mutable { changed } else { shared };
    Ok(match &*reference.elem {
        Type::TraitObject(_) if inner == "dyn Device" => (String::new(), Kind::Device),
        Type::Slice(slice) => (format!("Vec<{}>", source(&slice.elem)?), pick(Kind::Reference, Kind::MutableSlice)),
        _ if inner == "str" => ("String".into(), Kind::Reference),
        _ if inner == "Path" => ("std::path::PathBuf".into(), Kind::Reference),
        _ if inner.starts_with("ArrayRef") => {
            let owned = format!("ndarray::{}", inner.replacen("ArrayRef", "Array", 1));
            (owned, pick(Kind::Array, Kind::MutableArray))
        }
        _ => (inner, pick(Kind::Reference, Kind::Mutable)),
    })
}

fn ok_type(returns: &str) -> &str {
    returns.trim_start_matches("io::Result<").trim_end().strip_suffix('>').unwrap_or(returns)
}

fn source(node: &impl Spanned) -> Result<String> {
    node.span().source_text().context("a type without source text")
}

fn parse(path: &Path) -> Result<Vec<Item>> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(syn::parse_file(&text).with_context(|| format!("cannot parse {}", path.display()))?.items)
}

/// The names in `use crate_name::…;`.
fn imports_from(crate_name: &str, items: &[Item]) -> Vec<String> {
    let mut names = Vec::new();
    for item in items {
        if let Item::Use(item) = item {
            flatten(item, &mut |path, leaf| {
                if path.starts_with(&format!("{crate_name}::")) {
                    names.push(leaf.to_owned());
                }
            });
        }
    }
    names
}

fn is_serde(item: &syn::ItemStruct) -> bool {
    let derives = item.attrs.iter().filter(|attribute| attribute.path().is_ident("derive"));
    derives.filter_map(|attribute| attribute.span().source_text()).any(|text| text.contains("Serialize"))
}

/// The tokens of a signature.
fn tokens_of(span: &proc_macro2::Span, name: &Ident, lib: &Path) -> Result<TokenStream> {
    let text = span.source_text().with_context(|| format!("{}: {name} has no source text", lib.display()))?;
    text.parse().map_err(|error| anyhow::anyhow!("{}: {name}: {error}", lib.display()))
}

fn idents(tokens: TokenStream, names: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => names.push(ident.to_string()),
            TokenTree::Group(group) => idents(group.stream(), names),
            _ => {}
        }
    }
}

/// Calls `found` with every path that a `use` brings in, and its last name.
pub fn flatten(item: &ItemUse, found: &mut impl FnMut(String, &str)) {
    fn walk(prefix: &str, tree: &UseTree, found: &mut impl FnMut(String, &str)) {
        match tree {
            UseTree::Path(path) => walk(&format!("{prefix}{}::", path.ident), &path.tree, found),
            UseTree::Name(name) if name.ident == "self" => {
                let path = prefix.trim_end_matches("::");
                found(path.to_owned(), path.rsplit("::").next().unwrap_or(path));
            }
            UseTree::Name(name) => found(format!("{prefix}{}", name.ident), &name.ident.to_string()),
            UseTree::Rename(name) => {
                found(format!("{prefix}{} as {}", name.ident, name.rename), &name.rename.to_string())
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| walk(prefix, tree, found)),
            UseTree::Glob(_) => {}
        }
    }
    walk("", &item.tree, found);
}

#[cfg(test)]
mod tests {
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
        assert!(worker.contains("let function: fn(&mut ArrayRef2<f64>, &[usize], f64) -> () = toy::step;"), "{worker}");
        assert!(
            worker.contains("let (mut w, mut labels, mut rate, ): (ndarray::Array2<f64>, Vec<usize>, f64, )"),
            "{worker}"
        );
    }

    #[test]
    fn an_import_that_is_not_there_is_named() {
        let error = interface("use toy::missing;", LIB).expect_err("there is no such function");
        assert!(error.to_string().contains("`missing`"), "{error}");
    }
}
