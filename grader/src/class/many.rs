//! Whether what is to be graded as one submission is the download of a class: then nobody's points would be right.

use std::fs::File;
use std::path::Path;

use crate::class::collect::names_in;
use crate::class::layout::names::Names;
use crate::class::layout::{Layout, list};
use crate::report::format::Language;
use crate::submission::archive;
use crate::submission::path::{clean, shown};

/// Layouts whose names no student chooses by chance.
const UNMISTAKABLE: [Layout; 3] = [Layout::Moodle, Layout::Canvas, Layout::Manaba];

/// What to say if a path is the download of several people, and with which command it is graded.
pub fn said(path: &Path, language: Language) -> Option<String> {
    let listed = list(&names(path)?, |_| None);
    let count = listed.entries.len();
    (count > 1 && UNMISTAKABLE.contains(&listed.layout)).then(|| {
        let (place, platform) = (shown(&path.to_string_lossy()), listed.layout.title(language));
        let word = if place.contains(char::is_whitespace) { format!("\"{place}\"") } else { place.clone() };
        let command = format!("grader class {word} --out RESULTS");
        language.say(
            format!("{place} holds the work of {count} people, as {platform} packs it; grade them by `{command}`"),
            format!(
                "{place} には {platform} の形で {count} 人分の提出物が入っています。`{command}` で採点してください。"
            ),
        )
    })
}

/// The names in a folder or a zip, as platforms pack classes; `None` for anything else, and if they cannot be read.
fn names(path: &Path) -> Option<Names> {
    if path.is_dir() {
        return names_in(path).ok();
    }
    let mut names = Names::default();
    archive::names(File::open(path).ok()?)?.iter().map(|name| clean(name)).for_each(|name| names.add(&name));
    Some(names)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use super::*;

    /// What is said of a zip and of a folder with these files.
    fn both(files: &[&str]) -> [Option<String>; 2] {
        let place = tempfile::tempdir().expect("a temporary folder");
        let (archive, folder) = (place.path().join("all.zip"), place.path().join("all 提出"));
        let mut writer = zip::ZipWriter::new(File::create(&archive).expect("it can be made"));
        for file in files {
            writer.start_file(*file, zip::write::SimpleFileOptions::default()).expect("it can be written");
            writer.write_all(b"x").expect("it can be written");
            let path = folder.join(file);
            fs::create_dir_all(path.parent().expect("it has a folder")).expect("it can be made");
            fs::write(path, "x").expect("it can be written");
        }
        writer.finish().expect("it can be written");
        let relative = |said: String| said.replace(&*place.path().to_string_lossy(), "").replace('\\', "/");
        [&archive, &folder].map(|path| said(path, Language::En).map(relative))
    }

    #[test]
    fn the_download_of_a_class_is_told_and_the_command_is_named() {
        let moodle =
            both(&["A B_1_assignsubmission_file_/a.zip", "C_2_assignsubmission_file_/71_prediction/src/lib.rs"]);
        for (said, name) in moodle.into_iter().zip(["/all.zip", "\"/all 提出\""]) {
            let said = said.expect("it is one");
            assert!(said.contains("2 people, as Moodle packs it"), "{said}");
            assert!(said.contains(&format!("`grader class {name} --out RESULTS`")), "{said}");
        }
        assert!(both(&["a_1_2_x.zip", "b_LATE_3_4_71.rs"]).iter().flatten().all(|said| said.contains("Canvas")));
        assert!(both(&["x/s1@u1@a.zip", "x/s2@u2@a.zip"]).iter().flatten().all(|said| said.contains("manaba")));
    }

    #[test]
    fn what_may_be_one_person_s_is_none() {
        for files in [
            &["A_1_assignsubmission_file_/a.zip"][..],
            &["exercises/71_prediction/src/lib.rs", "submitted/a.zip", "submitted/b.zip"],
            &["s1/exercises/71_prediction/src/lib.rs", "s2/exercises/71_prediction/src/lib.rs"],
            &["71_prediction/src/lib.rs", "72_loss/src/lib.rs", "notes_1_2.txt"],
        ] {
            assert_eq!(both(files), [None, None], "{files:?}");
        }
        let place = tempfile::tempdir().expect("a temporary folder");
        fs::write(place.path().join("lib.rs"), "fn f() {}").expect("it can be written");
        assert_eq!(said(&place.path().join("lib.rs"), Language::Ja), None);
        assert_eq!(said(&place.path().join("nothing"), Language::En), None);
    }
}
