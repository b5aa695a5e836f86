//! What of a student's crate is not as the course asks, if the crate compiles and the worker around it does not. The
//! compiler quotes the lines of the worker; each stands for one function or field.

use crate::course::declared::{Declared, declared};
use crate::course::interface::Interface;
use crate::course::interface::worker::{field_marker, function_marker};
use crate::course::source::SourceFile;

/// A sentence for each function and field that the compiler's `messages` on the worker are about.
pub fn differences(interface: &Interface, folder: &str, sources: &[SourceFile], messages: &str) -> Vec<String> {
    let is_quoted = |marker: &str| {
        messages.lines().any(|line| line.trim_end().trim_end_matches(';').ends_with(marker.trim_end_matches(';')))
    };
    let place = |at: &Declared| format!("exercises/{folder}/src/{}:{}: ", at.file, at.line);
    let mut sentences = Vec::new();
    for function in interface.functions() {
        let (name, kind) = (&function.name, function.kind());
        if is_quoted(&function_marker(interface.crate_name(), name)) {
            sentences.push(match declared(sources, "fn", name) {
                Some(at) => format!("{}`{name}` must be `pub {kind}`; yours is `{}`", place(&at), at.text),
                None => format!("there is no function `{name}`; it must be `pub {kind}`"),
            });
        }
    }
    for plain in interface.structs() {
        let name = &plain.name;
        let declared = declared(sources, "struct", name);
        let at = declared.map(|at| place(&at)).unwrap_or_default();
        for (field, kind) in &plain.fields {
            if is_quoted(&field_marker(name, field)) {
                sentences.push(format!("{at}`{name}` must have the field `pub {field}: {kind}`"));
            }
        }
        let is_no_serde =
            |line: &str| line.contains(name.as_str()) && line.contains("serialize") && line.contains("not satisfied");
        if messages.lines().any(|line| is_no_serde(&line.to_lowercase().replace(&name.to_lowercase(), name))) {
            sentences.push(format!("{at}`{name}` must keep `#[derive(Serialize, Deserialize)]`"));
        } else if is_quoted(&format!("use {}::{name};", interface.crate_name())) {
            sentences.push(format!("{at}there must be a `pub struct {name}`"));
        }
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIB: &str = "
        use ndarray::Array2;
        #[derive(Serialize)]
        pub struct Config { pub rate: f64, pub epochs: usize }
        pub fn softmax(z: &Array2<f64>, config: &Config) -> Array2<f64> { loop {} }
        pub fn count(n: usize) {}";

    fn told(source: &str, messages: &str) -> Vec<String> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (suite, lib) = (folder.path().join("suite.rs"), folder.path().join("lib.rs"));
        std::fs::write(&suite, "use toy::{count, softmax};").expect("can write files");
        std::fs::write(&lib, LIB).expect("can write files");
        let interface = Interface::read("toy", &suite, &lib).expect("it is plain");
        differences(&interface, "71_toy", &[SourceFile::new("lib.rs", source)], messages)
    }

    #[test]
    fn a_changed_signature_is_told_with_its_line_and_both_types() {
        let source = "mod inner {\n    pub fn softmax(z: Vec<f64>,\n        n: usize) -> f64 { 1.0 }\n}";
        assert_eq!(
            told(source, "error[E0308]: mismatched types\n 9 |             toy::softmax;\n   |        ^^^"),
            [
                "exercises/71_toy/src/lib.rs:2: `softmax` must be `pub fn(&Array2<f64>, &Config) -> Array2<f64>`; yours is \
              `fn softmax(z: Vec<f64>, n: usize) -> f64`"
            ]
        );
        assert_eq!(told(source, " 9 | toy::count;"), ["there is no function `count`; it must be `pub fn(usize)`"]);
        assert!(told(source, "something else").is_empty());
    }

    #[test]
    fn fields_and_derives_that_are_missing_are_told() {
        let source = "\nstruct Config { rate: f32 }";
        let place = "exercises/71_toy/src/lib.rs:2: ";
        assert_eq!(
            told(source, "3 |         &value.rate /* of Config */;"),
            [format!("{place}`Config` must have the field `pub rate: f64`")]
        );
        assert_eq!(
            told(source, "error[E0277]: the trait bound `for<'de> Config: serde::Deserialize<'de>` is not satisfied"),
            [format!("{place}`Config` must keep `#[derive(Serialize, Deserialize)]`")]
        );
    }
}
