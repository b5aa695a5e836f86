//! The course decides how the course is built: variables and configuration of the machine that would change that do not
//! reach cargo. What says where things are, such as the linker, the registry or the toolchain, does.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use toml::{Table, Value};

use crate::build::linker;
use crate::course::manifest::Manifest;

/// Variables of cargo and rustup that say where things are and how to reach them, by how their names begin.
const LET_THROUGH: &[&str] = &[
    "CARGO_BUILD_JOBS",
    "CARGO_CACHE_",
    "CARGO_HOME",
    "CARGO_HTTP_",
    "CARGO_NET_",
    "CARGO_REGISTRIES_",
    "CARGO_REGISTRY_",
    "CARGO_TERM_PROGRESS_",
    "RUSTUP_",
];

/// How the names of variables begin that cargo or the compiler read.
const READ_BY_CARGO: &[&str] = &["CARGO", "RUST"];

/// Settings of a profile and what they are if the course's manifest does not say.
const PROFILE: &[(&str, &str)] = &[
    ("codegen-units", "256"),
    ("debug", "\"line-tables-only\""),
    ("debug-assertions", "true"),
    ("incremental", "false"),
    ("lto", "false"),
    ("opt-level", "1"),
    ("overflow-checks", "true"),
    ("panic", "\"unwind\""),
    ("rpath", "false"),
    ("strip", "\"none\""),
];

/// Prepares a command that runs cargo in a folder, on a machine of this target.
pub fn shield(command: &mut Command, folder: &Path, course: &Manifest, host: &str) {
    for (name, _) in env::vars_os().filter(|(name, _)| !passes(name)) {
        command.env_remove(name);
    }
    // Set, these win over every file of configuration, and empty ones mean none.
    command
        .env("CARGO_ENCODED_RUSTFLAGS", linker_flags(folder).join("\u{1f}"))
        // Everything is built once, and the compiler's files for the next time need a file system with locks.
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTC_WRAPPER", "")
        .env("RUSTC_WORKSPACE_WRAPPER", "");
    for setting in overrides(&configurations(folder), course, host) {
        command.arg("--config").arg(setting);
    }
}

/// What variables and files of configuration say of the linker: where it is, is the machine's business.
pub fn linker_flags(folder: &Path) -> Vec<String> {
    let split =
        |text: &str, at: char| text.split(at).filter(|flag| !flag.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let variable = |name: &str, at: char| env::var(name).ok().map(|text| split(&text, at));
    let of_variables = variable("CARGO_ENCODED_RUSTFLAGS", '\u{1f}').or_else(|| variable("RUSTFLAGS", ' '));
    let flags = |section: &Table| match section.get("rustflags") {
        Some(Value::String(text)) => split(text, ' '),
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    let of_file = |file: &PathBuf| {
        let table = Manifest::read(file).ok()?.table;
        let targets = table.get("target").and_then(Value::as_table).cloned().unwrap_or_default();
        let sections = targets.values().chain(table.get("build")).filter_map(Value::as_table);
        Some(sections.flat_map(flags).collect::<Vec<_>>()).filter(|flags| !flags.is_empty())
    };
    let all = of_variables.or_else(|| configurations(folder).iter().find_map(of_file));
    linker::flags(&all.unwrap_or_default())
}

/// Whether a variable may reach cargo.
fn passes(name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_uppercase();
    let is_linker = name.starts_with("CARGO_TARGET_") && (name.ends_with("_LINKER") || name.ends_with("_AR"));
    !READ_BY_CARGO.iter().any(|start| name.starts_with(start))
        || is_linker
        || LET_THROUGH.iter().any(|start| name.starts_with(start))
}

/// The files of configuration that cargo reads when it runs in a folder.
fn configurations(folder: &Path) -> Vec<PathBuf> {
    let above = folder.ancestors().map(|folder| folder.join(".cargo"));
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let files = above.chain(home).flat_map(|folder| ["config.toml", "config"].map(|name| folder.join(name)));
    files.filter(|file| file.is_file()).collect()
}

/// Settings for cargo's command line that undo those of some files. Nothing is said of what no file sets: said or not said
/// is not the same to cargo when it names what it builds.
fn overrides(files: &[PathBuf], course: &Manifest, host: &str) -> Vec<String> {
    let mut overrides = Vec::new();
    for table in files.iter().filter_map(|file| Manifest::read(file).ok()).map(|file| file.table) {
        let section = |name: &str| table.get(name).and_then(Value::as_table).cloned().unwrap_or_default();
        for key in section("build").keys() {
            match key.as_str() {
                "target" => overrides.push(format!("build.target={host:?}")),
                "incremental" => overrides.push("build.incremental=true".into()),
                _ => {}
            }
        }
        if let Some(dev) = section("profile").get("dev").and_then(Value::as_table) {
            profile("profile.dev", dev, &["profile", "dev"], course, &mut overrides);
        }
    }
    overrides.sort();
    overrides.dedup();
    overrides
}

/// Undoes the settings of one profile, and of the packages in it.
fn profile(path: &str, set: &Table, keys: &[&str], course: &Manifest, overrides: &mut Vec<String>) {
    for (key, value) in set {
        let keys = [keys, &[key.as_str()]].concat();
        match value {
            Value::Table(inner) => profile(&format!("{path}.{}", quoted(key)), inner, &keys, course, overrides),
            _ => {
                let ours = course.get(&keys).map(ToString::to_string);
                let default = PROFILE.iter().find(|(name, _)| name == key).map(|(_, default)| (*default).to_owned());
                overrides.extend(ours.or(default).map(|value| format!("{path}.{key}={value}")));
            }
        }
    }
}

/// A key as it may stand in a path of keys.
fn quoted(key: &str) -> String {
    let is_bare = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if is_bare { key.to_owned() } else { format!("{key:?}") }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_changes_the_build_is_held_back_and_what_says_where_things_are_is_not() {
        for name in [
            "RUSTFLAGS",
            "CARGO_ENCODED_RUSTFLAGS",
            "RUSTC_WRAPPER",
            "RUSTC_WORKSPACE_WRAPPER",
            "CARGO_PROFILE_DEV_PANIC",
            "CARGO_BUILD_TARGET",
            "CARGO_BUILD_RUSTFLAGS",
            "CARGO_INCREMENTAL",
            "CARGO_TARGET_DIR",
            "CARGO_PKG_NAME",
            "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS",
            "RUST_MIN_STACK",
            "RUSTC_BOOTSTRAP",
        ] {
            assert!(!passes(OsStr::new(name)), "{name}");
        }
        for name in [
            "CARGO_HOME",
            "RUSTUP_TOOLCHAIN",
            "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER",
            "PATH",
            "CARGO_NET_OFFLINE",
        ] {
            assert!(passes(OsStr::new(name)), "{name}");
        }
    }

    #[test]
    fn a_linker_that_a_file_names_is_let_through() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join(".cargo")).expect("can make folders");
        let text = "[target.'cfg(all())']\nrustflags = ['-D', 'warnings', '-C', 'link-arg=-fuse-ld=mold']\n";
        fs::write(folder.path().join(".cargo/config.toml"), text).expect("can write files");
        // Variables win, and these tests may run under some.
        if env::var_os("RUSTFLAGS").is_none() && env::var_os("CARGO_ENCODED_RUSTFLAGS").is_none() {
            assert_eq!(linker_flags(folder.path()), ["-C", "link-arg=-fuse-ld=mold"]);
        }
    }

    #[test]
    fn settings_of_files_are_undone_with_the_values_of_the_course() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let write = |name: &str, text: &str| {
            let file = folder.path().join(name);
            fs::create_dir_all(file.parent().expect("a folder")).expect("can make folders");
            fs::write(&file, text).expect("can write files");
            file
        };
        let ours = "[profile.dev]\nopt-level = 1\n[profile.dev.package.ndarray]\nopt-level = 3\n";
        let course = Manifest::read(&write("Cargo.toml", ours)).expect("it is TOML");
        let theirs = "[profile.dev]\npanic = 'abort'\nopt-level = 0\n[profile.dev.package.ndarray]\nopt-level = 0\n\
                      [build]\nincremental = false\nrustflags = ['-D', 'warnings']\n[net]\noffline = true\n[alias]\ngrade = 'run'\n";
        write(".cargo/config.toml", theirs);
        let files = configurations(&folder.path().join("below"));
        assert_eq!(files[0], folder.path().join(".cargo/config.toml"));
        let expected = [
            "build.incremental=true",
            "profile.dev.opt-level=1",
            "profile.dev.package.ndarray.opt-level=3",
            "profile.dev.panic=\"unwind\"",
        ];
        assert_eq!(overrides(&files[..1], &course, "x86_64-unknown-linux-gnu"), expected);
    }
}
