//! Fields are known by their names: in another order they are the same, and further ones are the student's business.

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::{complete, grade, problems, sample, the_problem};
use grader::course::holes::as_exercise;
use grader::course::library::library;
use grader::course::source::SourceFile;
use syn::spanned::Spanned;
use syn::{Fields, Item, ItemStruct, Visibility};

/// The sources of a solution's library.
fn sources(problem: &str) -> Vec<SourceFile> {
    let all = as_exercise(the_problem(problem)).expect("there is a solution");
    library(&all).into_iter().cloned().collect()
}

/// The public structs with named fields in some sources, each with the text of its file.
fn structs(sources: &[SourceFile]) -> Vec<(ItemStruct, &str)> {
    let mut found = Vec::new();
    for SourceFile { path, text } in sources {
        let items = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}")).items;
        found.extend(items.into_iter().filter_map(|item| match item {
            Item::Struct(plain) if matches!(plain.vis, Visibility::Public(_)) && plain.fields.len() > 1 => {
                Some((plain, text.as_str()))
            }
            _ => None,
        }));
    }
    found
}

/// The same struct with its fields from the last to the first.
fn backwards(plain: &ItemStruct, text: &str) -> String {
    let Fields::Named(fields) = &plain.fields else { panic!("{} has no names", plain.ident) };
    let head = &text[plain.span().byte_range().start..fields.span().byte_range().start];
    let fields: Vec<_> = fields.named.iter().rev().map(|field| &text[field.span().byte_range()]).collect();
    format!("{head}{{\n    {},\n}}\n", fields.join(",\n    "))
}

/// A submission of the solutions, with these items in the place of theirs.
fn submission(work: &Path, name: &str, answers: &[(String, String)]) -> PathBuf {
    let files = answers.iter().map(|(problem, items)| {
        let file = work.join(format!("{name}-answers")).join(problem).join("fields.rs");
        fs::create_dir_all(file.parent().expect("it has a folder")).expect("can make folders");
        fs::write(&file, format!("//! Other fields.\n\n{items}")).expect("can write files");
        file
    });
    let files: Vec<_> = files.collect();
    complete(work, name, &files)
}

/// Asserts that a submission has all points of the problems that it answers, where they can be graded.
fn assert_all_points(submission: &Path, answers: &[(String, String)]) {
    let numbers: Vec<_> = answers.iter().map(|(problem, _)| &problem[..2]).collect();
    let graded = grade(submission, &[&numbers[..], &["--require-isolation=false"]].concat());
    for (problem, points) in graded.scores() {
        assert_eq!(points, 10_000, "{problem}: {:?}", graded.verdicts(&problem));
    }
}

#[test]
fn fields_in_another_order_are_the_same_fields() {
    let work = tempfile::tempdir().expect("a temporary folder");
    let mut answers = Vec::new();
    for problem in problems() {
        let sources = sources(&problem);
        let items: String = structs(&sources).iter().map(|(plain, text)| backwards(plain, text)).collect();
        if !items.is_empty() {
            answers.push((problem, items));
        }
    }
    assert!(answers.len() >= 6, "structs of {} problems", answers.len());
    let answers = sample::some("problems with structs", answers, 1);
    assert_all_points(&submission(work.path(), "backwards", &answers), &answers);
}

#[test]
fn further_fields_come_back_to_the_code_that_has_them() {
    let work = tempfile::tempdir().expect("a temporary folder");
    let problem = "78_gpu".to_owned();
    let sources = sources(&problem);
    let structs = structs(&sources);
    let (trainer, text) = structs.iter().find(|(plain, _)| plain.ident == "Trainer").expect("there is one");
    let mut functions = String::new();
    for SourceFile { text, .. } in &sources {
        for item in syn::parse_file(text).expect("it is Rust").items {
            if matches!(&item, Item::Fn(function) if ["upload", "epoch"].iter().any(|name| function.sig.ident == name))
            {
                functions += &format!("{}\n\n", &text[item.span().byte_range()]);
            }
        }
    }
    let replace = |text: String, from: &str, to: &str| {
        assert!(text.contains(from), "{from} is not in {text}");
        text.replacen(from, to, 1)
    };
    let own = backwards(trainer, text).replacen(
        '{',
        "{\n    pub(crate) best: f64,\n    pub(crate) names: Vec<String>,\n    ",
        1,
    );
    let functions = replace(functions, "Ok(Trainer {", "Ok(Trainer { best: f64::INFINITY, names: vec![\"a\".into()],");
    let functions = replace(functions, "features } = *trainer;", "features, .. } = *trainer;");
    let functions = replace(
        functions,
        "let (n, room) =",
        "assert!(trainer.best == f64::INFINITY && trainer.names == [\"a\"], \"{trainer:?}\");\n    let (n, room) =",
    );
    let answers = [(problem, format!("{own}\n{functions}\n"))];
    assert_all_points(&submission(work.path(), "further", &answers), &answers);
}
