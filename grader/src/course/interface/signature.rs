//! The signatures of the functions that a suite calls, and how their arguments cross to another process.

use anyhow::{Context, Result, bail};
use syn::spanned::Spanned;
use syn::{FnArg, Pat, ReturnType, Type};

/// A function that a suite calls.
#[derive(Debug)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// Its arguments in order.
    pub arguments: Vec<Argument>,
    /// The type that it returns, as in the solution; `()` if it returns nothing.
    pub returns: String,
    /// Whether it returns an `io::Result`, whose error crosses as text.
    pub fallible: bool,
}

/// An argument of such a function.
#[derive(Debug)]
pub struct Argument {
    /// Its name.
    pub name: String,
    /// Its type as in the signature.
    pub written: String,
    /// The type that is sent, and that the worker holds while the function runs.
    pub owned: String,
    /// How it crosses.
    pub kind: Kind,
}

/// How an argument crosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By value.
    Value,
    /// Behind a shared reference.
    Reference,
    /// A borrowed array crosses as a view of it.
    Array,
    /// Behind a mutable reference: the changed value comes back.
    Mutable,
    /// A mutably borrowed array: the changed array comes back.
    MutableArray,
    /// A mutably borrowed slice: the changed elements come back.
    MutableSlice,
    /// `&mut dyn Device`: stays with the judge, which answers its commands.
    Device,
}

impl Function {
    /// The type of the function, such as `fn(&ArrayRef2<f64>) -> Array2<f64>`.
    pub fn kind(&self) -> String {
        let types: Vec<_> = self.arguments.iter().map(|argument| argument.written.as_str()).collect();
        let returns = if self.returns == "()" { String::new() } else { format!(" -> {}", self.returns) };
        format!("fn({}){returns}", types.join(", "))
    }
}

impl Kind {
    /// Whether the function may change the argument.
    pub fn comes_back(self) -> bool {
        matches!(self, Self::Mutable | Self::MutableArray | Self::MutableSlice)
    }
}

/// Reads a signature.
///
/// # Errors
///
/// If it has a form that cannot cross to another process.
pub fn read_function(signature: &syn::Signature) -> Result<Function> {
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

/// The type inside an `io::Result`.
pub fn ok_type(returns: &str) -> &str {
    returns.trim_start_matches("io::Result<").trim_end().strip_suffix('>').unwrap_or(returns)
}

/// The source text of a piece of syntax.
pub fn source(node: &impl Spanned) -> Result<String> {
    node.span().source_text().context("a type without source text")
}
