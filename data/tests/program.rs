//! The program from end to end: real formats in, a prepared folder out, and what it says about files that are wrong.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use data::{WordVectors, word2vec};
use tempfile::TempDir;

/// Ten headlines of each category from one of the five publishers, and as many from another.
fn news() -> String {
    let row = |i: usize| {
        let publisher = ["Reuters", "Reuters UK"][i % 2];
        let code = ["b", "t", "e", "m"][i / 2 % 4];
        format!("{i}\t\"Shares  up {i}\tu\t{publisher}\t{code}\ts\th\t{i}\n")
    };
    (0..80).map(row).collect()
}

/// A folder with `news.csv` and `vectors.bin`.
fn inputs() -> TempDir {
    inputs_in(&std::env::temp_dir())
}

/// The same in another place than that of the system.
fn inputs_in(place: &Path) -> TempDir {
    let folder = tempfile::tempdir_in(place).expect("a temporary folder");
    let words = ["Shares", "up", "unwanted"].map(str::to_owned).to_vec();
    let matrix = ndarray::array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]];
    let vectors = WordVectors::new(words, matrix).expect("they agree");
    fs::write(folder.path().join("news.csv"), news()).expect("it can be written");
    fs::write(folder.path().join("vectors.bin"), word2vec::write(&vectors)).expect("it can be written");
    folder
}

/// Runs the program in `folder`, with `prepared` there as the place of prepared data.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_data"));
    program.current_dir(folder).env("NLP100_DATA", folder.join("prepared")).args(arguments);
    program.output().expect("the program runs")
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn complaint(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

const PREPARE: [&str; 7] = ["prepare", "--news", "news.csv", "--vectors", "vectors.bin", "--out", "prepared"];

#[test]
fn what_prepare_writes_is_what_the_exercises_read() {
    let folder = inputs();
    let text = said(&run(folder.path(), &PREPARE));
    assert!(text.contains("80 rows, 40 of the five publishers"), "{text}");
    assert!(text.contains("NOT the original file"), "{text}");
    assert!(text.contains("health (m)               8       1       1      10"), "{text}");
    assert!(text.contains("2 of the 42 words have a vector of 3 numbers"), "{text}");
    let text = said(&run(folder.path(), &["info"]));
    assert!(text.contains("prepared, 40 headlines"), "{text}");
    assert!(text.contains("120 words, 66.7 % of them with a vector"), "{text}");
    assert!(text.contains("2 vectors of 3 numbers"), "{text}");
}

#[test]
fn a_split_that_exists_is_used_as_it_is() {
    let folder = inputs();
    said(&run(folder.path(), &PREPARE));
    let train = fs::read(folder.path().join("prepared/train.txt")).expect("it was written");
    said(&run(folder.path(), &["prepare", "--split", "prepared", "--vectors", "vectors.bin", "--out", "again"]));
    assert_eq!(fs::read(folder.path().join("again/train.txt")).expect("it was written"), train);
}

#[test]
fn a_split_as_people_save_it_in_problem_50_is_read() {
    let folder = inputs();
    let split = folder.path().join("mine");
    fs::create_dir(&split).expect("it can be made");
    for part in ["train", "valid", "test"] {
        let text = "TITLE\tCATEGORY\nShares up\tb\n\"\"\"Shares\"\" up\"\tt\n\"Begin\ne\tall of it\"\tm\n";
        fs::write(split.join(format!("{part}.txt")), text).expect("it can be written");
    }
    let arguments = ["prepare", "--split", "mine", "--vectors", "vectors.bin", "--out", "prepared"];
    let text = said(&run(folder.path(), &arguments));
    assert!(text.contains("3 of its headlines hold several rows") && text.contains("quoting=3"), "{text}");
    let text = fs::read_to_string(folder.path().join("prepared/train.txt")).expect("it was written");
    assert_eq!(text, "b\tShares up\nt\t\"Shares\" up\nm\tBegin e all of it\n");
    assert!(said(&run(folder.path(), &["info"])).contains("a split of 9 headlines that was there, from mine"));
}

#[test]
fn files_of_other_names_are_listed_with_what_is_wanted() {
    let folder = inputs();
    let text = complaint(&run(folder.path(), &["prepare", "--split", ".", "--vectors", "vectors.bin", "--out", "new"]));
    assert!(text.contains("there is no train.txt in it") && text.contains("news.csv"), "{text}");
}

#[test]
fn what_is_no_data_is_named_as_what_it_is() {
    let folder = inputs();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).expect("it can be written");
    write("empty.csv", b"");
    write("other.csv", b"1\tShares up\tu\tReuters UK\tb\ts\th\t1\n");
    write("pointer.bin", b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
    write("vectors.bin.gz", b"<!DOCTYPE html><html><head><title>Virus scan warning</title></head></html>");
    for (news, vectors, what) in [
        ("empty.csv", "vectors.bin", "data: empty.csv: the file is empty ("),
        ("other.csv", "vectors.bin", "data: other.csv: 1 rows, and none is of one of the five publishers ("),
        (".", "vectors.bin", "(this is a folder: name a file in it)"),
        ("news.csv", "pointer.bin", "data: pointer.bin: this is a Git LFS pointer"),
        ("news.csv", "vectors.bin.gz", "data: vectors.bin.gz: this is a web page, \"virus scan warning\""),
    ] {
        let text = complaint(&run(folder.path(), &["prepare", "--news", news, "--vectors", vectors, "--out", "new"]));
        assert!(text.contains(what), "{text}");
    }
}

#[test]
fn a_text_that_holds_less_than_its_header_promises_is_read_and_both_numbers_are_told() {
    let folder = inputs();
    fs::write(folder.path().join("vectors.vec"), "3 2\nNew York 1 2\nShares 3 4\n").expect("it can be written");
    let text =
        said(&run(folder.path(), &["prepare", "--news", "news.csv", "--vectors", "vectors.vec", "--out", "new"]));
    assert!(text.contains("vectors.vec: 2 vectors, where the header promises 3"), "{text}");
}

#[test]
fn a_course_that_is_moved_keeps_its_prepared_data_and_returns_to_the_sample_on_request() {
    let folder = inputs_in(Path::new(env!("CARGO_TARGET_TMPDIR")));
    let (before, after) = (folder.path().join("before"), folder.path().join("after"));
    let program = Path::new("target/debug").join(format!("data{}", std::env::consts::EXE_SUFFIX));
    for inside in ["data", "exercises", "target/debug"] {
        fs::create_dir_all(before.join(inside)).expect("it can be made");
    }
    fs::write(before.join("data/Cargo.toml"), "").expect("it can be written");
    // By another name and not as a copy: a program cannot be run while it is open for writing, and the process that another test
    // starts at that moment has it open, too.
    let other_name = fs::hard_link(env!("CARGO_BIN_EXE_data"), before.join(&program));
    other_name.or_else(|_| fs::copy(env!("CARGO_BIN_EXE_data"), before.join(&program)).map(drop)).expect("it is there");
    let run = |course: &Path, arguments: &[&str]| {
        let mut program = Command::new(course.join(&program));
        program.current_dir(folder.path()).env_remove("NLP100_DATA").env_remove("CARGO_MANIFEST_DIR");
        said(&program.args(arguments).output().expect("the program runs"))
    };
    run(&before, &PREPARE[..5]);
    assert!(before.join("data/prepared/vectors.bin").is_file());
    fs::rename(&before, &after).expect("it can be renamed");
    assert!(run(&after, &["info"]).contains("prepared, in "));
    let text = run(&after, &["sample"]);
    assert!(text.contains("removed: ") && text.contains("the bundled sample"), "{text}");
    assert!(!after.join("data/prepared").exists() && run(&after, &["info"]).contains("the bundled sample"));
}

#[test]
fn the_same_seed_gives_the_same_files_and_another_one_others() {
    let folder = inputs();
    let train = |seed| {
        said(&run(folder.path(), &[&PREPARE[..], &["--seed", seed]].concat()));
        fs::read(folder.path().join("prepared/train.txt")).expect("it was written")
    };
    let first = train("1");
    assert_eq!(train("1"), first);
    assert_ne!(train("2"), first);
}

#[test]
fn a_folder_of_something_else_is_refused_before_anything_is_read() {
    let folder = inputs();
    let arguments = ["prepare", "--news", "nothing.csv", "--vectors", "nothing.bin", "--out", "."];
    let text = complaint(&run(folder.path(), &arguments));
    assert!(text.contains("which is not prepared data"), "{text}");
    assert!(folder.path().join("news.csv").is_file());
}

#[test]
fn a_file_that_is_wrong_is_named_and_the_folder_stays_as_it_was() {
    let folder = inputs();
    said(&run(folder.path(), &PREPARE));
    let path = folder.path().join("vectors.bin");
    let whole = fs::read(&path).expect("it was written");
    fs::write(&path, &whole[..whole.len() - 1]).expect("it can be written");
    let text = complaint(&run(folder.path(), &PREPARE));
    assert!(text.starts_with("data: vectors.bin, byte "), "{text}");
    assert!(said(&run(folder.path(), &["info"])).contains("40 headlines"));
}

#[test]
fn a_folder_that_was_named_and_is_not_there_is_an_error_and_not_the_sample() {
    let folder = inputs();
    let text = complaint(&run(folder.path(), &["info"]));
    assert!(text.contains("train.txt") && text.contains("check the path"), "{text}");
}
