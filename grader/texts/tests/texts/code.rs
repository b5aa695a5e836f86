//! Compiles the code of the texts where it is meant to stand, and runs what stands alone. An error of the compiler names
//! the text and the line: `HINTS.md.17.rs` is the block that begins in line 17 of `HINTS.md`.

use std::fs;
use std::path::PathBuf;

use crate::files::{read, texts, top};
use texts::{Block, blocks};

// Made by `build.rs`: a module for each exercise.
include!(concat!(env!("OUT_DIR"), "/exercises.rs"));

fn exercises() -> Vec<PathBuf> {
    let entries = fs::read_dir(top().join("exercises")).expect("there are exercises");
    entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.join("src").is_dir()).collect()
}

/// The code without its comments, which each language has in its own words, and without empty lines.
fn bare(block: &Block) -> Vec<&str> {
    block
        .code
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default().trim())
        .filter(|l| !l.is_empty())
        .collect()
}

#[test]
fn both_languages_have_the_same_code_in_the_same_places() {
    for text in texts().into_iter().filter(|path| !path.to_string_lossy().ends_with(".ja.md")) {
        let japanese = text.with_extension("ja.md");
        let [ours, theirs] = [&text, &japanese].map(|path| blocks(&read(path)));
        assert_eq!(ours.len(), theirs.len(), "blocks of {} and {}", text.display(), japanese.display());
        for (ours, theirs) in ours.iter().zip(&theirs).filter(|(block, _)| block.fence.starts_with("rust")) {
            let at = format!("{}:{}", japanese.display(), theirs.line);
            assert_eq!((&ours.fence, bare(ours)), (&theirs.fence, bare(theirs)), "{at}");
        }
    }
}

/// What stands in backticks outside the code blocks, with its line, and whether it is said of PyTorch: then it stands in a
/// column with this heading.
fn spans(text: &str) -> Vec<(usize, &str, bool)> {
    let (mut in_block, mut pytorch) = (false, None);
    let mut spans = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        }
        if in_block {
            continue;
        }
        let cells: Vec<_> = if line.starts_with('|') { line.split(" | ").collect() } else { vec![line] };
        if !line.starts_with('|') {
            pytorch = None;
        } else if let Some(column) = cells.iter().position(|cell| cell.trim_matches(['|', ' ']) == "PyTorch") {
            pytorch = Some(column);
        }
        for (column, cell) in cells.into_iter().enumerate() {
            let of_cell = cell.split('`').skip(1).step_by(2);
            spans.extend(of_cell.map(|span| (number, span, pytorch == Some(column))));
        }
    }
    spans
}

/// The code of a text that is Rust or WGSL and more than a name, with its line.
fn code_within_sentences(text: &str) -> Vec<(usize, &str)> {
    let spans = spans(text);
    let python: Vec<_> = spans.iter().filter(|span| span.2).map(|span| span.1).collect();
    let is_python = |span: &str| {
        python.iter().any(|code| code.contains(span)) || ["torch.", "nn.", "dim="].iter().any(|p| span.starts_with(p))
    };
    let is_code = |span: &str| span.contains(['(', '[', '|', ';', '=', '*']) && !is_python(span);
    spans.iter().filter(|span| !span.2 && is_code(span.1)).map(|span| (span.0, span.1)).collect()
}

#[test]
fn code_within_a_sentence_stands_in_a_block_or_in_a_source_as_well() {
    let squeeze = |text: &str| text.split_whitespace().collect::<String>();
    let mut unknown = Vec::new();
    for exercise in exercises() {
        let folder = exercise.file_name().expect("it has a name").to_string_lossy();
        let solution = top().join("solutions").join(&*folder);
        let mut compiled = squeeze(&read(&solution.join("tests/solution/texts.rs")));
        for source in [exercise.join("src"), solution.join("src")] {
            for entry in fs::read_dir(source).expect("it has sources").filter_map(Result::ok) {
                compiled += &squeeze(&read(&entry.path()));
            }
        }
        for text in ["README.md", "HINTS.md"] {
            let code = blocks(&read(&exercise.join(text))).into_iter().filter(|block| block.fence != "text");
            compiled.extend(code.map(|block| squeeze(&block.code)));
        }
        for text in ["README.md", "HINTS.md", "README.ja.md", "HINTS.ja.md"] {
            let text_of = read(&exercise.join(text));
            // An ellipsis stands for anything.
            let is_there = |span: &str| squeeze(span).split('…').all(|part| compiled.contains(part));
            let spans = code_within_sentences(&text_of).into_iter().filter(|(_, span)| !is_there(span));
            unknown.extend(spans.map(|(line, span)| format!("{folder}/{text}:{line}: `{span}`")));
        }
    }
    assert!(unknown.is_empty(), "compiled nowhere:\n{}", unknown.join("\n"));
}

/// Asserts that every device takes a kernel; `at` is the place of the text where it stands.
fn assert_kernel(at: &str, wgsl: &str) {
    let command = device::Command::Kernel { file: at.into(), wgsl: wgsl.into() };
    let reply = device::Device::call(&mut device::Validating(device::Recorder::default()), command);
    assert!(reply.is_ok(), "{}", reply.err().map(|error| error.to_string()).unwrap_or_default());
}

/// The types in the signature of a function, from behind its first bracket: of its arguments, and of what it returns.
fn types(signature: &str) -> Vec<String> {
    let (mut depth, mut types, mut argument) = (0, Vec::new(), String::new());
    for (at, c) in signature.char_indices() {
        let is_end = c == ')' && depth == 0;
        if is_end || c == ',' && depth == 0 {
            types.extend(argument.split_once(": ").map(|(_, kind)| kind.trim().to_owned()));
            argument.clear();
        } else {
            argument.push(c);
        }
        if is_end {
            types.extend(signature[at..].split_once("-> ").map(|(_, kind)| kind.trim().to_owned()));
            break;
        }
        match c {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth -= 1,
            _ => {}
        }
    }
    types
}

#[test]
fn the_types_of_a_signature_are_found() {
    let signature = "w: &mut ArrayRef2<f64>,\n    pair: (f64, &[usize]),\n) -> io::Result<Vec<f32>> ";
    assert_eq!(types(signature), ["&mut ArrayRef2<f64>", "(f64, &[usize])", "io::Result<Vec<f32>>"]);
}

#[test]
fn every_type_of_a_function_with_a_hole_is_explained_in_a_text_up_to_its_problem() {
    let mut folders = exercises();
    folders.sort();
    for readme in ["README.md", "README.ja.md"] {
        let mut explained = String::new();
        for exercise in &folders {
            explained += &read(&exercise.join(readme));
            let folder = exercise.file_name().expect("it has a name");
            let solution = read(&top().join("solutions").join(folder).join("src/lib.rs"));
            for function in solution.split("\npub").filter(|item| item.contains("// hole: ") && item.contains("fn ")) {
                let head = function.split_once('(').filter(|(head, _)| head.contains("fn "));
                // `pub(crate) fn` has a bracket before the name.
                let rest = head.map_or_else(|| function.splitn(3, '(').nth(2), |(_, rest)| Some(rest));
                let signature = rest.and_then(|rest| rest.split_once("{\n")).unwrap_or_default().0;
                let kinds = types(signature);
                assert!(kinds.len() > 1, "{folder:?}: no types in {signature:?}");
                for kind in kinds {
                    let is_there = explained.contains(&format!("`{kind}`"));
                    assert!(
                        is_there,
                        "{folder:?}/{readme}: `{kind}` is in a signature, and no text up to it explains it"
                    );
                }
            }
        }
    }
}
