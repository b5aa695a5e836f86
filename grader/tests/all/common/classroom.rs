//! A class of twelve, and the ways in which platforms pack what it hands in.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;

use grader::course::source::read_sources;

use crate::common::attack::{Attack, solved};
use crate::common::{Submission, complete, root};

/// A student, and the file that they upload.
pub struct Student {
    /// The number in the list of the class.
    pub id: String,
    /// The file's name.
    pub name: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// How grading it ends.
    pub state: &'static str,
    /// Points in 71 and 72, if they are certain.
    pub points: Option<f64>,
}

/// Files by their paths.
type Files = BTreeMap<String, String>;

/// A zip of these files.
pub fn zipped(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name, SimpleFileOptions::default()).expect("it can be written");
        writer.write_all(bytes).expect("it can be written");
    }
    writer.finish().expect("it can be written").into_inner()
}

fn packed(files: &Files) -> Vec<u8> {
    zipped(&files.iter().map(|(name, text)| (format!("nlp100/{name}"), text.clone().into_bytes())).collect())
}

/// The same zip with a line more at the end of one file.
pub fn with_a_line_more(zip: &[u8], file: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).expect("it is a zip");
    let mut files = BTreeMap::new();
    for i in 0..archive.len() {
        let mut entry = archive.by_index(i).expect("it is whole");
        let (name, mut bytes) = (entry.name().expect("it is text").into_owned(), Vec::new());
        entry.read_to_end(&mut bytes).expect("it is whole");
        if name.ends_with(file) {
            bytes.extend_from_slice(b"// one line more\n");
        }
        files.insert(name, bytes);
    }
    zipped(&files)
}

/// The sources of a problem in a folder of exercises.
fn sources(exercises: &Path, problem: &str) -> Files {
    let files = read_sources(&exercises.join(problem)).expect("they are there");
    let graded = files.into_iter().filter(|file| !file.is_of_the_program());
    graded.map(|file| (format!("exercises/{problem}/src/{}", file.path), file.text)).collect()
}

/// The class: solved, with a known mistake, unfilled, broken, hostile, and all that is no work.
pub fn class() -> Vec<Student> {
    let (one, two) = ("exercises/71_prediction/src/lib.rs", "exercises/72_loss/src/lib.rs");
    let problems = ["71_prediction", "72_loss"];
    let holes = Submission::unfilled();
    let unfilled: Files =
        problems.iter().flat_map(|problem| sources(&holes.path().join("exercises"), problem)).collect();
    let solution = |problem: &str| {
        let files = solved(problem).into_iter().filter(|(path, _)| path != "main.rs");
        files.map(|(path, text)| (format!("exercises/{problem}/src/{path}"), text)).collect::<Files>()
    };
    let all: Files = problems.iter().flat_map(|problem| solution(problem)).collect();
    let with = |files: &Files, path: &str, text: &str| {
        let mut files = files.clone();
        files.insert(path.to_owned(), text.to_owned());
        files
    };
    let crlf: Files = all.iter().map(|(name, text)| (name.clone(), text.replace('\n', "\r\n"))).collect();
    let work = tempfile::tempdir().expect("a temporary folder");
    let mistake = root().join("solutions/72_loss/mistakes/first_hundred_examples.rs");
    let mut mistaken = all.clone();
    mistaken.extend(sources(&complete(work.path(), "mistaken", &[mistake]), "72_loss"));
    let attack = Attack::all().into_iter().find(|attack| attack.slug == "exits_with_success").expect("it is there");
    let copies: Files = [("a", "// a"), ("b", "// b")]
        .map(|(copy, comment)| (format!("{copy}/71_prediction/src/lib.rs"), format!("{}{comment}\n", all[one])))
        .into();
    let in_a_zip = |bytes: Vec<u8>| zipped(&[("again/nlp100.zip".to_owned(), bytes)].into());
    let students = [
        ("nlp100.zip", packed(&all), "graded", Some(20.0)),
        ("nlp100.zip", packed(&mistaken), "graded", None),
        ("nlp100.zip", packed(&unfilled), "graded", Some(0.0)),
        ("nlp100.zip", packed(&with(&all, two, "pub fn broken( {")), "graded", Some(10.0)),
        ("nlp100.zip", packed(&with(&unfilled, one, &attack.lib())), "graded", None),
        ("notes.zip", packed(&[("notes.txt".to_owned(), "none yet".to_owned())].into()), "nothing_found", None),
        ("half.zip", packed(&all)[..200].to_vec(), "unreadable", None),
        ("copies.zip", packed(&copies), "several_copies", None),
        ("report.pdf", b"%PDF-1.7".to_vec(), "unreadable", None),
        ("71.rs", all[one].clone().into_bytes(), "graded", Some(10.0)),
        ("again.zip", in_a_zip(packed(&all)), "graded", Some(20.0)),
        ("nlp100.zip", packed(&crlf), "graded", Some(20.0)),
    ];
    let student = |(i, (name, bytes, state, points))| Student { id: format!("s{i:02}"), name, bytes, state, points };
    (1..).zip(students).map(student).collect()
}

/// The list of the class, with the numbers under which platforms know them.
pub fn roster(class: &[Student]) -> String {
    let line = |(i, student): (usize, &Student)| {
        format!("{0},学生 {i},{0}@x.ac.jp,{1},{2}\n", student.id, 5000 + i, 70_000 + i)
    };
    let lines: String = class.iter().enumerate().map(line).collect();
    format!("\u{feff}id,氏名,email,moodle,canvas\n{lines}")
}

/// Every layout: its name, and the download in a folder.
pub fn layouts(class: &[Student], place: &Path) -> Vec<(&'static str, PathBuf)> {
    let named = |name: &dyn Fn(usize, &Student) -> String| -> BTreeMap<String, Vec<u8>> {
        class.iter().enumerate().map(|(i, student)| (name(i, student), student.bytes.clone())).collect()
    };
    let moodle = |i: usize| format!("学生 {i}_{}_assignsubmission_file", 5000 + i);
    let late = |i: usize| if i.is_multiple_of(2) { "" } else { "_LATE" };
    let flat = |student: &Student| student.name.replace('.', "-1.");
    let mut clones = named(&|_, student| format!("nlp-8-{}/{}", student.id, student.name));
    let attempts =
        class.iter().map(|student| format!("{},2026-11-20T10:00:00Z,false\n", student.id)).collect::<String>();
    clones.insert("scores.csv".into(), format!("username,datetime,late\n{attempts}").into_bytes());
    let downloads = [
        ("a folder a student", true, named(&|_, student| format!("{}/{}", student.id, student.name))),
        ("Moodle, old", false, named(&|i, student| format!("{}_/{}", moodle(i), student.name))),
        ("Moodle, new", true, named(&|i, student| format!("{}/提出/{}", moodle(i), student.name))),
        ("Moodle, flat", false, named(&|i, student| format!("{}_{}", moodle(i), student.name))),
        (
            "Canvas",
            false,
            named(&|i, student| format!("gakusei{i}{}_{}_{}_{}", late(i), 70_000 + i, 90 + i, flat(student))),
        ),
        ("manaba", true, named(&|i, student| format!("{}@user{i}@{}", student.id, student.name))),
        ("manaba, turned", false, named(&|i, student| format!("課題/user{i}@{}@{}", student.id, student.name))),
        ("Classroom 50", true, clones),
        ("nbgrader", true, named(&|_, student| format!("submitted/{}/hw8/{}", student.id, student.name))),
    ];
    let write = |(name, is_folder, files): (&'static str, bool, BTreeMap<String, Vec<u8>>)| {
        let path = place.join(name);
        if !is_folder {
            fs::write(&path, zipped(&files)).expect("it can be written");
            return (name, path);
        }
        for (file, bytes) in files {
            let file = path.join(file);
            fs::create_dir_all(file.parent().expect("it has a folder")).expect("it can be made");
            fs::write(file, bytes).expect("it can be written");
        }
        (name, path)
    };
    downloads.into_iter().map(write).collect()
}
