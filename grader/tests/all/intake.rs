//! Whole submissions in every form: folders, archives, and what hides in them.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use crate::common::{self, Graded, Submission, grader};
use flate2::Compression;
use flate2::write::GzEncoder;
use walkdir::WalkDir;
use zip::write::SimpleFileOptions;

/// A submission with 71 solved, and all that a student's folder may hold besides.
fn solved() -> Submission {
    let submission = Submission::unfilled();
    submission.solve("71_prediction");
    let write = |name: &str, text: &str| {
        let path = submission.path().join("exercises/71_prediction").join(name);
        fs::create_dir_all(path.parent().expect("it has a parent")).expect("can make folders");
        fs::write(path, text).expect("can write files");
    };
    // Each of these would change what cargo does, and none is used.
    write("build.rs", "fn main() { std::fs::write(\"/tmp/nlp100-build-script\", \"ran\").unwrap(); }");
    write(".cargo/config.toml", "[target.'cfg(all())']\nrunner = \"true\"\n[build]\nrustc-wrapper = \"false\"\n");
    write("rust-toolchain.toml", "[toolchain]\npath = \"/nowhere\"\n");
    write("Cargo.toml", "[package]\nname = \"prediction\"\nversion = \"9.9.9\"\nbuild = \"build.rs\"\n");
    write("tests/prediction.rs", "#[test]\nfn every_row_sums_to_one() {}\n");
    write("src/bin/other.rs", "fn main() { this does not compile }");
    submission
}

/// The files of a submission with the names that they have in an archive.
fn files(submission: &Submission) -> Vec<(String, Vec<u8>)> {
    let entries = WalkDir::new(submission.path()).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let name =
        |path: &Path| path.strip_prefix(submission.path()).expect("it lies there").to_string_lossy().into_owned();
    files.map(|entry| (name(entry.path()), fs::read(entry.path()).expect("it can be read"))).collect()
}

fn grade(path: &Path) -> Graded {
    let graded = common::grade(path, &["71"]);
    let left_aside = graded.report["left_aside"].as_array().expect("it is a list").clone();
    assert_eq!(left_aside.len(), 1, "what is not used is one sentence: {left_aside:?}");
    let sentence = left_aside[0]["text"].as_str().expect("it is a text");
    let names = ".cargo/, Cargo.toml, build.rs, rust-toolchain.toml, tests/";
    assert_eq!(sentence, format!("5 files beside `src` were ignored ({names})"));
    graded
}

#[test]
fn a_folder_a_zip_and_a_tar_gz_of_the_same_work_get_the_same_points() {
    let submission = solved();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut zipped = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut tarred = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    for (name, bytes) in files(&submission) {
        let name = format!("my work/{name}");
        zipped.start_file(&name, SimpleFileOptions::default()).expect("it can be written");
        zipped.write_all(&bytes).expect("it can be written");
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        tarred.append_data(&mut header, &name, &bytes[..]).expect("it can be written");
    }
    let (zip, tar) = (folder.path().join("work.zip"), folder.path().join("work.tar.gz"));
    fs::write(&zip, zipped.finish().expect("a zip").into_inner()).expect("can write files");
    fs::write(&tar, tarred.into_inner().and_then(GzEncoder::finish).expect("a tar")).expect("can write files");
    let graded = [submission.path(), &zip, &tar].map(grade);
    assert_eq!(graded.each_ref().map(Graded::score), [10_000; 3]);
    let digest = |graded: &Graded| graded.report["submission_sha256"].to_string();
    assert!(graded.iter().all(|other| digest(other) == digest(&graded[0])), "the same work has the same name");
    assert!(!Path::new("/tmp/nlp100-build-script").exists(), "a build script ran");
}

/// What the grader makes of a submission without grading it: exit code, state, and why in both languages.
fn not_graded(path: &Path, more: &[&str]) -> (Option<i32>, String, [String; 2]) {
    let path = path.to_string_lossy();
    let graded = Graded::from(grader(&[&["--submission", &path, "71", "--format", "json"], more].concat()));
    let Graded { report, code } = graded;
    assert!(report["score"].is_null() && report["max_score"].is_null(), "{report}");
    assert_eq!(report["problems"], serde_json::json!([]));
    let text = |value: &serde_json::Value| value.as_str().expect("it is a text").to_owned();
    (code, text(&report["state"]), [text(&report["why"]["text"]), text(&report["why"]["text_ja"])])
}

#[test]
fn what_is_no_archive_or_a_broken_one_is_unreadable_and_gets_neither_points_nor_a_zero() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, bytes, words) in [
        ("empty.zip", &b""[..], "empty"),
        ("half.zip", b"PK\x03\x04 and no more", "damaged or cut off"),
        ("half.tar.gz", b"\x1f\x8b\x08\0", "damaged or cut off"),
        ("report.zip", b"%PDF-1.7", "a PDF"),
        ("rar", b"Rar!\x1a\x07\x01\0", "RAR"),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("can write files");
        let (code, state, [english, japanese]) = not_graded(&path, &[]);
        assert_eq!((code, state.as_str()), (Some(5), "unreadable"), "{name}: {english}");
        assert!(english.contains(words) && !japanese.is_ascii(), "{name}: {english} {japanese}");
    }
}

#[test]
fn a_submission_without_exercises_says_what_was_looked_for_and_what_was_there_in_both_languages() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("notes.txt"), "done").expect("can write files");
    let (code, state, why) = not_graded(folder.path(), &[]);
    assert_eq!((code, state.as_str()), (Some(6), "nothing_found"));
    for (language, why, no_score) in [("en", &why[0], "there is no score"), ("ja", &why[1], "得点はありません")]
    {
        assert!(why.contains("70_features") && why.contains("notes.txt"), "{why}");
        let page = grader(&["--submission", &folder.path().to_string_lossy(), "--lang", language]);
        let page = String::from_utf8_lossy(&page.stdout).into_owned();
        assert!(page.contains(no_score) && page.contains("notes.txt") && !page.contains(" / 100"), "{page}");
    }
}

#[test]
fn of_two_copies_that_differ_equally_none_is_graded_unless_one_is_named() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let submission = Submission::unfilled();
    submission.solve("71_prediction");
    let lib = fs::read(submission.path().join("exercises/71_prediction/src/lib.rs")).expect("it is there");
    for (copy, more) in [("old", &b"// one\n"[..]), ("new", b"// another\n")] {
        let src = folder.path().join(copy).join("71_prediction/src");
        fs::create_dir_all(&src).expect("can make folders");
        fs::write(src.join("lib.rs"), [&lib[..], more].concat()).expect("can write files");
    }
    let (code, state, [english, japanese]) = not_graded(folder.path(), &[]);
    assert_eq!((code, state.as_str()), (Some(7), "several_copies"));
    assert!([&english, &japanese].iter().all(|why| why.contains("new, old") && why.contains("--copy")), "{english}");
    let graded = common::grade(folder.path(), &["71", "--copy", "old"]);
    assert_eq!(
        (graded.score(), &graded.report["copy"], &graded.report["state"]),
        (10_000, &"old".into(), &"graded".into())
    );
    let output = grader(&["--submission", &folder.path().to_string_lossy(), "--copy", "older"]);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(3) && words.contains("there are: new, old"), "{words}");
}

#[test]
fn an_exercise_that_is_not_there_is_missing_and_one_in_another_encoding_does_not_compile_and_says_why() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let src = folder.path().join("71/src");
    fs::create_dir_all(&src).expect("can make folders");
    let utf16: Vec<u8> = "\u{feff}//! 予測\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(src.join("lib.rs"), utf16).expect("can write files");
    let graded = common::grade(folder.path(), &["71", "72"]);
    assert_eq!(
        graded.states(),
        [("loss".into(), "missing".into()), ("prediction".into(), "does_not_compile".into())].into()
    );
    for (_, (_, message)) in graded.verdicts("prediction") {
        assert!(message.contains("71_prediction/src/lib.rs: the file is in UTF-16"), "{message}");
        assert!(!message.contains("保存"), "in one language: {message}");
    }
    let japanese = &graded.report["problems"][0]["message"][0]["text_ja"];
    assert!(japanese.as_str().is_some_and(|text| text.contains("UTF-8 で保存し直してください")), "{japanese}");
}

#[test]
fn a_file_that_was_left_out_is_named_with_the_error_of_the_compiler() {
    let submission = Submission::unfilled();
    submission.solve("71_prediction").edit("71_prediction", |text| format!("{text}\nmod helper;\n"));
    fs::write(submission.path().join("exercises/71_prediction/src/helper (1).rs"), "").expect("can write files");
    let graded = submission.grade(&["71"]);
    assert_eq!(graded.states()["prediction"], "does_not_compile");
    let (_, message) = graded.verdicts("prediction").into_values().next().expect("there are checks");
    assert!(message.contains("71_prediction/src/helper (1).rs: only names") && message.contains("E0583"), "{message}");
}

#[test]
fn a_submission_that_is_not_there_is_an_error_that_names_it() {
    let output = grader(&["--submission", "/nowhere/at/all", "71"]);
    assert_eq!(output.status.code(), Some(3));
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(words.contains("/nowhere/at/all"), "{words}");
}

#[cfg(unix)]
#[test]
fn what_the_grader_may_not_read_is_an_error_of_the_run_and_no_zero() {
    use std::os::unix::fs::PermissionsExt;
    let submission = Submission::unfilled();
    let closed = submission.path().join("exercises/72_loss");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("can change modes");
    // Nothing is closed to the superuser, so only others can try.
    if fs::read_dir(&closed).is_err() {
        let output = grader(&["--submission", &submission.path().to_string_lossy(), "71"]);
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(3) && words.contains("72_loss"), "{words}");
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).expect("can change modes");
}

#[test]
fn what_the_course_does_not_allow_is_refused_with_its_line_and_costs_nothing_else() {
    let submission = Submission::unfilled();
    submission.solve("71_prediction").solve("72_loss");
    submission
        .edit("71_prediction", |text| text + "\n/// Reads a file.\npub const S: &str = include_str!(\"lib.rs\");\n");
    let graded = submission.grade(&["71", "72"]);
    assert_eq!((graded.score(), graded.states()["prediction"].as_str()), (10_000, "policy"));
    let (_, message) = graded.verdicts("prediction").into_values().next().expect("there are checks");
    assert!(message.contains("`include_str!` is not used in this course"), "{message}");
    assert_eq!(submission.grade(&["71", "--no-policy"]).score(), 10_000);
}

#[test]
fn a_secret_gives_each_submission_a_seed_of_its_own_that_repeats_its_run() {
    let (one, other) = (Submission::unfilled(), Submission::unfilled());
    // What is against the policy is not compiled, and nothing here is about what it does.
    one.edit("71_prediction", |text| text + "/// A file.\npub const S: &str = include_str!(\"lib.rs\");\n");
    other.edit("71_prediction", |text| text + "/// Another.\npub const S: &str = include_str!(\"lib.rs\");\n");
    let secret = one.path().join("secret");
    fs::write(&secret, "0123456789abcdef0123").expect("can write files");
    let secret = secret.to_string_lossy();
    let seed = |submission: &Submission| submission.grade(&["71", "--seed-file", &secret]).report["seed"].to_string();
    let seeds = [seed(&one), seed(&one), seed(&other)];
    assert!(seeds[0] == seeds[1] && seeds[0] != seeds[2], "{seeds:?}");
    let one = one.path().to_string_lossy();
    let trusting = "--require-isolation=false";
    let page = grader(&["--submission", &one, "71", "--seed-file", &secret, "--lang", "en", trusting]);
    let page = String::from_utf8_lossy(&page.stdout).into_owned();
    assert!(page.contains("seed secret") && !page.contains(&seeds[0]), "{page}");
    fs::write(&*secret, "short").expect("can write files");
    let output = grader(&["71", "--seed-file", &secret]);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(3) && words.contains("shorter than"), "{words}");
}

#[test]
fn a_form_without_a_word_for_what_was_not_graded_leaves_no_file_and_the_others_are_written() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let place = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    fs::write(place("work.zip"), "PK\u{3}\u{4} and no more").expect("can write files");
    fs::write(place("result.json"), "of an earlier run").expect("can write files");
    let reports = ["classroom50=result.json", "gradescope=results.json", "html=page.html", "csv=lines.csv"];
    let reports = reports.map(|report| {
        let (form, file) = report.split_once('=').expect("a form and a file");
        format!("--report={form}={}", place(file))
    });
    let mut arguments: Vec<&str> = reports.iter().map(String::as_str).collect();
    let work = place("work.zip");
    arguments.extend(["--submission", &work]);
    assert_eq!(grader(&arguments).status.code(), Some(5));
    assert!(!folder.path().join("result.json").exists(), "neither a zero nor an earlier result");
    let read = |name: &str| fs::read_to_string(place(name)).expect("it is written");
    let results: serde_json::Value = serde_json::from_str(&read("results.json")).expect("it is JSON");
    assert!(results.get("score").is_none(), "{results}");
    assert!(read("page.html").ends_with("</html>\n") && read("lines.csv").contains("unreadable"));
}
