//! The linker of this machine: where it and what it starts and reads lie, found out by asking it. A sandbox lets the compiler
//! reach these folders.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The linker that the compiler starts if nobody names another.
const DEFAULT: &str = "cc";

/// What a compiler driver is asked for: the programs that it starts, and files of every program.
const QUESTIONS: &[&str] = &[
    "-print-search-dirs",
    "-print-prog-name=ld",
    "-print-prog-name=collect2",
    "-print-file-name=crt1.o",
    "-print-file-name=libgcc.a",
    "-print-sysroot",
];

/// Folders that nothing is let into as a whole.
const TOO_WIDE: &[&str] = &["/", "/home", "/root", "/tmp", "/var", "/etc"];

/// The flags among those for the compiler that say which linker there is, and nothing of what is compiled.
pub fn flags(flags: &[String]) -> Vec<String> {
    let says = |flag: &str| {
        flag.starts_with("linker=") || flag.starts_with("linker-flavor=") || flag.starts_with("link-arg=-fuse-ld=")
    };
    let mut kept = Vec::new();
    let mut rest = flags.iter().peekable();
    while let Some(flag) = rest.next() {
        let next = rest.peek().map(|next| next.as_str()).unwrap_or_default();
        if flag == "-C" && says(next) {
            kept.extend([flag.clone(), next.to_owned()]);
            rest.next();
        } else if flag.strip_prefix("-C").is_some_and(says) {
            kept.push(flag.clone());
        }
    }
    kept
}

/// The folders of the linker that a call of the compiler with these arguments starts.
pub fn folders(arguments: &[String]) -> Vec<PathBuf> {
    let value = |name: &str| arguments.iter().find_map(|argument| argument.trim_start_matches("-C").strip_prefix(name));
    let linker = value("linker=").unwrap_or(DEFAULT);
    let other = value("link-arg=-fuse-ld=").unwrap_or("ld");
    let mut found = BTreeSet::new();
    for program in [linker, other, &format!("ld.{other}")].into_iter().filter_map(find) {
        found.extend(parents(&program));
        if let Ok(real) = fs::canonicalize(&program) {
            found.extend(parents(&real));
        }
    }
    if let Some(program) = find(linker) {
        for question in QUESTIONS {
            for path in paths(&ask(&program, question)) {
                let real = fs::canonicalize(&path).ok();
                found.extend(real.into_iter().flat_map(|real| if real.is_dir() { Some(real) } else { parents(&real) }));
            }
        }
    }
    found.into_iter().filter(|folder| !TOO_WIDE.iter().any(|wide| folder == Path::new(wide))).collect()
}

/// The program of this name, as a shell would find it.
fn find(name: &str) -> Option<PathBuf> {
    if Path::new(name).components().count() > 1 {
        return Some(PathBuf::from(name)).filter(|path| path.is_file());
    }
    let name = format!("{name}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

fn parents(file: &Path) -> Option<PathBuf> {
    file.parent().map(Path::to_owned)
}

fn ask(program: &Path, question: &str) -> String {
    let output = Command::new(program).arg(question).stdin(Stdio::null()).stderr(Stdio::null()).output();
    // A linker that is no driver of a compiler does not answer, and lies where it lies.
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}

/// The absolute paths in an answer such as `libraries: =/usr/lib/gcc/:/lib/`.
fn paths(answer: &str) -> Vec<PathBuf> {
    let lists = answer.lines().map(|line| line.split_once('=').map_or(line, |(_, list)| list));
    lists.flat_map(|list| env::split_paths(list.trim()).collect::<Vec<_>>()).filter(|path| path.is_absolute()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn flags_that_name_a_linker_are_kept_and_all_others_are_not() {
        let all = words("-D warnings -C linker=/opt/cc -Clink-arg=-fuse-ld=mold -C target-cpu=native -C link-arg=-s");
        assert_eq!(flags(&all), words("-C linker=/opt/cc -Clink-arg=-fuse-ld=mold"));
    }

    #[test]
    fn answers_of_a_linker_are_lists_of_paths() {
        let root = if cfg!(windows) { "C:" } else { "" };
        let folders = ["/usr/libexec/gcc/12/", "/usr/bin/"].map(|folder| PathBuf::from(format!("{root}{folder}")));
        let list = env::join_paths(&folders).expect("they can be joined");
        let answer = format!("install: {root}/usr/lib/gcc/12/\nprograms: ={}\nld\n", list.display());
        assert_eq!(paths(&answer), folders);
    }

    #[test]
    #[cfg(unix)]
    fn a_linker_elsewhere_is_found_with_what_it_stands_for() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let linker = folder.path().join("bin/my-cc");
        let (tools, script) = (folder.path().join("tools"), "#!/bin/sh\necho programs: =TOOLS\n");
        fs::create_dir_all(&tools).and_then(|()| fs::create_dir(folder.path().join("bin"))).expect("can make folders");
        fs::write(&linker, script.replace("TOOLS", &tools.to_string_lossy())).expect("can write files");
        fs::set_permissions(&linker, std::os::unix::fs::PermissionsExt::from_mode(0o755))
            .expect("can be made runnable");
        let found = folders(&["-C".into(), format!("linker={}", linker.display())]);
        let real = fs::canonicalize(&tools).expect("it is there");
        assert!(found.contains(&folder.path().join("bin")) && found.contains(&real), "{found:?}");
    }
}
