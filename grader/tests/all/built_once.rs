//! What others wrote is built once: the grader, its tests, judges and workers ask for it with the same features. So it is on
//! Linux. On Windows and macOS a few crates more have features of the system, and are built twice.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::path::Path;
use std::process::Command;

use crate::common::{course, root};
use grader::build::course::workspaces;
use grader::course::manifest::Manifest;
use grader::course::problem::Batch;

/// The features of each crate of others that one build needs, as cargo resolves them.
fn features(workspace: &Path, packages: &[String], edges: &str) -> BTreeSet<(String, String)> {
    let mut tree = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    tree.args(["tree", "--offline", "--prefix", "none", "--format", "{p}\t{f}\t", "--edges", edges]);
    for package in packages {
        tree.args(["--package", package]);
    }
    let output = tree.current_dir(workspace).output().expect("cargo starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let columns = text.lines().filter_map(|line| line.split_once('\t'));
    // Of a crate in the course the path is told.
    let others = columns.filter(|(package, _)| !package.contains('/'));
    others.map(|(package, rest)| (package.to_owned(), rest.split('\t').next().unwrap_or(rest).to_owned())).collect()
}

#[test]
fn what_others_wrote_has_the_same_features_in_every_build() {
    let manifest = Manifest::read(&root().join("Cargo.toml")).expect("there is one");
    let generated = workspaces::generate(course(), &manifest).expect("the course is whole");
    let place = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
    let (judges, stubs) = (place.path().join("judges"), place.path().join("stubs"));
    workspaces::write(&judges, &generated.judges).expect("it can be written");
    workspaces::write(&stubs, &generated.stubs).expect("it can be written");
    let named = |kind: &str, batch: Batch| {
        let problems = course().all().filter(|problem| problem.batch == batch);
        problems.map(|problem| format!("{kind}-{}", problem.number)).collect::<Vec<_>>()
    };
    let (all, without_tests) = ("normal,build,dev", "normal,build");
    let mut builds = vec![
        ("cargo test".to_owned(), root(), Vec::new(), all),
        ("cargo run -p grader".to_owned(), root(), vec!["grader".into()], without_tests),
    ];
    for batch in Batch::ALL {
        builds.push((format!("the judges of the {} room", batch.name()), judges.clone(), named("judge", batch), all));
        let workers = named("worker", batch);
        builds.push((format!("the workers of the {} room", batch.name()), stubs.clone(), workers, without_tests));
    }
    let mut builds_by_features = BTreeMap::<String, BTreeMap<String, Vec<&str>>>::new();
    for (build, workspace, packages, edges) in &builds {
        for (package, features) in features(workspace, packages, edges) {
            builds_by_features.entry(package).or_default().entry(features).or_default().push(build);
        }
    }
    assert!(builds_by_features.len() > 100, "{} crates", builds_by_features.len());
    builds_by_features.retain(|_, features| features.len() > 1);
    assert!(
        builds_by_features.is_empty(),
        "these crates are built more than once; name them in grader/unify/Cargo.toml, with all of these features: \
         {builds_by_features:#?}"
    );
}
