//! The recipes: shell files are run with a stand-in for the queue and for the grader, YAML is parsed, and the grader understands
//! every command line that comes of them. What grades by a prepared folder is run in `prepared.rs`, Slurm and GNU parallel in `queues.rs`.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Parser;
use grader::args::{Action, Args};
use saphyr::{LoadableYamlNode, Yaml};
use tempfile::TempDir;
use walkdir::WalkDir;

/// Notes its arguments, an empty line behind each call, and writes the file that `--csv` names.
const STAND_IN: &str =
    "#!/bin/sh\nfor word; do printf '%s\\n' \"$word\" >> \"$RECORD\"; done\nprintf '\\n' >> \"$RECORD\"\n";

/// GNU parallel as far as the recipe needs it: a command for each line, with `{}` replaced.
const PARALLEL: &str = "#!/bin/sh\n[ \"$1\" = --quote ] && shift\nwhile [ \"${1#--}\" != \"$1\" ]; do shift 2; done\nwhile read -r line; do\n  \
                        for word; do shift; set -- \"$@\" \"$(printf %s \"$word\" | sed \"s/{}/$line/g\")\"; done\n  \"$@\"\n  \
                        break\ndone\n";

fn recipe(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("recipes")
}

/// A folder with stand-ins for programs, in which a recipe is run.
struct Stage(TempDir);

impl Stage {
    fn new() -> Self {
        let stage = Self(tempfile::tempdir().expect("a temporary folder"));
        for name in ["target/debug/grader", "bin/cargo", "bin/gh", "bin/sudo"] {
            stage.program(name, STAND_IN);
        }
        stage.program("bin/parallel", PARALLEL);
        stage
    }

    /// Writes a program. A shell does it: what this process has open to write, a test that starts another program at this moment
    /// keeps open a little longer, and such a program cannot be run.
    fn program(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("it can be made");
        let write = "printf %s \"$1\" > \"$2\" && chmod 755 \"$2\"";
        let written = Command::new("sh").args(["-c", write, "sh", text]).arg(path).status().expect("there is a shell");
        assert!(written.success(), "{name} can be written");
    }

    /// Runs a command, and returns what the stand-ins were called with.
    fn run(&self, command: &[&str], variables: &[(&str, &str)]) -> Vec<Vec<String>> {
        let record = self.0.path().join("record");
        let path = format!("{}:{}", self.0.path().join("bin").display(), std::env::var("PATH").unwrap_or_default());
        let mut run = Command::new("bash");
        run.args(command).current_dir(self.0.path()).env("PATH", path).env("RECORD", &record);
        let output = run.envs(variables.iter().copied()).output().expect("there is a shell");
        assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
        let text = fs::read_to_string(&record).unwrap_or_default();
        let _ = fs::remove_file(&record);
        let call = |call: &str| call.lines().map(str::to_owned).collect::<Vec<_>>();
        text.split("\n\n").map(call).filter(|call| !call.is_empty()).collect()
    }
}

/// What the grader is asked to do; cargo's own words are left away.
fn understood(call: &[String]) -> Args {
    let own = call.iter().position(|word| word == "--").map_or(call, |end| &call[end + 1..]);
    Args::try_parse_from([&["grader".to_owned()], own].concat()).unwrap_or_else(|error| panic!("{call:?}: {error}"))
}

/// The part of a class that a call grades, and the folder for its results.
fn part(call: &[String]) -> (String, String) {
    let Some(Action::Class(_)) = understood(call).action else { panic!("{call:?} grades no class") };
    let behind = |option: &str| call[call.iter().position(|word| word == option).expect("it is there") + 1].clone();
    (behind("--shard"), behind("--out"))
}

#[test]
fn every_recipe_is_listed_and_shell_files_are_read_by_a_shell() {
    let readme = recipe("README.md");
    for entry in WalkDir::new(folder()).min_depth(1) {
        let path = entry.expect("it can be listed").into_path();
        let name = path.strip_prefix(folder()).expect("it is below").to_string_lossy().into_owned();
        // A folder is one recipe.
        let is_listed = name == "README.md" || name.contains('/') || readme.contains(&format!("]({name})"));
        assert!(is_listed, "{name} is not listed");
        if path.is_file() && fs::read_to_string(&path).expect("it is text").starts_with("#!/usr/bin/env bash") {
            let read = Command::new("bash").arg("-n").arg(&path).output().expect("there is a shell");
            assert!(read.status.success() && read.stderr.is_empty(), "{}", String::from_utf8_lossy(&read.stderr));
        }
    }
}

#[test]
fn gnu_parallel_grades_every_part_and_makes_a_gradebook() {
    let stage = Stage::new();
    // This stand-in runs the first line only: what it is called with is the same for all of them.
    let script = folder().join("parallel.sh");
    let arguments = [&*script.to_string_lossy(), "download.zip", "results", "class.csv", "secret.txt"];
    let calls = stage.run(&arguments, &[("PARTS", "3")]);
    assert_eq!(part(&calls[0]), ("1/3".into(), "results.parts/1".into()));
    assert!(matches!(understood(&calls[1]).action, Some(Action::Gradebook(_))), "{calls:?}");
    assert!((1..=3).all(|part| stage.0.path().join(format!("results.parts/{part}")).is_dir()));
}

#[test]
fn a_job_of_slurm_grades_its_part() {
    let variables =
        [("INPUT", "d.zip"), ("RESULTS", "r"), ("ROSTER", "c.csv"), ("SECRET", "s"), ("SLURM_ARRAY_TASK_ID", "3")];
    let script = folder().join("slurm.sh");
    let calls = Stage::new().run(&[&*script.to_string_lossy()], &variables);
    assert_eq!(part(&calls[0]), ("3/8".into(), "r.parts/3".into()));
    assert!(recipe("slurm.sh").contains("#SBATCH --array=1-8\n"), "as many jobs as parts");
}

#[test]
fn the_zip_for_gradescope_holds_a_course_that_its_setup_prepares() {
    if !Path::new(env!("CARGO_MANIFEST_DIR")).join("../.git").exists() {
        eprintln!("this is no checkout of git: no zip is made");
        return;
    }
    let stage = Stage::new();
    let path = |name: &str| stage.0.path().join(name);
    for name in ["apt-get", "curl"] {
        stage.program(&format!("bin/{name}"), "#!/bin/sh\n");
    }
    fs::write(path("secret.txt"), "of the instructor\n").expect("it can be written");
    let make = folder().join("gradescope/make_zip.sh");
    let (zip, secret) = (path("autograder.zip"), path("secret.txt"));
    let arguments = [&make, &zip, &secret].map(|path| path.to_string_lossy().into_owned());
    stage.run(&arguments.each_ref().map(String::as_str), &[]);
    let mut archive = zip::ZipArchive::new(fs::File::open(&zip).expect("it is there")).expect("it is a zip");
    let source = path("autograder/source");
    assert!(archive.by_name("course/exercises/71_prediction/Cargo.toml").is_ok());
    // Of the course the folder is enough here: its files are not read.
    fs::create_dir_all(source.join("course")).expect("it can be made");
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("it is there");
        let place = source.join(&*file.name().expect("it has a name"));
        if place.parent() == Some(&*source) && file.is_file() {
            io::copy(&mut file, &mut fs::File::create(&place).expect("it can be made")).expect("it can be written");
            if let Some(mode) = file.unix_mode() {
                fs::set_permissions(&place, fs::Permissions::from_mode(mode)).expect("it is ours");
            }
        }
    }
    for program in ["setup.sh", "run_autograder"] {
        let mode = source.join(program).metadata().expect("it is there").permissions().mode();
        assert_eq!(mode & 0o111, 0o111, "{program} can be started");
    }
    let setup = source.join("setup.sh").to_string_lossy().into_owned();
    let autograder = path("autograder").to_string_lossy().into_owned();
    let calls = stage.run(&[&setup], &[("AUTOGRADER", &autograder), ("NLP100", "/opt/nlp100")]);
    assert_eq!(calls.len(), 1, "{calls:?}");
    let Some(Action::Prepare(prepare)) = understood(&calls[0]).action else { panic!("{calls:?} prepares nothing") };
    assert_eq!(prepare.folder, Path::new("/opt/nlp100"));
    let secret = source.join("secret.txt");
    assert_eq!(fs::read_to_string(&secret).expect("it is there"), "of the instructor\n");
    assert_eq!(secret.metadata().expect("it is there").permissions().mode() & 0o077, 0, "for root alone");
}

/// A file of YAML, which must hold one document.
fn yaml(text: &str) -> Yaml<'_> {
    let mut documents = Yaml::load_from_str(text).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(documents.len(), 1);
    documents.remove(0)
}

#[test]
fn an_index_of_kubernetes_grades_its_part() {
    let text = recipe("kubernetes.yaml");
    let job = yaml(&text);
    let spec = &job["spec"];
    assert_eq!((job["kind"].as_str(), spec["completionMode"].as_str()), (Some("Job"), Some("Indexed")));
    let pod = &spec["template"]["spec"];
    // What a limit for each index asks for.
    assert_eq!(pod["restartPolicy"].as_str(), Some("Never"));
    assert!(spec["backoffLimitPerIndex"].as_integer().is_some());
    let container = &pod["containers"][0];
    let words: Vec<_> = (0..3).map(|i| container["command"][i].as_str().expect("it is a word")).collect();
    assert_eq!(words[..2], ["bash", "-c"]);
    let last = spec["completions"].as_integer().expect("it is a number");
    for (index, number) in [(0, 1), (last - 1, last)] {
        let variables = [("JOB_COMPLETION_INDEX", &*index.to_string()), ("GRADER", "target/debug/grader")];
        let calls = Stage::new().run(&words[1..], &variables);
        assert_eq!(part(&calls[0]), (format!("{number}/{last}"), format!("/class/parts/{index}")));
    }
}

#[test]
fn the_manifest_of_kubernetes_keeps_to_its_schema() {
    let check = |manifest: &Path| Command::new("kubernetes-validate").arg("--strict").arg(manifest).output();
    let Ok(checked) = check(&folder().join("kubernetes.yaml")) else {
        eprintln!("kubernetes-validate is not installed here (pip): the manifest is not held against its schema");
        return;
    };
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    let wrong = tempfile::NamedTempFile::with_suffix(".yaml").expect("a temporary file");
    fs::write(wrong.path(), recipe("kubernetes.yaml").replace("completions: 8", "completions: eight"))
        .expect("it can be written");
    assert!(!check(wrong.path()).expect("it starts").status.success(), "this program finds no mistake");
}

/// The steps of a workflow that run something: job, commands.
fn steps(workflow: &Yaml) -> Vec<(String, String)> {
    let jobs = workflow["jobs"].as_mapping().expect("there are jobs");
    let mut steps = Vec::new();
    for (name, job) in jobs {
        assert!(job["runs-on"].as_str().is_some());
        for step in job["steps"].as_sequence().expect("there are steps") {
            let is_action = step.as_mapping().is_some_and(|step| step.contains_key(&Yaml::value_from_str("uses")));
            if !is_action {
                let run = step["run"].as_str().expect("it runs something");
                steps.push((name.as_str().expect("it has a name").to_owned(), run.to_owned()));
            }
        }
    }
    steps
}

/// A command with the values of a workflow's expressions.
fn filled(command: &str, values: &BTreeMap<&str, &str>) -> String {
    let mut command = command.to_owned();
    while let Some(start) = command.find("${{") {
        let end = start + command[start..].find("}}").expect("it ends") + 2;
        let name = command[start + 3..end - 2].trim().to_owned();
        command.replace_range(start..end, values.get(&*name).unwrap_or_else(|| panic!("{name} has no value")));
    }
    command
}

#[test]
fn workflows_run_command_lines_that_the_grader_understands() {
    for (name, values) in [("matrix.yml", &[("matrix.part", "4")][..]), ("student.yml", &[])] {
        let text = recipe(name);
        let workflow = yaml(&text);
        // Nobody but a person starts it, and it can change nothing.
        let triggers = workflow["on"].as_mapping().expect("it says when it runs");
        assert_eq!(triggers.len(), 1, "{name}");
        assert!(triggers.contains_key(&Yaml::value_from_str("workflow_dispatch")), "{name}");
        assert_eq!(workflow["permissions"]["contents"].as_str(), Some("read"), "{name}");
        let (mut graded, stage) = (0, Stage::new());
        for (job, command) in steps(&workflow) {
            let command = filled(&command, &values.iter().copied().collect());
            for call in stage.run(&["-c", &command], &[("RELEASE", "r")]).iter().filter(|call| call[0] == "run") {
                let args = understood(call);
                graded += 1;
                match (name, job.as_str(), args.action) {
                    ("matrix.yml", "part", Some(Action::Class(_))) => assert_eq!(part(call).0, "4/4"),
                    ("matrix.yml", "gradebook", Some(Action::Gradebook(_))) => {}
                    ("student.yml", "grade", None) => assert!(args.grade.submission.is_some()),
                    _ => panic!("{name}: {call:?} in {job}"),
                }
            }
        }
        assert!(graded > 0, "{name} grades nothing");
        if name == "matrix.yml" {
            let parts = workflow["jobs"]["part"]["strategy"]["matrix"]["part"].as_sequence().expect("there are parts");
            assert!(parts.len() == 4 && parts.len() <= 256);
        }
    }
}
