//! What every problem has in common, so that a new one cannot forget it.

use std::fs;
use std::path::{Path, PathBuf};

use grader::course::marks::{holes, punched};
use grader::course::suite::is_japanese;
use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;

/// The top of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The folders of the ten exercises.
fn exercises() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("exercises")).expect("there are exercises");
    let mut folders: Vec<_> =
        entries.map(|entry| entry.expect("it can be listed").path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn name_of(exercise: &Path) -> (String, String) {
    let folder = exercise.file_name().expect("it has a name").to_string_lossy().into_owned();
    let name = folder.split_once('_').expect("NUMBER_name").1.to_owned();
    (folder, name)
}

fn read(path: PathBuf) -> String {
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn there_are_ten_problems() {
    let numbers: Vec<_> = exercises().iter().map(|path| name_of(path).0[..2].to_owned()).collect();
    assert_eq!(numbers, ["70", "71", "72", "73", "74", "75", "76", "77", "78", "79"]);
}

#[test]
fn every_exercise_has_its_texts_in_both_languages() {
    for exercise in exercises() {
        for text in ["README.md", "README.ja.md", "HINTS.md", "HINTS.ja.md"] {
            assert!(read(exercise.join(text)).lines().count() > 5, "{}/{text} is too short", exercise.display());
        }
    }
}

#[test]
fn every_suite_has_eight_checks_with_a_sentence_in_both_languages() {
    for exercise in exercises() {
        let (folder, name) = name_of(&exercise);
        let suite = read(exercise.join("tests").join(format!("{name}.rs")));
        let lines: Vec<_> = suite.lines().collect();
        let tests: Vec<_> = (0..lines.len()).filter(|&i| lines[i] == "#[test]").collect();
        assert!(tests.len() >= 8, "{folder} has {} checks", tests.len());
        for i in tests {
            let is_doc = |line: &str, japanese: bool| {
                line.starts_with("/// ") && line.chars().any(|c| ('\u{3040}'..'\u{a000}').contains(&c)) == japanese
            };
            let function = lines[i + 1];
            assert!(i >= 2 && is_doc(lines[i - 2], false), "{folder}: no English sentence above {function}");
            assert!(is_doc(lines[i - 1], true), "{folder}: no Japanese sentence above {function}");
        }
    }
}

#[test]
fn two_thirds_of_the_points_depend_on_the_seed() {
    let mut points = 0.0;
    for exercise in exercises() {
        let (_, name) = name_of(&exercise);
        let suite = read(exercise.join("tests").join(format!("{name}.rs")));
        let items = syn::parse_file(&suite).expect("it is Rust").items;
        let functions: Vec<_> = items
            .iter()
            .filter_map(|item| match item {
                syn::Item::Fn(function) => Some((function, &suite[function.block.span().byte_range()])),
                _ => None,
            })
            .collect();
        // Whoever calls something that draws, draws.
        let mut drawing = vec!["forall".to_owned(), "Draw::new".to_owned(), "seed".to_owned()];
        let is_called = |body: &str, name: &String| {
            let is_word = |at: usize| body[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            body.match_indices(&format!("{name}(")).any(|(at, _)| !is_word(at))
        };
        let draws = |body: &str, drawing: &[String]| drawing.iter().any(|name| is_called(body, name));
        for _ in &functions {
            let found = functions.iter().filter(|(_, body)| draws(body, &drawing));
            drawing.extend(found.map(|(function, _)| function.sig.ident.to_string()).collect::<Vec<_>>());
            drawing.sort();
            drawing.dedup();
        }
        let is_check =
            |function: &syn::ItemFn| function.attrs.iter().any(|attribute| attribute.path().is_ident("test"));
        let checks: Vec<_> = functions.iter().filter(|(function, _)| is_check(function)).collect();
        let drawn = checks.iter().filter(|(_, body)| draws(body, &drawing)).count();
        points += 10.0 * drawn as f64 / checks.len() as f64;
    }
    // Who knows the public inputs by heart gets no more than the rest under a secret seed.
    assert!(points >= 200.0 / 3.0, "{points} points of 100");
}

#[test]
fn every_solution_runs_the_checks_of_its_exercise_and_computes_its_texts() {
    for exercise in exercises() {
        let (folder, name) = name_of(&exercise);
        let tests = root().join("solutions").join(&folder).join("tests/solution");
        let tests_of_all = read(tests.join("main.rs"));
        assert!(tests_of_all.contains(&format!("exercises/{folder}/tests/{name}.rs\"]\nmod checks;")), "{folder}");
        assert!(read(tests.join("texts.rs")).contains(&format!("exercises/{folder}")), "{folder}");
    }
}

#[test]
fn every_hole_has_hints_in_both_languages_that_lead_up_to_the_answer() {
    for exercise in exercises() {
        for text in ["HINTS.md", "HINTS.ja.md"] {
            let hints = read(exercise.join(text));
            let sections: Vec<_> = hints.split("\n## ").skip(1).collect();
            assert!(!sections.is_empty(), "{}/{text} has no sections", exercise.display());
            for section in sections {
                let steps = section.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count();
                let title = section.lines().next().unwrap_or_default();
                assert!(steps >= 2, "{}/{text}: {title} has {steps} steps", exercise.display());
            }
        }
    }
}

#[test]
fn a_file_with_holes_has_seventy_lines_at_most_and_three_holes() {
    let mut files = 0;
    for (file, text) in exercises().iter().flat_map(|exercise| sources(exercise)) {
        let count = holes(&text).unwrap_or_else(|error| panic!("{file}: {error}")).len();
        if count > 0 {
            files += 1;
            let lines = punched(&text, || true).expect("the marks are right").lines().count();
            assert!(lines <= 70, "{file}: {lines} lines; what is given may stand in a file of its own");
            assert!(count <= 3, "{file}: {count} holes");
        }
    }
    assert!(files >= 15, "only {files} files were looked at");
}

#[test]
fn every_exercise_has_one_to_five_holes() {
    for exercise in exercises() {
        let (folder, _) = name_of(&exercise);
        let sources = walkdir::WalkDir::new(root().join("solutions").join(&folder).join("src"));
        let holes: usize = sources
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| read(entry.path().to_owned()).matches("// hole: ").count())
            .sum();
        assert!((1..=5).contains(&holes), "{folder} has {holes} holes");
    }
}

#[test]
fn the_first_line_of_a_hole_is_a_sentence_without_arguments() {
    for exercise in exercises() {
        let (folder, _) = name_of(&exercise);
        let sources = walkdir::WalkDir::new(root().join("solutions").join(&folder).join("src"));
        for entry in sources.into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
            let text = read(entry.path().to_owned());
            for hole in text.split("// hole: todo!(\"").skip(1) {
                let line = hole.split("\\n").next().unwrap_or_default();
                let sentence = line.split('"').next().unwrap_or_default();
                let is_plain = !sentence.is_empty() && !sentence.contains('{');
                assert!(is_plain, "{folder}: the grader shows {sentence:?}; arguments belong behind a \\n");
            }
        }
    }
}

#[test]
fn every_program_ends_as_all_of_them_do() {
    for exercise in exercises() {
        let program = read(exercise.join("src/main.rs"));
        assert!(program.contains("fn main() -> ExitCode {\n    screen::run(program)\n}\n"), "{}", exercise.display());
    }
}

/// What stands behind `name` wherever it is used in a line of code, outside of words and fields.
fn uses<'a>(line: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    line.match_indices(name)
        .filter(move |(at, _)| !line[..*at].ends_with(is_part))
        .map(move |(at, _)| &line[at + name.len()..])
        .filter(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// The string literals in calls of `panic!` and `assert…!`, wherever they are.
fn messages(tokens: TokenStream, found: &mut Vec<String>) {
    let mut name = String::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => name = ident.to_string(),
            TokenTree::Punct(mark) if mark.as_char() == '!' => {}
            TokenTree::Group(group) => {
                if name == "panic" || name.starts_with("assert") {
                    let literals =
                        group.stream().into_iter().filter_map(|token| syn::parse2::<syn::LitStr>(token.into()).ok());
                    found.extend(literals.map(|literal| literal.value()));
                }
                messages(group.stream(), found);
                name.clear();
            }
            _ => name.clear(),
        }
    }
}

#[test]
fn what_a_check_says_in_words_of_its_own_stands_in_both_languages() {
    let mut found = Vec::new();
    for exercise in exercises() {
        let (_, name) = name_of(&exercise);
        let suite = read(exercise.join("tests").join(format!("{name}.rs")));
        messages(suite.parse().expect("it is Rust"), &mut found);
    }
    // A text of two words or more is a sentence.
    let is_word = |word: &&str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let sentences: Vec<_> = found.iter().filter(|text| text.split(' ').filter(is_word).count() > 1).collect();
    assert!(sentences.len() > 80, "only {} sentences were looked at", sentences.len());
    let is_told =
        |text: &str| text.split_once('\n').is_some_and(|(first, rest)| !is_japanese(first) && is_japanese(rest));
    let alone: Vec<_> = sentences.into_iter().filter(|text| !is_told(text)).collect();
    assert!(alone.is_empty(), "a Japanese line belongs below these: {alone:#?}");
}

/// The sources of an exercise's solution, each with its path.
fn sources(exercise: &Path) -> Vec<(String, String)> {
    let (folder, _) = name_of(exercise);
    let src = root().join("solutions").join(&folder).join("src");
    let entries = walkdir::WalkDir::new(&src).sort_by_file_name().into_iter();
    let files = entries.map(|entry| entry.expect("it can be listed")).filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| format!("{folder}/src/{}", path.strip_prefix(&src).expect("it is below").display());
    files.map(|entry| (name(entry.path()), read(entry.path().to_owned()))).collect()
}

#[test]
fn a_hole_prints_sizes_and_not_what_is_in_an_argument() {
    let mut holes = 0;
    for (file, text) in exercises().iter().flat_map(|exercise| sources(exercise)) {
        let lines: Vec<&str> = text.lines().collect();
        for item in &syn::parse_file(&text).unwrap_or_else(|error| panic!("{file}: {error}")).items {
            let syn::Item::Fn(function) = item else { continue };
            let span = syn::spanned::Spanned::span(function);
            let body = &lines[span.start().line - 1..span.end().line];
            for hole in body.iter().filter(|line| line.contains("// hole: ")) {
                holes += 1;
                for input in &function.sig.inputs {
                    let syn::FnArg::Typed(argument) = input else { continue };
                    let (name, kind) = (quoted(&lines, &argument.pat), quoted(&lines, &argument.ty));
                    let is_long = ["Array", "[", "Vec", "Mlp", "Checkpoint"].iter().any(|long| kind.contains(long));
                    // The first line of a hole is a sentence, whose words are no arguments.
                    let shown = hole.split_once("\\n").map_or("", |(_, shown)| shown);
                    let whole =
                        uses(shown, &name).any(|rest| rest.starts_with(['}', ')', ',', ':']) && !is_label(rest));
                    assert!(!is_long || !whole, "{file}: {name} may be long, and is printed whole: {hole}");
                }
            }
        }
    }
    assert!(holes >= 20, "only {holes} holes were looked at");
}

/// `labels: {}` in a text names a number and prints no argument.
fn is_label(rest: &str) -> bool {
    rest.starts_with(": ")
}

/// The text of a part of a signature.
fn quoted(lines: &[&str], part: &impl syn::spanned::Spanned) -> String {
    let (start, end) = (part.span().start(), part.span().end());
    lines[start.line - 1][start.column..end.column].to_owned()
}
