//! A submission that is a folder.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use anyhow::{Context, anyhow};
use walkdir::WalkDir;

use crate::memo::Key;
use crate::submission::path::{is_noisy_folder, shown};
use crate::submission::pile::{Kind, Pile};
use crate::submission::stop::{Obstacle, Stop};

/// The most bytes of a folder that are read to tell it from others.
const MOST_BYTES: u64 = 64 << 20;

/// Reads a folder into the pile. Names begin below it.
///
/// # Errors
///
/// If something in it cannot be read: that is no fault of whoever handed it in. Or if it holds too much, or a hard link of which
/// it is not clear that its owner may read it.
pub fn read(folder: &Path, pile: &mut Pile) -> Result<(), Stop> {
    for entry in walk(folder) {
        let entry = entry.map_err(|error| anyhow!("cannot read the submission: {error}"))?;
        if entry.file_type().is_dir() {
            continue;
        }
        let path = entry.path();
        let below = path.strip_prefix(folder).context("walked out of the submission")?;
        let name = below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        let cannot_read = || format!("cannot read {} of the submission", shown(&name));
        let metadata = path.symlink_metadata().with_context(cannot_read)?;
        let Some(wanted) = pile.note(&name, kind(&metadata), metadata.len())? else { continue };
        let file = open(path).with_context(cannot_read)?;
        let opened = file.metadata().with_context(cannot_read)?;
        if kind(&opened) != Kind::File {
            return Err(anyhow!("{}: it has become something else while it was read", cannot_read()).into());
        }
        if !is_of_its_owner(path, &opened).with_context(cannot_read)? {
            let name = shown(&name);
            return Err(Obstacle::unreadable(
                format!(
                    "{name} is a hard link to a file of somebody else; copy the folder by `cp -r` and grade the copy"
                ),
                format!(
                    "{name} は所有者が異なるファイルへのハードリンクです。`cp -r` で写したフォルダーを採点してください"
                ),
            )
            .into());
        }
        pile.add(wanted, file).map_err(|error| error.while_reading(cannot_read()))?;
    }
    Ok(())
}

/// What tells a folder from all others, apart from what tools leave behind: the SHA-256 of the names and contents of its files. `None`
/// if something in it is no plain file of which that is all, if something cannot be read, or if it holds too much to be worth it.
pub fn digest(folder: &Path) -> Option<String> {
    let (mut key, mut bytes) = (Key::of("folder"), 0);
    for entry in walk(folder) {
        let entry = entry.ok()?;
        if entry.file_type().is_dir() {
            continue;
        }
        let metadata = entry.path().symlink_metadata().ok()?;
        bytes += metadata.len();
        if kind(&metadata) != Kind::File || has_other_names(&metadata) || bytes > MOST_BYTES {
            return None;
        }
        let mut content = Vec::new();
        open(entry.path()).ok()?.take(metadata.len() + 1).read_to_end(&mut content).ok()?;
        key = key.with(entry.path().strip_prefix(folder).ok()?.as_os_str().as_encoded_bytes()).with(content);
    }
    Some(key.name())
}

/// The files and folders in a folder in the order of their names, apart from folders that tools leave behind.
fn walk(folder: &Path) -> impl Iterator<Item = walkdir::Result<walkdir::DirEntry>> {
    let is_wanted = |entry: &walkdir::DirEntry| {
        let parent = entry.path().parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
        !(entry.depth() > 0
            && entry.file_type().is_dir()
            && is_noisy_folder(&entry.file_name().to_string_lossy(), &parent))
    };
    WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(is_wanted)
}

/// Opens a file, and waits for nobody: opening a pipe would wait for somebody to write into it. What has become a link in the
/// meantime is not opened either.
///
/// # Errors
///
/// If it cannot be opened.
pub fn open(path: &Path) -> io::Result<File> {
    options().open(path)
}

#[cfg(unix)]
fn options() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = File::options();
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    options.read(true).custom_flags(flags.bits() as i32);
    options
}

#[cfg(not(unix))]
fn options() -> OpenOptions {
    let mut options = File::options();
    options.read(true);
    options
}

fn kind(metadata: &Metadata) -> Kind {
    if metadata.file_type().is_symlink() {
        Kind::Link
    } else if metadata.is_file() {
        Kind::File
    } else {
        Kind::Special
    }
}

/// Whether a file may be read for whoever made the folder in which it lies.
///
/// A file with a second name may be one that its student cannot read and the grader can: where links are not protected, anybody
/// may give a second name to a file of root. So such a file is taken only if it belongs to the owner of its folder, and nobody
/// else can put files there. Then whoever made the link could read the file, as in a copy made by `cp -al` or
/// `rsync --link-dest`.
#[cfg(unix)]
fn is_of_its_owner(path: &Path, file: &Metadata) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    if file.nlink() <= 1 {
        return Ok(true);
    }
    let folder = path.parent().unwrap_or(Path::new(".")).metadata()?;
    Ok(is_safe_link((file.uid(), file.gid()), (folder.uid(), folder.gid(), folder.mode())))
}

/// The rule for owner and group of a file, and owner, group and mode of its folder.
#[cfg(unix)]
fn is_safe_link(file: (u32, u32), folder: (u32, u32, u32)) -> bool {
    let (owner, group, mode) = folder;
    let (by_group, by_others) = (mode & 0o020 != 0, mode & 0o002 != 0);
    file.0 == owner && !by_others && (!by_group || file.1 == group)
}

#[cfg(unix)]
fn has_other_names(file: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(file) > 1
}

#[cfg(not(unix))]
fn has_other_names(_file: &Metadata) -> bool {
    false
}

#[cfg(not(unix))]
fn is_of_its_owner(_path: &Path, _file: &Metadata) -> io::Result<bool> {
    Ok(true)
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;
    use crate::course::Course;

    const SRC: &str = "a/exercises/71_prediction/src";

    /// The paths of the sources, those that are left out with a mark.
    fn read_with(make: impl FnOnce(&Path)) -> Result<Vec<String>, Stop> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let src = folder.path().join(SRC);
        fs::create_dir_all(&src).expect("can make folders");
        fs::write(src.join("lib.rs"), "//! a").expect("can write files");
        make(&src);
        let course = Course::sample();
        let mut pile = Pile::new(&course);
        let read = read(folder.path(), &mut pile);
        // So that the folder can be removed.
        let _ = fs::set_permissions(&src, fs::Permissions::from_mode(0o755));
        read?;
        let name = |path: &String| path.strip_prefix(&format!("{SRC}/")).unwrap_or(path).to_owned();
        let mark = |text: &Result<_, _>| if text.is_ok() { "" } else { " ✗" };
        Ok(pile.sources.iter().map(|(path, text)| format!("{}{}", name(path), mark(text))).collect())
    }

    #[test]
    fn links_and_pipes_are_left_out_and_nothing_hangs() {
        let names = read_with(|src| {
            symlink("/etc/hostname", src.join("link.rs")).expect("can make links");
            symlink("/", src.join("root")).expect("can make links");
            let made = std::process::Command::new("mkfifo").arg(src.join("pipe.rs")).status();
            assert!(made.is_ok_and(|status| status.success()), "can make pipes");
            fs::create_dir_all(src.join("../target/debug")).expect("can make folders");
            fs::write(src.join("../target/debug/x.rs"), "").expect("can write files");
        });
        assert_eq!(names.expect("it can be read"), ["lib.rs", "link.rs ✗", "pipe.rs ✗"]);
    }

    #[test]
    fn a_copy_made_of_hard_links_is_taken() {
        let names = read_with(|src| {
            fs::hard_link(src.join("lib.rs"), src.join("second.rs")).expect("can make links");
        });
        assert_eq!(names.expect("it can be read"), ["lib.rs", "second.rs"]);
    }

    #[test]
    fn a_hard_link_is_followed_only_if_whoever_made_it_owns_the_file() {
        let (root, student, class) = (0, 1000, 50);
        for (file, folder, safe) in [
            ((student, student), (student, student, 0o40755), true),
            ((student, student), (student, student, 0o40775), true),
            ((root, root), (root, root, 0o40755), true),
            // The student's own folder, and a file of root's in it.
            ((root, root), (student, student, 0o40755), false),
            // Folders of root into which students write.
            ((root, root), (root, root, 0o41777), false),
            ((root, root), (root, class, 0o42770), false),
        ] {
            assert_eq!(is_safe_link(file, folder), safe, "{file:?} in {folder:?}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_an_error_of_the_run_and_names_the_place() {
        if rustix::process::geteuid().is_root() {
            // Nothing is unreadable to root but what is gone.
            let gone = read_with(|src| fs::remove_dir_all(src.join("../../..")).expect("can remove folders"));
            assert!(gone.expect("an empty folder can be read").is_empty());
            return;
        }
        for mode in [0o000, 0o300] {
            let error = read_with(|src| {
                fs::set_permissions(src, fs::Permissions::from_mode(mode)).expect("can change modes");
            });
            let Err(Stop::Error(error)) = error else { panic!("it can be read") };
            assert!(format!("{error:#}").contains("71_prediction/src"), "{error:#}");
        }
    }

    #[test]
    fn a_folder_is_told_from_others_by_names_and_contents_and_only_if_it_has_nothing_but_plain_files() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| folder.path().join(name);
        fs::create_dir_all(path("71/target")).expect("it can be made");
        fs::write(path("71/lib.rs"), "a").expect("it can be written");
        let first = digest(folder.path());
        assert!(first.is_some());
        fs::write(path("71/target/lib.o"), "a").expect("it can be written");
        assert_eq!(digest(folder.path()), first, "what tools leave behind does not count");
        fs::write(path("71/lib.rs"), "b").expect("it can be written");
        let second = digest(folder.path());
        assert!(second.is_some() && second != first);
        fs::rename(path("71"), path("72")).expect("it can be renamed");
        assert!(digest(folder.path()).is_some_and(|third| Some(third) != second));
        fs::hard_link(path("72/lib.rs"), path("again.rs")).expect("it can be linked");
        assert_eq!(digest(folder.path()), None);
        fs::remove_file(path("again.rs")).expect("it can be removed");
        symlink(path("72/lib.rs"), path("again.rs")).expect("it can be linked");
        assert_eq!(digest(folder.path()), None);
        fs::remove_file(path("again.rs")).expect("it can be removed");
        File::create(path("large")).and_then(|file| file.set_len(MOST_BYTES)).expect("it can be made");
        assert_eq!(digest(folder.path()), None);
        assert_eq!(digest(&path("nothing")), None);
    }
}
