//! Memory: what was made once need not be made again. Everything that is remembered is named by the SHA-256 of all that
//! went into it, and lies there whole or not at all. Deleting it costs time and nothing else.

use std::cmp::Reverse;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use tempfile::{Builder, NamedTempFile};

use crate::process::caretaker;

/// Time in which nothing that is remembered is forgotten.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The file in a remembered folder whose date is that of the last time it was found.
const FOUND: &str = "found";

/// What something is made from: parts in order, each with its length, so that no two lists of parts are the same text.
#[derive(Clone, Debug, Default)]
pub struct Key(Sha256);

/// A folder of remembered things, or none at all.
#[derive(Clone, Debug)]
pub struct Memo {
    folder: Option<PathBuf>,
}

impl Key {
    /// The key of a kind of thing.
    pub fn of(kind: &str) -> Self {
        Self::default().with(kind)
    }

    /// The same key with one part more.
    pub fn with(mut self, part: impl AsRef<[u8]>) -> Self {
        let part = part.as_ref();
        self.0.update((part.len() as u64).to_be_bytes());
        self.0.update(part);
        self
    }

    /// The SHA-256 of the parts, in hexadecimal.
    pub fn name(&self) -> String {
        hex(&self.0.clone().finalize())
    }
}

/// What tells this version of a program from others: its size, and when it was built.
pub fn version_of(program: &Path) -> String {
    let metadata = program.metadata().ok();
    format!("{:?}", metadata.map(|metadata| (metadata.len(), metadata.modified().ok())))
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Memo {
    /// A memory in this folder, which need not exist.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder: Some(folder) }
    }

    /// A memory that remembers nothing.
    pub fn none() -> Self {
        Self { folder: None }
    }

    /// The bytes that are remembered under a key.
    pub fn recall_bytes(&self, key: &Key) -> Option<Vec<u8>> {
        fs::read(self.place(key)?).ok()
    }

    /// Remembers bytes. A memory that cannot be written only costs time.
    pub fn remember_bytes(&self, key: &Key, bytes: &[u8]) {
        if let Some(place) = self.place(key) {
            let _ = fs::create_dir_all(place.parent().unwrap_or(&place)).and_then(|()| write_whole(&place, bytes));
        }
    }

    /// The value that is remembered under a key.
    pub fn recall<T: DeserializeOwned>(&self, key: &Key) -> Option<T> {
        serde_json::from_slice(&self.recall_bytes(key)?).ok()
    }

    /// Remembers a value.
    pub fn remember(&self, key: &Key, value: &impl Serialize) {
        if let Ok(bytes) = serde_json::to_vec(value) {
            self.remember_bytes(key, &bytes);
        }
    }

    /// A number for `seed` that nobody knows who has not read this memory: its secret is made when it is first needed.
    ///
    /// # Errors
    ///
    /// If the system has no random numbers, or the secret can be neither written nor read.
    pub fn hidden_number(&self, seed: u64) -> io::Result<u64> {
        let place = self.place(&Key::of("secret")).ok_or_else(|| io::Error::other("nothing is remembered here"))?;
        let secret = fs::read(&place).or_else(|_| make_secret(&place))?;
        let name = Key::of("hidden").with(secret).with(seed.to_be_bytes()).name();
        u64::from_str_radix(&name[..16], 16).map_err(io::Error::other)
    }

    /// Remembers the secret behind hidden numbers elsewhere, too: there the same seed has the same number. Whoever may read the other
    /// memory may read the secret.
    ///
    /// # Errors
    ///
    /// As for [`Memo::hidden_number`].
    pub fn share_secret(&self, with: &Self) -> io::Result<()> {
        self.hidden_number(0)?;
        let key = Key::of("secret");
        let (Some(ours), Some(theirs)) = (self.place(&key), with.place(&key)) else { return Ok(()) };
        fs::create_dir_all(theirs.parent().unwrap_or(&theirs))?;
        write_whole(&theirs, &fs::read(ours)?)
    }

    /// The folder that is remembered under a key, if there is one.
    pub fn find(&self, key: &Key) -> Option<PathBuf> {
        let place = self.place(key).filter(|place| place.is_dir())?;
        // That it was found is written on it: what nobody finds for a long time may go.
        let _ = File::create(place.join(FOUND));
        Some(place)
    }

    /// Removes folders that were last found a day ago or more, but for the `kept` that were found last.
    pub fn forget_old_folders(&self, kept: usize) {
        let Some(folder) = &self.folder else { return };
        let below = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let folders = below(folder.clone()).flat_map(below).filter(|path| path.is_dir());
        let mut folders: Vec<_> = folders.filter_map(|path| Some((found_at(&path)?, path))).collect();
        folders.sort_by_key(|&(at, _)| Reverse(at));
        let is_old = |at: SystemTime| at.elapsed().is_ok_and(|time| time > DAY);
        for (_, path) in folders.into_iter().skip(kept).filter(|&(at, _)| is_old(at)) {
            // It costs time if it is needed again, and nothing else.
            let _ = fs::remove_dir_all(path);
        }
    }

    /// The folder that is remembered under a key. If there is none, `make` fills a new one, which is kept if it succeeds.
    ///
    /// # Errors
    ///
    /// If `make` fails, there can be no folder, or nothing is remembered here.
    pub fn folder(&self, key: &Key, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
        let place = self.place(key).context("nothing is remembered here")?;
        if !place.is_dir() {
            make_whole(&place, make)?;
        }
        Ok(place)
    }

    fn place(&self, key: &Key) -> Option<PathBuf> {
        let name = key.name();
        // Few folders with many files each are slow on some systems.
        Some(self.folder.as_ref()?.join(&name[..2]).join(name))
    }
}

/// When a folder was last found, or made.
fn found_at(folder: &Path) -> Option<SystemTime> {
    let modified = |path: &Path| path.metadata().and_then(|metadata| metadata.modified()).ok();
    modified(&folder.join(FOUND)).or_else(|| modified(folder))
}

/// Random bytes in a file that only its owner may read. If somebody else has made it in the meantime, theirs count.
fn make_secret(place: &Path) -> io::Result<Vec<u8>> {
    let mut secret = vec![0; 32];
    getrandom::fill(&mut secret).map_err(io::Error::other)?;
    let folder = place.parent().unwrap_or(place);
    fs::create_dir_all(folder)?;
    let mut new = NamedTempFile::new_in(folder)?;
    caretaker::tell(new.path());
    new.write_all(&secret)?;
    match new.persist_noclobber(place) {
        Ok(_) => Ok(secret),
        Err(_) => fs::read(place),
    }
}

/// Writes a file under another name and renames it, so that nobody ever sees a part of it. A link in its place is replaced
/// and not followed.
///
/// # Errors
///
/// If it cannot be written.
pub fn write_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    write_whole_from(
        file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")),
        file,
        bytes,
    )
}

/// The same with the other name in this folder, which must be on the same disk: a run that is killed leaves nothing beside the
/// file.
///
/// # Errors
///
/// If it cannot be written.
pub fn write_whole_from(folder: &Path, file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut new = NamedTempFile::new_in(folder)?;
    caretaker::tell(new.path());
    new.write_all(bytes)?;
    // A temporary file is for its owner alone; this one is to be read as any other.
    #[cfg(unix)]
    new.as_file().set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644))?;
    new.persist(file)?;
    Ok(())
}

/// Makes a folder under another name and renames it. If somebody else has made it in the meantime, theirs is as good.
///
/// # Errors
///
/// If `make` fails, or there can be no folder.
pub fn make_whole(folder: &Path, make: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let parent = folder.parent().unwrap_or(Path::new("."));
    let cannot = || format!("cannot make {}", folder.display());
    fs::create_dir_all(parent).with_context(cannot)?;
    let new = Builder::new().prefix(NEW).tempdir_in(parent).with_context(cannot)?;
    caretaker::tell(new.path());
    // It is readable for everybody who can read the folder above it.
    #[cfg(unix)]
    fs::set_permissions(new.path(), std::os::unix::fs::PermissionsExt::from_mode(0o755)).with_context(cannot)?;
    make(new.path())?;
    let new = new.keep();
    if let Err(error) = fs::rename(&new, folder) {
        let _ = fs::remove_dir_all(&new);
        if !folder.is_dir() {
            return Err(error).with_context(cannot);
        }
    }
    Ok(())
}

/// How the name of a folder begins that is still being made.
pub const NEW: &str = ".new-";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_recalled_under_its_own_key_only() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let memo = Memo::new(folder.path().join("memory"));
        let key = Key::of("sum").with("1").with("2");
        assert_eq!(memo.recall::<u32>(&key), None);
        memo.remember(&key, &3);
        assert_eq!(memo.recall(&key), Some(3));
        assert_eq!(memo.recall::<u32>(&Key::of("sum").with("12").with("")), None);
        assert_eq!(Memo::none().recall::<u32>(&key), None);
    }

    #[test]
    fn what_was_not_found_for_a_day_is_forgotten_unless_it_is_among_the_newest() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let memo = Memo::new(folder.path().join("memory"));
        let key = |name: u64| Key::of("program").with(name.to_string());
        let age = |name: u64, hours: u64| {
            let made = memo.folder(&key(name), |_| Ok(())).expect("it can be made");
            File::create(made.join(FOUND))
                .and_then(|found| found.set_modified(SystemTime::now() - Duration::from_secs(hours * 3600)))
                .expect("it has a date");
        };
        for (name, hours) in [(0, 1), (1, 23), (2, 25), (3, 50), (4, 75), (5, 100)] {
            age(name, hours);
        }
        assert!(memo.find(&key(5)).is_some(), "it is found now");
        memo.forget_old_folders(4);
        let left: Vec<_> = (0..6).filter(|&name| memo.find(&key(name)).is_some()).collect();
        assert_eq!(left, [0, 1, 2, 5]);
        memo.forget_old_folders(0);
        assert!((0..6).filter(|&name| memo.find(&key(name)).is_some()).eq([0, 1, 2, 5]), "they were found today");
        Memo::none().forget_old_folders(0);
    }

    #[test]
    fn a_hidden_number_is_the_same_again_and_another_elsewhere() {
        let folders = [(); 2].map(|()| tempfile::tempdir().expect("a temporary folder"));
        let [one, other] = folders.each_ref().map(|folder| Memo::new(folder.path().join("memory")));
        let number = |memo: &Memo, seed| memo.hidden_number(seed).expect("it can be made");
        assert_eq!(number(&one, 70), number(&one, 70));
        assert_ne!(number(&one, 70), number(&one, 71));
        assert_ne!(number(&one, 70), number(&other, 70));
        one.share_secret(&other).expect("it can be copied");
        assert_eq!(number(&one, 70), number(&other, 70));
    }

    #[test]
    fn a_damaged_value_is_not_recalled() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let memo = Memo::new(folder.path().into());
        let key = Key::of("list");
        memo.remember(&key, &vec![1, 2, 3]);
        fs::write(memo.place(&key).expect("it has a place"), "[1, 2").expect("it can be written");
        assert_eq!(memo.recall::<Vec<u32>>(&key), None);
    }

    #[test]
    fn a_folder_is_made_once_and_only_if_that_succeeds() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let memo = Memo::new(folder.path().join("memory"));
        let key = Key::of("program");
        let fails = memo.folder(&key, |_| anyhow::bail!("no compiler"));
        assert!(fails.is_err() && !memo.place(&key).expect("it has a place").exists());
        let make = |new: &Path| Ok(fs::write(new.join("file"), "made")?);
        let made = memo.folder(&key, make).expect("it can be made");
        let again = memo.folder(&key, |_| anyhow::bail!("it is there")).expect("it is there");
        assert_eq!((&made, fs::read_to_string(made.join("file")).expect("it is whole").as_str()), (&again, "made"));
        let left: Vec<_> = fs::read_dir(made.parent().expect("a folder")).expect("it can be listed").collect();
        assert_eq!(left.len(), 1, "{left:?}");
    }

    #[test]
    #[cfg(unix)]
    fn a_link_in_the_place_of_a_file_is_replaced_and_not_followed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (victim, link) = (folder.path().join("victim"), folder.path().join("link"));
        fs::write(&victim, "precious").expect("it can be written");
        std::os::unix::fs::symlink(&victim, &link).expect("a link");
        write_whole(&link, b"report").expect("it can be written");
        assert_eq!(fs::read_to_string(&victim).expect("it is there"), "precious");
        assert_eq!(fs::read_to_string(&link).expect("it is there"), "report");
    }
}
