//! Whole submissions in every form: folders, archives, and what hides in them.

mod common;

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use common::{Graded, Submission, grader};
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
    let graded = Graded::from(grader(&["--submission", &path.to_string_lossy(), "71", "--format", "json"]));
    let left_aside = graded.report["left_aside"].to_string();
    for name in ["build.rs", ".cargo/config.toml", "rust-toolchain.toml", "Cargo.toml", "tests/prediction.rs"] {
        assert!(left_aside.contains(&format!("71_prediction/{name}: only src is used")), "{name}: {left_aside}");
    }
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

#[test]
fn a_broken_archive_is_a_submission_without_sources_and_not_an_error() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for name in ["work.zip", "work.tar.gz"] {
        let path = folder.path().join(name);
        fs::write(&path, "this is no archive").expect("can write files");
        let graded = Graded::from(grader(&["--submission", &path.to_string_lossy(), "71", "--format", "json"]));
        assert_eq!((graded.score(), graded.code), (0, Some(0)));
        assert!(graded.report["left_aside"].to_string().contains("archive cannot be read"), "{}", graded.report);
    }
}

#[test]
fn a_submission_that_is_not_there_is_an_error_that_names_it() {
    for name in ["/nowhere/at/all", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")] {
        let output = grader(&["--submission", name, "71"]);
        assert_eq!(output.status.code(), Some(3));
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(words.contains(name), "{words}");
    }
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
    other.edit("71_prediction", |text| text + "// another\n");
    let secret = one.path().join("secret");
    fs::write(&secret, "0123456789abcdef0123").expect("can write files");
    let secret = secret.to_string_lossy();
    let seed = |submission: &Submission| submission.grade(&["71", "--seed-file", &secret]).report["seed"].to_string();
    let seeds = [seed(&one), seed(&one), seed(&other)];
    assert!(seeds[0] == seeds[1] && seeds[0] != seeds[2], "{seeds:?}");
    let page = grader(&["--submission", &one.path().to_string_lossy(), "71", "--seed-file", &secret, "--lang", "en"]);
    let page = String::from_utf8_lossy(&page.stdout).into_owned();
    assert!(page.contains("seed secret") && !page.contains(&seeds[0]), "{page}");
    fs::write(&*secret, "short").expect("can write files");
    let output = grader(&["71", "--seed-file", &secret]);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(3) && words.contains("shorter than"), "{words}");
}
