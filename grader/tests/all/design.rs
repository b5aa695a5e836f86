//! Keeps the house in order: `grader/DESIGN.md` names every folder, every file says what it is, and no two files of the
//! grader import each other, directly or through others.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The folder of the grader's own crates.
fn grader() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files below a folder of the grader, with `/` and without that folder.
fn sources(folder: &Path) -> BTreeSet<String> {
    let files = WalkDir::new(folder).into_iter().filter_entry(|entry| entry.file_name() != "target");
    let files = files.map(|entry| entry.expect("it can be listed").into_path());
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    files.map(|path| path.strip_prefix(folder).expect("it is below").to_string_lossy().replace('\\', "/")).collect()
}

#[test]
fn the_design_names_every_folder_and_no_other() {
    let design = fs::read_to_string(grader().join("DESIGN.md")).expect("there is a design");
    // A line of the list names some folders, and says after a colon what is in them.
    let lines = design.lines().filter_map(|line| line.strip_prefix("- ")?.split_once(": "));
    let named: BTreeSet<_> =
        lines.flat_map(|(folders, _)| folders.split('`')).filter_map(|word| word.strip_suffix('/')).collect();
    let sources = sources(&grader());
    // Attacks lie in folders by group, which are one line together.
    let folder = |file: &'static str| file.rsplit_once('/').map(|(folder, _)| folder);
    let sources: Vec<&'static str> = sources.into_iter().map(|file| &*file.leak()).collect();
    let there: BTreeSet<_> = sources.into_iter().filter_map(folder).collect();
    let there: BTreeSet<_> =
        there.into_iter().map(|folder| if folder.starts_with("attacks/") { "attacks" } else { folder }).collect();
    let missing: Vec<_> = there.difference(&named).collect();
    let gone: Vec<_> = named.difference(&there).collect();
    assert!(missing.is_empty() && gone.is_empty(), "DESIGN.md lacks {missing:?} and has {gone:?}, which are gone");
}

#[test]
fn every_file_says_in_its_first_line_what_it_is() {
    let silent = |file: &String| {
        let text = fs::read_to_string(grader().join(file)).expect("it can be read");
        !text.starts_with("//! ") && !file.starts_with("tests/vacuous/")
    };
    let silent: Vec<_> = sources(&grader()).into_iter().filter(silent).collect();
    assert!(silent.is_empty(), "no `//!` in the first line: {silent:#?}");
}

/// What has no test is not compiled as one, and what has one must not be left out.
#[test]
fn what_is_left_out_of_the_tests_has_none() {
    let read = |path: PathBuf| fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let folders = fs::read_dir(grader()).expect("it is a folder").map(|entry| entry.expect("it is listed").path());
    let crates =
        folders.chain([grader(), grader().join("../data")]).filter(|folder| folder.join("Cargo.toml").is_file());
    let mut left_out = 0;
    for folder in crates {
        let manifest: toml::Table = read(folder.join("Cargo.toml")).parse().expect("it is TOML");
        let (lib, bin) = (manifest.get("lib"), manifest.get("bin").and_then(|bins| bins.get(0)));
        let is_off = |target: Option<&toml::Value>, kind: &str| {
            target.and_then(|target| target.get(kind)?.as_bool()).is_some_and(|is_on| !is_on)
        };
        for file in sources(&folder.join("src")) {
            let text = read(folder.join("src").join(&file));
            let place = || folder.join("src").join(&file).display().to_string();
            let is_program = file == "main.rs" || file.starts_with("bin/");
            if is_off(if is_program { bin } else { lib }, "test") {
                assert!(!text.contains("#[test]"), "{} has a test, and Cargo.toml says `test = false`", place());
                left_out += 1;
            }
            if is_off(lib, "doctest") {
                let fences =
                    text.lines().filter_map(|line| line.trim_start().get(..3)?.starts_with("//").then_some(line));
                let fences = fences.filter_map(|line| line.trim_start().get(4..)?.strip_prefix("```"));
                let mut opened = fences.step_by(2);
                assert!(opened.all(|language| language == "text"), "{} has an example that is not run", place());
            }
        }
    }
    assert!(left_out >= 10, "{left_out} files are left out");
}

/// A file that nobody declares is not compiled, and a filter that fits no test passes.
#[test]
fn every_file_of_tests_is_in_the_program_and_every_command_for_one_names_it() {
    let tests = grader().join("tests");
    let other: Vec<_> = sources(&tests).into_iter().filter(|file| !file.contains('/')).collect();
    assert!(other.is_empty(), "programs of their own, to be moved into tests/all: {other:?}");
    let read = |path: PathBuf| fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let main = read(tests.join("all/main.rs"));
    let declared: BTreeSet<_> =
        main.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).map(str::to_owned).collect();
    let files = sources(&tests.join("all")).into_iter().filter_map(|file| Some(file.strip_suffix(".rs")?.to_owned()));
    let files: BTreeSet<_> =
        files.filter(|name| name != "main").map(|name| name.replace("common/mod", "common")).collect();
    let files: BTreeSet<_> = files.into_iter().filter(|name| !name.contains('/')).collect();
    assert_eq!(declared, files);
    let mut filters = 0;
    for page in [".ci/run", ".github/workflows/weekly.yml", ".github/CONTRIBUTING.md", "grader/tests/all/main.rs"] {
        let text = read(grader().join("..").join(page));
        for command in text.split("--test all ").skip(1).filter_map(|rest| rest.split(['\n', '`', '|']).next()) {
            for (module, name) in command.split(' ').filter_map(|word| word.split_once("::")) {
                assert!(declared.contains(module), "{page}: there is no tests/all/{module}.rs");
                let tests = read(tests.join(format!("all/{module}.rs")));
                assert!(tests.contains(&format!("fn {name}")), "{page}: {module}.rs has no test {name}");
                filters += 1;
            }
        }
    }
    assert!(filters >= 15, "only {filters} filters were looked at");
}

/// The file in which a path of modules ends, among `files`; the path may end in an item of the file.
fn file_of(path: &[String], files: &BTreeSet<String>) -> Option<String> {
    (0..=path.len()).rev().find_map(|length| {
        let module = path[..length].join("/");
        let candidates = [format!("{module}.rs"), format!("{module}/mod.rs"), "lib.rs".into()];
        candidates.into_iter().take(if length == 0 { 3 } else { 2 }).find(|file| files.contains(file))
    })
}

/// The paths that one `use` brings in.
fn leaves(tree: &syn::UseTree, prefix: &[String], found: &mut Vec<Vec<String>>) {
    let longer = |name: &syn::Ident| [prefix, &[name.to_string()]].concat();
    match tree {
        syn::UseTree::Path(path) => leaves(&path.tree, &longer(&path.ident), found),
        syn::UseTree::Name(name) if name.ident == "self" => found.push(prefix.to_vec()),
        syn::UseTree::Name(name) => found.push(longer(&name.ident)),
        syn::UseTree::Rename(name) => found.push(longer(&name.ident)),
        syn::UseTree::Glob(_) => found.push(prefix.to_vec()),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, prefix, found)),
    }
}

/// The files that a file of a crate imports from, its tests aside.
fn imports(file: &str, text: &str, files: &BTreeSet<String>) -> BTreeSet<String> {
    let own: Vec<String> = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    let own = match own.split_last() {
        Some((last, folder)) if ["mod", "lib", "main"].contains(&last.as_str()) => folder.to_vec(),
        _ => own,
    };
    let mut paths = Vec::new();
    for item in syn::parse_file(text).expect("it is Rust").items {
        if let syn::Item::Use(item) = item {
            leaves(&item.tree, &[], &mut paths);
        }
    }
    // A module that is named where it is used is imported as well, and so is what a function imports for itself.
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//") && !line.starts_with("use ")) {
        if let Ok(item) = syn::parse_str::<syn::ItemUse>(line.trim()) {
            leaves(&item.tree, &[], &mut paths);
            continue;
        }
        for part in line.split("crate::").skip(1) {
            let path = part.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).next().unwrap_or_default();
            paths.push([vec!["crate".into()], path.split("::").map(str::to_owned).collect()].concat());
        }
    }
    let absolute = |path: Vec<String>| match path[0].as_str() {
        "crate" | "grader" => Some(path[1..].to_vec()),
        "self" => Some([&own[..], &path[1..]].concat()),
        "super" => Some([&own[..own.len().saturating_sub(1)], &path[1..]].concat()),
        // A plain name in a `mod.rs` may be that of a module below it.
        first if files.contains(&[&own[..], &[format!("{first}.rs")]].concat().join("/")) => {
            Some([&own[..], &path[..]].concat())
        }
        _ => None,
    };
    let used = paths.into_iter().filter_map(absolute).filter_map(|path| file_of(&path, files));
    used.filter(|used| used != file).collect()
}

/// A way from a file back to itself.
fn circle(from: &str, arrows: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    let mut ways: Vec<Vec<String>> = vec![vec![from.to_owned()]];
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop() {
        for next in arrows.get(way.last()?).into_iter().flatten() {
            let longer = [&way[..], std::slice::from_ref(next)].concat();
            if next == from {
                return Some(longer);
            }
            if seen.insert(next.clone()) {
                ways.push(longer);
            }
        }
    }
    None
}

#[test]
fn no_two_files_import_each_other() {
    let crates = ["src", "device/src", "judge/src", "sandbox/src", "testkit/src", "wire/src", "worker/src"];
    for folder in crates.map(|folder| grader().join(folder)) {
        let files = sources(&folder);
        let read = |file: &String| fs::read_to_string(folder.join(file)).expect("it can be read");
        let without_tests = |text: String| text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned();
        let arrows: BTreeMap<_, _> =
            files.iter().map(|file| (file.clone(), imports(file, &without_tests(read(file)), &files))).collect();
        for file in &files {
            let circle = circle(file, &arrows);
            assert_eq!(circle, None, "in {}", folder.display());
        }
    }
}

#[test]
fn circles_are_found() {
    let files = BTreeSet::from(["a.rs", "b/mod.rs", "b/c.rs", "lib.rs"].map(str::to_owned));
    let arrows = |file: &str, text: &str| imports(file, text, &files).into_iter().collect::<Vec<_>>();
    assert_eq!(arrows("a.rs", "use crate::b::{c::C, D};"), ["b/c.rs", "b/mod.rs"]);
    assert_eq!(arrows("b/c.rs", "use super::D;\nfn f() -> crate::a::A {}"), ["a.rs", "b/mod.rs"]);
    assert_eq!(arrows("b/mod.rs", "use c::C;"), ["b/c.rs"]);
    let arrows = [("a.rs", "b/c.rs"), ("b/c.rs", "b/mod.rs"), ("b/mod.rs", "a.rs")];
    let arrows = arrows.map(|(from, to)| (from.to_owned(), BTreeSet::from([to.to_owned()]))).into();
    assert_eq!(circle("a.rs", &arrows).map(|way| way.len()), Some(4));
}
