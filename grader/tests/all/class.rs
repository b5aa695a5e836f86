//! A class of twelve, in every layout, in parts, and killed in the middle: the same results each time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::common::classroom::{Student, class, layouts, roster, with_a_line_more};
use crate::common::{grader, sample};
use serde_json::Value;
use tempfile::TempDir;
use walkdir::WalkDir;

/// The layout with which the first is compared in the end.
const COMPARED: &str = "Moodle, old";

/// A class on disk.
struct World {
    folder: TempDir,
    class: Vec<Student>,
    layouts: Vec<(&'static str, PathBuf)>,
}

impl World {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let class = class();
        let layouts = layouts(&class, folder.path());
        fs::write(folder.path().join("secret"), "0123456789abcdef0123").expect("it can be written");
        fs::write(folder.path().join("roster.csv"), roster(&class)).expect("it can be written");
        fs::write(folder.path().join("none.toml"), "").expect("it can be written");
        Self { folder, class, layouts }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The command line that grades 71 and 72 of a download.
    fn arguments(&self, input: &Path, results: &str, more: &[&str]) -> Vec<String> {
        let text = |path: PathBuf| path.to_string_lossy().into_owned();
        let mut arguments: Vec<String> = ["class", &input.to_string_lossy(), "71", "72"].map(str::to_owned).into();
        // What isolation is worth has tests of its own, and trying it takes seconds.
        arguments.push("--require-isolation=false".into());
        arguments.push("--keep-programs".into());
        for (option, value) in [("--out", results), ("--roster", "roster.csv"), ("--seed-file", "secret")] {
            arguments.extend([option.to_owned(), text(self.path(value))]);
        }
        arguments.extend(more.iter().map(|word| (*word).to_owned()));
        arguments
    }

    fn grade(&self, input: &Path, results: &str, more: &[&str]) -> Output {
        let arguments = self.arguments(input, results, more);
        grader(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Has results begin with the outcomes that another run remembers, so that only what is in question costs time.
    fn remember(&self, from: &str, results: &str) {
        if !sample::is_whole() {
            copy(&self.path(from).join("memory"), &self.path(results).join("memory"));
        }
    }
}

fn copy(from: &Path, to: &Path) {
    for (name, bytes) in files(from) {
        let file = to.join(name);
        fs::create_dir_all(file.parent().expect("it has a folder")).expect("it can be made");
        fs::write(file, bytes).expect("it can be written");
    }
}

/// The files below a folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = WalkDir::new(folder).into_iter().map(|entry| entry.expect("it can be listed"));
    let files = entries.filter(|entry| entry.file_type().is_file()).map(|entry| entry.into_path());
    let name = |path: &Path| path.strip_prefix(folder).expect("it is below").to_string_lossy().replace('\\', "/");
    files.map(|path| (name(&path), fs::read(&path).expect("it can be read"))).collect()
}

/// The documents of everybody, by id.
fn documents(results: &Path) -> BTreeMap<String, Value> {
    let students = files(&results.join("students"));
    let documents = students.iter().filter(|(name, _)| name.ends_with(".json") && !name.ends_with("person.json"));
    let read = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).expect("it is JSON");
    documents.map(|(_, bytes)| read(bytes)).map(|document| (text(&document["who"]), document)).collect()
}

fn text(value: &Value) -> String {
    value.as_str().expect("it is a text").to_owned()
}

fn succeeded(output: &Output) {
    assert!(
        output.status.success(),
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn the_same_class_has_the_same_results_in_every_layout_in_parts_and_after_a_kill() {
    let world = World::new();
    let (_, plain) = world.layouts[0].clone();

    // Killed as soon as there is a document, twice, and then ended.
    for documents_then in [1, 6] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_grader"));
        command
            .args(world.arguments(&plain, "killed", &[]))
            .env_remove("CI")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut run = command.spawn().expect("the grader starts");
        // Names come and go while it runs.
        let names = || {
            WalkDir::new(world.path("killed/students"))
                .into_iter()
                .filter_map(Result::ok)
                .map(|entry| entry.into_path())
        };
        let is_document =
            |path: &PathBuf| path.extension().is_some_and(|end| end == "json") && !path.ends_with("person.json");
        while names().filter(is_document).count() < documents_then && run.try_wait().expect("it can be asked").is_none()
        {
            std::thread::sleep(Duration::from_millis(5));
        }
        run.kill().expect("it can be killed");
        run.wait().expect("it ends");
        let unfinished = || fs::read_dir(world.path("killed/unfinished")).expect("it is there").count();
        let deadline = Instant::now() + Duration::from_secs(30);
        while unfinished() > 0 {
            assert!(Instant::now() < deadline, "what was unfinished is left");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    succeeded(&world.grade(&plain, "killed", &[]));
    let reference = files(&world.path("killed/students"));

    // Everybody ends as they should.
    let told = documents(&world.path("killed"));
    assert_eq!(told.len(), world.class.len());
    for Student { id, state, points, name, .. } in &world.class {
        let document = &told[id];
        assert_eq!(text(&document["state"]), *state, "{id} {name}: {}", document["why"]);
        assert!(points.is_none_or(|points| document["score"] == points), "{id} {name}: {}", document["score"]);
        assert!(document["run"].is_null() && document["isolation"].is_null());
        assert_eq!(document["score"].is_null(), *state != "graded");
    }
    let mistake = &told["s02"]["problems"][1]["checks"];
    let is_named = |check: &Value| check["outcome"]["mistake"]["id"] == "first_hundred_examples";
    assert!(mistake.as_array().expect("there are checks").iter().any(is_named), "{mistake}");
    assert_ne!(told["s05"]["problems"][0]["state"], "passed", "who only ends with success has no points for it");

    // Never killed.
    world.remember("killed", "whole");
    succeeded(&world.grade(&plain, "whole", &["--jobs", "1"]));
    assert_eq!(files(&world.path("whole/students")), reference);

    // In three parts, put together by copying.
    let mut parts = 0;
    for part in ["1/3", "2/3", "3/3"] {
        let results = format!("part {}", &part[..1]);
        world.remember("killed", &results);
        succeeded(&world.grade(&plain, &results, &["--shard", part]));
        let count = documents(&world.path(&results)).len();
        assert!((2..=6).contains(&count), "{part} has {count}");
        parts += count;
        // Who is graded in another part is in the gradebook, and never without a word.
        let table = grader(&["gradebook", &world.path(&results).to_string_lossy()]);
        let (page, told) = (String::from_utf8_lossy(&table.stdout), String::from_utf8_lossy(&table.stderr));
        assert_eq!(
            (page.lines().count(), page.matches(",error,").count()),
            (world.class.len() + 1, world.class.len() - count)
        );
        assert!(
            told.contains("not graded: s") && page.contains("put the results of all parts together"),
            "{told}{page}"
        );
        copy(&world.path(&results), &world.path("parts"));
    }
    assert_eq!((parts, files(&world.path("parts/students"))), (world.class.len(), reference.clone()));

    // In every layout.
    let layouts = world.layouts.iter().skip(1).filter(|(name, _)| *name != COMPARED).collect();
    for (name, input) in sample::some("layouts", layouts, 1)
        .into_iter()
        .chain(world.layouts.iter().filter(|(name, _)| *name == COMPARED))
    {
        let results = format!("results of {name}");
        world.remember("killed", &results);
        let output = world.grade(input, &results, &[]);
        succeeded(&output);
        let page = String::from_utf8_lossy(&output.stdout);
        assert!(page.contains("in the list of the class: 12") && page.contains("the same work"), "{name}: {page}");
        let compared = |document: &Value| {
            ["state", "score", "max_score", "submission_sha256", "seed", "problems"].map(|part| document[part].clone())
        };
        let here = documents(&world.path(&results));
        for (id, document) in &told {
            assert_eq!(compared(&here[id]), compared(document), "{name}: {id}");
        }
    }

    // Nothing is done again, and nothing is written.
    let output = world.grade(&plain, "whole", &[]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("(12 of them before)"));
    assert_eq!(files(&world.path("whole/students")), reference);
    uploads_are_noted(&world, &reference);
    after_the_run(&world);

    // Of a submission that is handed in again, only what has changed is graded: one problem is remembered anew.
    let zip = plain.join("s01/nlp100.zip");
    let again = with_a_line_more(&fs::read(&zip).expect("it is there"), "72_loss/src/lib.rs");
    fs::write(&zip, again).expect("it can be written");
    let remembered = files(&world.path("whole/memory"));
    succeeded(&world.grade(&plain, "whole", &[]));
    let now = files(&world.path("whole/memory"));
    assert_eq!(now.iter().filter(|(name, bytes)| remembered.get(*name) != Some(bytes)).count(), 1);
    let (before, after) = (world.path("killed"), world.path("whole"));
    let last = |results: &Path| fs::read_to_string(results.join("students/s01/current")).expect("it is there");
    assert_ne!(last(&before), last(&after));
    let table = grader(&["gradebook", &after.to_string_lossy()]);
    let table = String::from_utf8_lossy(&table.stdout).into_owned();
    assert!(table.contains("s01,学生 0,graded,20.0,20.0,2,"), "two attempts: {table}");
    let differing = grader(&["diff", &before.to_string_lossy(), &after.to_string_lossy()]);
    assert_eq!(String::from_utf8_lossy(&differing.stdout), "12 people, 0 with other points\n");
}

/// Which document belongs to an upload is noted, is believed for these very bytes only, and is noted anew if it is gone or wrong.
fn uploads_are_noted(world: &World, reference: &BTreeMap<String, Vec<u8>>) {
    let students = world.path("whole/students");
    let noted = |files: &BTreeMap<String, Vec<u8>>| files.keys().filter(|name| name.ends_with("/upload")).count();
    assert_eq!(noted(reference), world.class.len());
    let note = |id: &str| students.join(id).join("upload");
    let current = fs::read_to_string(students.join("s01/current")).expect("it is there");
    let (name, key) = reference["s01/upload"].split_at(64);
    assert_eq!(String::from_utf8_lossy(key).trim(), current.trim());
    fs::remove_file(note("s01")).expect("it is there");
    // The note of somebody else, and one that names no document.
    fs::copy(note("s03"), note("s02")).expect("it can be copied");
    fs::write(note("s03"), [name, key].concat()).expect("it can be written");
    let output = world.grade(&world.layouts[0].1, "whole", &[]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("(12 of them before)"));
    assert_eq!(files(&students), *reference);
}

/// What is made of the results: gradebooks, a filled sheet, a comparison, statistics and an export.
fn after_the_run(world: &World) {
    let text = |name: &str| world.path(name).to_string_lossy().into_owned();
    let (results, old) = (text("whole"), text(&format!("results of {COMPARED}")));
    let run = |arguments: &[&str]| {
        let output = grader(arguments);
        succeeded(&output);
        (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    fs::write(world.path("policy.toml"), "out_of = 100\nweights = { 72 = 30 }\n").expect("it can be written");
    let (policy, csv, long) = (text("policy.toml"), text("points.csv"), text("checks.csv"));
    let sheet = "\u{feff}Identifier,Full name,Grade,Maximum Grade,Last modified (grade)\r\n\
                 Participant 5000,\"学生, 0\",,100.00,-\r\nParticipant 5003,,\"\",100.00,-\r\nParticipant 5008,,,100.00,-\r\n";
    fs::write(world.path("sheet.csv"), sheet).expect("it can be written");
    fs::write(world.path("more.csv"), "id,name\ns01,a\nz99,\"=1+1\"\n").expect("it can be written");
    let (told, _) = run(&["gradebook", &results, "--roster", &text("more.csv")]);
    assert!(told.contains("z99,'=1+1,nothing,,,0,") && told.lines().count() == world.class.len() + 2, "{told}");
    let (_, said) =
        run(&["gradebook", &old, "--policy", &policy, "--csv", &csv, "--long", &long, "--fill", &text("sheet.csv")]);
    assert!(said.contains("Moodle: 3 matched, 2 filled") && said.contains("1 without points"), "{said}");
    let wanted = sheet.replacen("0\",,", "0\",100,", 1).replace("\"\"", "\"25\"");
    assert_eq!(fs::read_to_string(world.path("sheet.csv")).expect("it is there"), wanted);
    let table = fs::read_to_string(csv).expect("it is there");
    assert!(
        table.starts_with("\u{feff}id,name,state,points,of,") && table.contains("s04,学生 3,graded,25.0,100.0,"),
        "{table}"
    );
    assert!(table.contains("s09,学生 8,unreadable,,,") && table.lines().count() == world.class.len() + 1, "{table}");
    assert!(fs::read_to_string(long).expect("it is there").contains("first_hundred_examples"));

    // The same work in another layout has the same points.
    let (told, _) = run(&["diff", &old, &results]);
    assert_eq!(told, "12 people, 0 with other points\n");
    let (told, _) = run(&["diff", &old, &results, "--policy", &policy, "--old-policy", &text("none.toml")]);
    assert!(told.contains("s01: 20.0 → 100.0 (policy)"), "{told}");

    let (told, _) = run(&["stats", &results, "--lang", "en"]);
    assert!(told.contains("71 ") && told.contains("Mistakes") && told.contains(": s02"), "{told}");
    run(&["stats", &results, "--html", &text("stats.html"), "--csv", &text("stats.csv"), "--lang", "ja"]);
    assert!(fs::read_to_string(world.path("stats.html")).expect("it is there").contains("<html lang=\"ja\">"));

    let input = world.layouts[1].1.to_string_lossy().into_owned();
    let (told, left_out) =
        run(&["export", &input, "71", "--for", "dolos", "--out", &text("export"), "--roster", &text("roster.csv")]);
    assert!(told.starts_with("dolos run -l rust"), "{told}");
    assert!(left_out.contains("s07: ") && left_out.contains("s09: "), "{left_out}");
    let exported = files(&world.path("export"));
    let libraries = exported.keys().filter(|name| name.ends_with("71_prediction__lib.rs")).count();
    // Eight people whose work can be read, and the unfilled course.
    assert_eq!(
        (libraries, exported.contains_key("base/71_prediction__lib.rs"), exported.contains_key("info.csv")),
        (9, true, true)
    );
}

#[test]
fn an_error_on_one_submission_stops_no_other_and_goes_when_it_is_mended() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("in");
    for name in ["ann", "bob"] {
        fs::create_dir_all(input.join(name)).expect("it can be made");
        fs::write(input.join(name).join("notes.txt"), "none yet").expect("it can be written");
    }
    let (input, out) = (input.to_string_lossy().into_owned(), folder.path().join("out"));
    let arguments =
        ["class", &input, "71", "--out", &out.to_string_lossy(), "--require-isolation=false"].map(str::to_owned);
    let run = |more: &[&str]| {
        let words: Vec<_> = arguments.iter().map(String::as_str).chain(more.iter().copied()).collect();
        grader(&words)
    };
    // A secret is insisted on.
    let output = run(&[]);
    assert!(output.status.code() == Some(2) && !out.exists(), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("--public-seed"));
    #[cfg(unix)]
    {
        let broken = folder.path().join("in/cy");
        assert!(Command::new("mkfifo").arg(&broken).status().is_ok_and(|status| status.success()));
        let output = run(&["--public-seed"]);
        assert_eq!(output.status.code(), Some(3), "{output:?}");
        let page = String::from_utf8_lossy(&output.stdout);
        assert!(page.contains("1 error") && page.contains("2 nothing found") && page.contains("cy: error"), "{page}");
        assert!(out.join("students/cy/error.txt").is_file() && documents(&out).len() == 2);
        fs::remove_file(&broken).expect("it can be removed");
        fs::create_dir(&broken).expect("it can be made");
        fs::write(broken.join("notes.txt"), "none yet").expect("it can be written");
    }
    let output = run(&["--public-seed"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(!out.join("students/cy/error.txt").exists());
    // As one submission a whole class would be one person's work.
    let moodle = folder.path().join("moodle");
    for name in ["A B_1_assignsubmission_file_", "C_2_assignsubmission_file_"] {
        fs::create_dir_all(moodle.join(name)).expect("it can be made");
        fs::write(moodle.join(name).join("71.rs"), "pub fn softmax() {}").expect("it can be written");
    }
    let output = grader(&["71", "--submission", &moodle.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("grade them by `grader class "), "{output:?}");
    // An unknown layout is one entry a student, and they are listed before anything is graded.
    let listed = grader(&["class", &input, "--list"]);
    let page = String::from_utf8_lossy(&listed.stdout);
    assert!(listed.status.success() && page.contains("ann: ann"), "{page}");
}
