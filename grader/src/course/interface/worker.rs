//! The program of a worker: a `match` from names to the student's functions.

use std::fmt::Write as _;

use crate::course::interface::signature::{Argument, Function, Kind};
use crate::course::interface::{Interface, Struct};

impl Interface {
    /// The program of the worker: a `match` from names to the student's functions.
    pub fn worker(&self) -> String {
        format!(
            "//! Answers calls to the functions of `{}`. Made by the grader.\n\
             #![allow(missing_docs, unused_imports, unused_mut, unused_variables, clippy::all)]\n\n\
             {}{}\nfn main() -> std::io::Result<()> {{\n    worker::serve(dispatch)\n}}\n",
            self.crate_name,
            self.dispatch(),
            self.structs.iter().map(fields).collect::<String>()
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
        for plain in &self.structs {
            let _ = writeln!(text, "use {}::{};", self.crate_name, plain.name);
        }
        text +=
            "\npub fn dispatch(function: &str, arguments: &[u8]) -> std::io::Result<Vec<u8>> {\n    match function {\n";
        for function in &self.functions {
            text += &arm(function, &self.crate_name);
        }
        text + "        other => Err(worker::unknown(other)),\n    }\n}\n"
    }
}

/// A function that only compiles if a struct has the fields that the course asks for, a line each.
fn fields(plain: &Struct) -> String {
    let mut text = format!("\n#[allow(non_snake_case, dead_code)]\nfn fields_of_{0}(value: &{0}) {{\n", plain.name);
    for (name, kind) in &plain.fields {
        let _ = writeln!(text, "    let _: &{kind} =\n        {};", field_marker(&plain.name, name));
    }
    text + "}\n"
}

/// How the worker's line for a field of a struct ends. The compiler quotes it if the field is not as it should be.
pub fn field_marker(plain: &str, field: &str) -> String {
    format!("&value.{field} /* of {plain} */")
}

/// How the worker's line for a function ends. The compiler quotes it if the function is not as it should be.
pub fn function_marker(crate_name: &str, function: &str) -> String {
    format!("{crate_name}::{function};")
}

/// The worker's arm for this function.
fn arm(function: &Function, crate_name: &str) -> String {
    let sent: Vec<_> = function.arguments.iter().filter(|argument| argument.kind != Kind::Device).collect();
    let types = function.arguments.iter().map(|a| a.written.clone()).collect::<Vec<_>>().join(", ");
    let marker = function_marker(crate_name, &function.name);
    let passed: Vec<_> = function.arguments.iter().map(passed).collect();
    let taken: String =
        sent.iter().map(|a| format!("            let mut {}: {} = from_judge.take()?;\n", a.name, a.owned)).collect();
    let back: Vec<_> = sent.iter().filter(|a| a.kind.comes_back()).collect();
    let given: String = back.iter().map(|a| format!("            to_judge.add(&{})?;\n", a.name)).collect();
    let error = if function.fallible { ".map_err(|error| error.to_string())" } else { "" };
    format!(
        "        {name:?} => {{\n            \
         // The signature that the course asks for:\n            \
         let function: fn({types}) -> {returns} =\n                {marker}\n            \
         let mut from_judge = worker::Arguments::new(arguments, {sent})?;\n\
         {taken}            \
         let result = function({passed}){error};\n            \
         let mut to_judge = worker::Answer::new({values});\n            \
         to_judge.add(&result)?;\n\
         {given}            \
         Ok(to_judge.into_bytes())\n        }}\n",
        name = function.name,
        returns = function.returns,
        sent = sent.len(),
        passed = passed.join(", "),
        values = 1 + back.len(),
    )
}

/// How the worker hands an argument to the student's function.
fn passed(argument: &Argument) -> String {
    match argument.kind {
        Kind::Value => argument.name.clone(),
        Kind::Reference | Kind::Array => format!("&{}", argument.name),
        Kind::Mutable | Kind::MutableArray | Kind::MutableSlice => format!("&mut {}", argument.name),
        Kind::Device => "&mut worker::PipedDevice".into(),
    }
}
