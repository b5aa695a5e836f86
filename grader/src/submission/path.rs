//! Names of files as they come from all systems: decoded, split at both kinds of slashes, told from noise, and shown.

use encoding_rs::SHIFT_JIS;

/// Folders that tools leave behind. No student wrote what lies in them, and they may hold ten thousands of files.
const NOISY_FOLDERS: [&str; 18] = [
    ".git",
    ".hg",
    ".svn",
    ".idea",
    ".vs",
    ".vscode",
    ".history",
    ".venv",
    "venv",
    ".cache",
    ".ipynb_checkpoints",
    ".spotlight-v100",
    ".trashes",
    ".fseventsd",
    "__macosx",
    "__pycache__",
    "node_modules",
    "@eadir",
];

/// Files that systems leave behind.
const NOISY_FILES: [&str; 4] = [".ds_store", "thumbs.db", "desktop.ini", "icon\r"];

/// How the names of archives end.
const ARCHIVES: [&str; 8] = [".zip", ".gz", ".tgz", ".tar", ".7z", ".rar", ".xz", ".bz2"];

/// The folder that cargo builds in.
const TARGET: &str = "target";

/// The most characters of a name that are shown.
const LONGEST_SHOWN: usize = 80;

/// The most folders below `src`, and the file.
const DEEPEST: usize = 6;

/// A name as text. Windows packs Japanese names in CP932 without saying so; `表` has a back slash as its second byte, so a
/// name is decoded before it is split.
pub fn decode(name: &[u8]) -> String {
    match std::str::from_utf8(name) {
        Ok(name) => name.to_owned(),
        Err(_) => SHIFT_JIS.decode_without_bom_handling(name).0.into_owned(),
    }
}

/// The path with single `/` between its parts and none around them. A back slash is no character of any name in the course, and
/// some packers for Windows write it between folders.
pub fn clean(path: &str) -> String {
    let parts = path.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".");
    parts.collect::<Vec<_>>().join("/")
}

/// Whether a name is that of a folder: archives write them with a slash at the end.
pub fn is_folder(path: &str) -> bool {
    path.is_empty() || path.ends_with(['/', '\\'])
}

/// Whether a clean path lies in a folder that a tool left behind, or is a file of that kind.
pub fn is_noise(path: &str) -> bool {
    let mut before = "";
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        let name = part.to_lowercase();
        let is_last = parts.peek().is_none();
        if is_last && (NOISY_FILES.contains(&name.as_str()) || name.starts_with("._")) {
            return true;
        }
        if !is_last && is_noisy_folder(&name, before) {
            return true;
        }
        before = part;
    }
    false
}

/// Whether a folder is one that a tool left behind. Below `src`, `target` may be a module of the student.
pub fn is_noisy_folder(name: &str, parent: &str) -> bool {
    let name = name.to_lowercase();
    NOISY_FOLDERS.contains(&name.as_str()) || (name == TARGET && !parent.eq_ignore_ascii_case("src"))
}

/// Whether a clean path lies in a folder of the course in which no student works.
pub fn is_of_the_course(path: &str) -> bool {
    split(path).0.split('/').any(|part| ["grader", "solutions"].contains(&part.to_lowercase().as_str()))
}

/// Whether a name is that of an archive. What it is, only its bytes tell.
pub fn is_archive(path: &str) -> bool {
    ARCHIVES.iter().any(|end| path.to_lowercase().ends_with(end))
}

/// Whether a path below `src` names the same file on every system: no case that tells two files apart, no device, no way out of
/// the folder.
pub fn is_plain(name: &str) -> bool {
    let devices = ["con", "prn", "aux", "nul"];
    let parts: Vec<_> = name.trim_end_matches(".rs").split('/').collect();
    let plain = |part: &&str| {
        (1..=60).contains(&part.len())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            && !devices.contains(&part.to_lowercase().as_str())
    };
    name.ends_with(".rs") && parts.len() <= DEEPEST && parts.iter().all(plain)
}

/// The folder of a path, and the name in it.
pub fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// A name as it is shown: on one line, and not longer than one.
pub fn shown(name: &str) -> String {
    let name: String = name.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if name.chars().count() <= LONGEST_SHOWN {
        return name;
    }
    let end: Vec<char> = name.chars().rev().take(LONGEST_SHOWN - 1).collect();
    format!("…{}", end.into_iter().rev().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_cp932_are_decoded_before_they_are_split() {
        let (name, _, _) = SHIFT_JIS.encode("予定表\\ソ/src/lib.rs");
        assert!(name.contains(&b'\\') && std::str::from_utf8(&name).is_err());
        assert_eq!(clean(&decode(&name)), "予定表/ソ/src/lib.rs");
        assert_eq!(clean(&decode("予定表/lib.rs".as_bytes())), "予定表/lib.rs");
    }

    #[test]
    fn slashes_of_both_kinds_and_what_leads_to_the_same_place_are_cleaned() {
        for (path, cleaned) in
            [("./a//b.rs", "a/b.rs"), ("/abs/a.rs", "abs/a.rs"), ("C:\\x\\a.rs", "C:/x/a.rs"), ("a/./b\\", "a/b")]
        {
            assert_eq!(clean(path), cleaned);
        }
    }

    #[test]
    fn what_tools_leave_behind_is_noise_and_a_module_is_none() {
        for path in [
            "nlp/target/debug/deps/x.o",
            "target/x",
            ".git/HEAD",
            "a/.git/objects/aa/bb",
            "__MACOSX/a/._lib.rs",
            "a/._lib.rs",
            "a/.DS_Store",
            "a/Thumbs.db",
            "x/src/a/target/debug/y",
        ] {
            assert!(is_noise(path), "{path}");
        }
        for path in ["a/src/target/mod.rs", "src/target.rs", "target", "a/.cargo/config.toml", "git/x", "a/.gitignore"]
        {
            assert!(!is_noise(path), "{path}");
        }
    }

    #[test]
    fn only_names_that_mean_the_same_everywhere_are_plain() {
        assert!(is_plain("lib.rs") && is_plain("deep/er.rs") && is_plain("A_1.rs"));
        for name in [
            "../lib.rs",
            "a/../../b.rs",
            "/etc/x.rs",
            "a//b.rs",
            "a\\b.rs",
            "con.rs",
            "a b.rs",
            "ä.rs",
            ".rs",
            "x.rs/",
            "a/b/c/d/e/f/g.rs",
            "x.rs.",
            "x.RS",
            "C:x.rs",
            "lib - コピー.rs",
            "lib (1).rs",
        ] {
            assert!(!is_plain(name), "{name}");
        }
    }

    #[test]
    fn what_is_shown_is_one_short_line() {
        assert_eq!(shown("a\nscore 100.0 / 100\u{1b}[31m"), "a\u{fffd}score 100.0 / 100\u{fffd}[31m");
        assert_eq!(shown(&"表".repeat(500)).chars().count(), LONGEST_SHOWN);
    }
}
