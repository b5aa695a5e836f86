//! A small class graded in parts by real engines, a node of Slurm and GNU parallel, where they are installed: put together, the
//! results are those of one run.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::common::{complete, grader, root, sample};
use tempfile::TempDir;
use walkdir::WalkDir;

/// Words for `grader class`: one problem, and nothing that has tests of its own.
const WORDS: [&str; 3] = ["72", "--require-isolation=false", "--keep-programs"];

/// A class of three on disk, and what one run of the grader makes of it.
struct Class {
    folder: TempDir,
}

impl Class {
    fn new() -> Self {
        let class = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        let mistake = root().join("solutions/72_loss/mistakes/first_hundred_examples.rs");
        let solved = complete(&class.path("input"), "a", &[root().join("solutions/72_loss/accepted/one_hot.rs")]);
        complete(&class.path("input"), "b b", &[mistake]);
        let lib = fs::read_to_string(solved.join("72_loss/src/lib.rs")).expect("it is there");
        fs::create_dir(class.path("input/c")).expect("it can be made");
        fs::write(class.path("input/c/72.rs"), lib + "\npub fn broken( {\n").expect("it can be written");
        fs::write(class.path("class.csv"), "id\na\nb b\nc\n").expect("it can be written");
        fs::write(class.path("secret.txt"), "0123456789abcdef0123").expect("it can be written");
        let input = class.text("input");
        let arguments = ["class", &input, WORDS[0], WORDS[1], WORDS[2], "--roster", &class.text("class.csv")];
        let arguments = [&arguments[..], &["--seed-file", &class.text("secret.txt"), "--out", &class.text("one")]];
        succeeded(&grader(&arguments.concat()));
        class
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_string_lossy().into_owned()
    }

    /// Whether these results are those of one run.
    fn same_as_one_run(&self, results: &str) {
        let (one, parts) = (documents(&self.path("one")), documents(&self.path(results)));
        assert_eq!(one.len(), 12, "four files each: {:?}", one.keys());
        assert!(one == parts, "{:?} {:?}", one.keys(), parts.keys());
    }
}

/// The files of everybody in some results.
fn documents(results: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let folder = results.join("students");
    let entries = WalkDir::new(&folder).into_iter().map(|entry| entry.expect("it can be listed").into_path());
    let below = |path: &Path| path.strip_prefix(&folder).expect("it is below").to_owned();
    entries.filter(|path| path.is_file()).map(|path| (below(&path), fs::read(&path).expect("it can be read"))).collect()
}

fn succeeded(output: &Output) {
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}", said(&output.stdout), said(&output.stderr));
}

/// Where a program lies that a system may keep from ordinary users' PATH.
fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&path).chain(["/usr/sbin".into(), "/sbin".into()]);
    folders.map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// A node of Slurm that belongs to this test alone, and ends with it.
struct Slurm {
    configuration: PathBuf,
    daemons: Vec<Child>,
    folder: TempDir,
}

impl Slurm {
    /// Starts a controller and a node on this machine; `None`, and a line that says why, if Slurm is not installed.
    fn start() -> Option<Self> {
        let (Some(controller), Some(node), Some(_)) = (find("slurmctld"), find("slurmd"), find("sbatch")) else {
            eprintln!("Slurm is not installed here (slurm-wlm on Debian and Ubuntu): no class is graded by it");
            return None;
        };
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = folder.path().display();
        let says = |program: &str, arguments: &[&str]| {
            let output = Command::new(program).args(arguments).output().expect("it starts");
            String::from_utf8_lossy(&output.stdout).trim().to_owned()
        };
        let (host, user) = (says("hostname", &["-s"]), says("id", &["-un"]));
        // Nobody else has them when they are given out, and they are taken at once.
        let ports = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").expect("there are ports"));
        let [of_controller, of_node] = ports.map(|port| port.local_addr().expect("it has a number").port());
        let configuration = folder.path().join("slurm.conf");
        let text = format!(
            "ClusterName=test\nSlurmctldHost={host}(127.0.0.1)\nSlurmctldPort={of_controller}\nSlurmdPort={of_node}\n\
             SlurmUser={user}\nSlurmdUser={user}\nAuthType=auth/none\nCredType=cred/none\n\
             StateSaveLocation={place}/state\nSlurmdSpoolDir={place}/spool\n\
             SlurmctldPidFile={place}/controller.pid\nSlurmdPidFile={place}/node.pid\n\
             SlurmctldLogFile={place}/controller.log\nSlurmdLogFile={place}/node.log\n\
             ProctrackType=proctrack/linuxproc\nTaskPlugin=task/none\nSwitchType=switch/none\nMpiDefault=none\n\
             SelectType=select/cons_tres\nSelectTypeParameters=CR_Core_Memory\nReturnToService=2\n\
             SlurmdParameters=config_overrides\n\
             NodeName={host} NodeAddr=127.0.0.1 CPUs=4 RealMemory=16000 State=UNKNOWN\n\
             PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP\n"
        );
        fs::write(&configuration, text).expect("it can be written");
        for name in ["state", "spool"] {
            fs::create_dir(folder.path().join(name)).expect("it can be made");
        }
        let start = |program: &Path| {
            let mut daemon = Command::new(program);
            daemon.arg("-D").arg("-f").arg(&configuration).stdout(Stdio::null()).stderr(Stdio::null());
            daemon.spawn().expect("it starts")
        };
        Some(Self { daemons: vec![start(&controller), start(&node)], configuration, folder })
    }

    /// Waits until the node takes jobs.
    fn wait(&self) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while !String::from_utf8_lossy(&self.run("sinfo", &["-h", "-o", "%t"], &[]).stdout).contains("idle") {
            let log = |name: &str| fs::read_to_string(self.folder.path().join(name)).unwrap_or_default();
            assert!(Instant::now() < deadline, "{}\n{}", log("controller.log"), log("node.log"));
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Waits until all jobs of an array have ended, and returns their states. (`sbatch --wait` looks only every ten seconds.)
    fn ended(&self, array: &str) -> Vec<String> {
        loop {
            let output =
                self.run("squeue", &["--noheader", "--array", "--states=all", "--format=%T", "--jobs", array], &[]);
            assert!(output.status.success(), "{output:?}");
            let states: Vec<_> = String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect();
            let goes_on = |state: &String| ["PENDING", "RUNNING", "CONFIGURING", "COMPLETING"].contains(&&**state);
            if !states.iter().any(goes_on) {
                return states;
            }
            thread::sleep(Duration::from_millis(100));
        }
    }

    fn run(&self, program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
        let mut command = Command::new(program);
        command.args(arguments).envs(variables.iter().copied()).env("SLURM_CONF", &self.configuration).env_remove("CI");
        command.output().expect("it starts")
    }
}

impl Drop for Slurm {
    fn drop(&mut self) {
        for daemon in self.daemons.iter_mut().rev() {
            let _ = daemon.kill();
            let _ = daemon.wait();
        }
    }
}

#[test]
fn a_class_in_parts_has_the_results_of_one_run_on_every_engine_that_is_there() {
    let engines = sample::some("engines", vec!["slurm", "parallel"], 1);
    let slurm = engines.contains(&"slurm").then(Slurm::start).flatten();
    let has_parallel = engines.contains(&"parallel") && has_parallel();
    if slurm.is_none() && !has_parallel {
        return;
    }
    let class = Class::new();
    // Slurm's own programs mostly sleep.
    thread::scope(|scope| {
        if let Some(slurm) = &slurm {
            scope.spawn(|| by_slurm(&class, slurm));
        }
        if has_parallel {
            by_parallel(&class);
        }
    });
}

/// An array of jobs of Slurm.
fn by_slurm(class: &Class, slurm: &Slurm) {
    slurm.wait();
    let names = [("INPUT", "input"), ("RESULTS", "slurm"), ("ROSTER", "class.csv"), ("SECRET", "secret.txt")];
    let values = names.map(|(variable, name)| (variable, class.text(name)));
    let mut variables: Vec<_> = values.iter().map(|(variable, value)| (*variable, value.as_str())).collect();
    variables.extend([("GRADER", env!("CARGO_BIN_EXE_grader")), ("PARTS", "3")]);
    let script = root().join("grader/recipes/slurm.sh");
    let said = class.text("said-%a");
    let submit = ["--parsable", "--array=1-3", "--mem=100", "--output", &said, &script.to_string_lossy()];
    let output = slurm.run("sbatch", &[&submit[..], &WORDS].concat(), &variables);
    assert!(output.status.success(), "{output:?}");
    let states = slurm.ended(String::from_utf8_lossy(&output.stdout).trim());
    let said = |part| fs::read_to_string(class.path(&format!("said-{part}"))).unwrap_or_default();
    assert_eq!(states, ["COMPLETED"; 3], "{}\n{}\n{}", said(1), said(2), said(3));
    let merge = "cp -R slurm.parts/*/. slurm/";
    succeeded(&Command::new("sh").args(["-c", merge]).current_dir(class.folder.path()).output().expect("it starts"));
    class.same_as_one_run("slurm");
}

/// Whether GNU parallel is installed, and not another program of this name; a line that says so if it is not.
fn has_parallel() -> bool {
    let is_gnu = |output: Output| String::from_utf8_lossy(&output.stdout).contains("GNU parallel");
    let has = Command::new("parallel").arg("--version").output().is_ok_and(is_gnu);
    if !has {
        eprintln!("GNU parallel is not installed here: no class is graded by it");
    }
    has
}

/// GNU parallel.
fn by_parallel(class: &Class) {
    let mut run = Command::new(root().join("grader/recipes/parallel.sh"));
    run.args(["input", "parallel", "class.csv", "secret.txt"]).args(WORDS).current_dir(class.folder.path());
    run.env("GRADER", env!("CARGO_BIN_EXE_grader")).env("PARTS", "2").env_remove("CI");
    succeeded(&run.output().expect("it starts"));
    class.same_as_one_run("parallel");
    assert!(fs::read_to_string(class.path("parallel.csv")).expect("it is there").lines().count() == 4);
}
