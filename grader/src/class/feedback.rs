//! `grader feedback`: what each student is told, from the documents of a class or from one of them. Nothing is graded.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::class::args::FeedbackArgs;
use crate::class::results::{Results, slug_of};
use crate::exit_code::Exit;
use crate::memo::write_whole;
use crate::report::document::Document;
use crate::report::format::Format;
use crate::report::forms::in_form;
use crate::report::stored;
use crate::report::words::Words;

/// Writes a file for each student.
///
/// # Errors
///
/// If the results cannot be read, or a file cannot be written.
pub fn feedback(args: &FeedbackArgs) -> Result<Exit> {
    let (mut written, mut without) = (0, Vec::new());
    for (name, document) in documents(&args.path)? {
        match document {
            Some(document) => written += usize::from(write(args, &name, document)?),
            None => without.push(name),
        }
    }
    eprintln!("{written} written to {}", args.out.display());
    if !without.is_empty() {
        eprintln!("{} without a result: {}", without.len(), without.join(", "));
    }
    Ok(Exit::Success)
}

/// The documents in a folder of results, each of what was handed in last, or the one in a file.
fn documents(path: &Path) -> Result<Vec<(String, Option<Document>)>> {
    if path.is_dir() {
        let students = Results::open(path)?.students()?;
        let last = |student: crate::class::results::Student| {
            let document = student.current().cloned();
            (slug_of(&student.person), document.filter(|_| student.error.is_none()))
        };
        return Ok(students.into_iter().map(last).collect());
    }
    let name = || path.display().to_string();
    let document = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let document = stored::read(&document).with_context(name)?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(vec![(stem, Some(document))])
}

/// Writes the file of one student, if the form has a word for what came of the submission.
fn write(args: &FeedbackArgs, name: &str, mut document: Document) -> Result<bool> {
    if args.hide_expected {
        document.hide_expected();
    }
    let file = file(&args.out, name, args.format);
    let cannot = || format!("cannot write {}", file.display());
    let bytes = in_form(args.format, Words::new(args.lang), &document).with_context(cannot)?;
    if bytes.is_empty() {
        return Ok(false);
    }
    fs::create_dir_all(&args.out).and_then(|()| write_whole(&file, &bytes)).with_context(cannot)?;
    Ok(true)
}

fn file(folder: &Path, name: &str, format: Format) -> PathBuf {
    folder.join(format!("{name}.{}", format.ending()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::class::layout::person::Person;
    use crate::report::format::Language;
    use crate::report::sample::half;

    fn args(path: &Path, out: PathBuf) -> FeedbackArgs {
        FeedbackArgs { path: path.to_owned(), out, format: Format::Html, lang: Language::Ja, hide_expected: true }
    }

    #[test]
    fn everybody_gets_a_page_of_what_they_handed_in_last() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let results = Results::create(&folder.path().join("results")).expect("can make folders");
        for id in ["25b1001", "25b1002"] {
            results.keep(&Person::of(id), "key", &half()).expect("can write files");
            results.note_current(&Person::of(id), "key").expect("can write files");
        }
        results.note_error(&Person::of("25b1003"), "no disk").expect("can write files");
        let out = folder.path().join("out");
        feedback(&args(&folder.path().join("results"), out.clone())).expect("it is written");
        let mut names: Vec<_> =
            fs::read_dir(&out).expect("it is there").flatten().map(|entry| entry.file_name()).collect();
        names.sort();
        assert_eq!(names, ["25b1001.html", "25b1002.html"]);
        let page = fs::read_to_string(out.join("25b1001.html")).expect("it can be read");
        assert!(page.contains("lang=\"ja\"") && page.contains("5.0 / 20") && !page.contains("期待値 2"), "{page}");
    }

    #[test]
    fn a_single_report_can_be_written_in_another_form() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let report = folder.path().join("report.json");
        fs::write(&report, serde_json::to_vec(&half()).expect("it is JSON")).expect("can write files");
        let args = FeedbackArgs {
            format: Format::Markdown,
            lang: Language::En,
            hide_expected: false,
            ..args(&report, folder.path().join("out"))
        };
        feedback(&args).expect("it is written");
        let page = fs::read_to_string(folder.path().join("out/report.md")).expect("it can be read");
        assert!(page.contains("expected 2"), "{page}");
        fs::write(&report, "{}").expect("can write files");
        assert!(format!("{:#}", feedback(&args).expect_err("it is none")).contains("report.json"));
    }
}
