//! The program of a judge: a suite, and behind the names that it imports proxies that ask a worker.

use std::fmt::Write as _;
use std::path::Path;

use crate::course::interface::Interface;
use crate::course::interface::signature::{Argument, Function, Kind, ok_type};

impl Interface {
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
        for plain in &self.structs {
            let _ = writeln!(text, "\n{}", plain.source);
        }
        for function in &self.functions {
            let _ = writeln!(text, "\n{}", proxy(function));
        }
        text
    }
}

/// The judge's function of the same name: it passes its arguments on, and returns what comes back.
fn proxy(function: &Function) -> String {
    let list = |render: fn(&Argument) -> Option<String>| {
        function.arguments.iter().filter_map(render).map(|text| text + ", ").collect::<String>()
    };
    let written = list(|argument| Some(format!("{}: {}", argument.name, argument.written)));
    let sent = list(|argument| match argument.kind {
        Kind::Device => None,
        Kind::Array | Kind::MutableArray => Some(format!("{}.view()", argument.name)),
        Kind::Value => Some(format!("&{}", argument.name)),
        _ => Some(format!("&*{}", argument.name)),
    });
    let changed = |argument: &&Argument| argument.kind.comes_back();
    let (names, types): (Vec<_>, Vec<_>) = function
        .arguments
        .iter()
        .filter(changed)
        .map(|a| (format!("new_{}, ", a.name), format!("{}, ", a.owned)))
        .unzip();
    let device = function.arguments.iter().find(|argument| argument.kind == Kind::Device);
    let sent_names = list(|a| (a.kind != Kind::Device).then(|| format!("{:?}", a.name)));
    let call = match device {
        Some(device) => format!("judge::call_on({:?}, {}, &[{sent_names}], &({sent}))", function.name, device.name),
        None => format!("judge::call({:?}, &[{sent_names}], &({sent}))", function.name),
    };
    let returned = if function.fallible {
        format!("Result<{}, String>", ok_type(&function.returns))
    } else {
        function.returns.clone()
    };
    let mut text = format!("pub fn {}({written}) -> {} {{\n", function.name, function.returns);
    let _ = writeln!(text, "    let (result, {}): ({returned}, {}) = {call};", names.concat(), types.concat());
    for argument in function.arguments.iter().filter(changed) {
        let name = &argument.name;
        text += &match argument.kind {
            Kind::MutableArray => format!("    {name}.assign(&new_{name});\n"),
            Kind::MutableSlice => format!("    {name}.clone_from_slice(&new_{name});\n"),
            _ => format!("    *{name} = new_{name};\n"),
        };
    }
    text + if function.fallible { "    judge::into_io_result(result)\n}" } else { "    result\n}" }
}
