//! From a download, which is a folder or an archive, to the submissions in it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail, ensure};
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::class::layout::names::{DEEPEST, Names};
use crate::class::layout::person::Entry;
use crate::class::layout::{Listed, list};
use crate::process::run_folder::RunFolder;
use crate::submission::form::{Form, HEAD};
use crate::submission::path::{clean, decode, is_folder, is_noise, is_noisy_folder};
use crate::submission::{Part, archive};

/// The most bytes that are unpacked of the download of a whole class.
const MOST_BYTES: u64 = 64 << 30;

/// The longest list beside the submissions that is read.
const LONGEST_LIST: u64 = 16 << 20;

/// A download, and whose is what in it.
pub struct Download {
    /// Whose is what.
    pub listed: Listed,
    place: Place,
}

/// Where the files of a download lie.
enum Place {
    /// In this folder, under their own names.
    Folder(PathBuf),
    /// In a private folder, under numbers: a name from an archive is never used as a path.
    Unpacked { files: BTreeMap<String, PathBuf>, _folder: TempDir },
}

impl Download {
    /// Reads what there is in a download. An archive is unpacked into a private folder of the run.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or is no archive that is read here.
    pub fn open(input: &Path, run: &RunFolder) -> Result<Self> {
        let shown = input.display();
        let metadata = input.metadata().with_context(|| format!("cannot read {shown}"))?;
        let (place, names) = if metadata.is_dir() {
            (Place::Folder(input.to_owned()), names_in(input)?)
        } else {
            let folder = run.part("class-").context("cannot make a folder for the class")?;
            let files = unpack(input, folder.path()).with_context(|| format!("cannot read {shown}"))?;
            let mut names = Names::default();
            files.keys().for_each(|name| names.add(name));
            (Place::Unpacked { files, _folder: folder }, names)
        };
        let listed = list(&names, |name| text(&place, name));
        ensure!(!listed.entries.is_empty(), "{shown} holds no submissions: neither folders, archives nor Rust files");
        Ok(Self { listed, place })
    }

    /// The files and folders of a submission.
    pub fn parts(&self, entry: &Entry) -> Vec<Part> {
        let part = |name: &str, path: PathBuf| Part { name: name.to_owned(), path };
        let of = |(name, path): &(String, String)| match &self.place {
            Place::Folder(folder) => vec![part(name, folder.join(path))],
            Place::Unpacked { files, .. } => {
                let below = if path.is_empty() { String::new() } else { format!("{path}/") };
                let inside = files.range(below.clone()..).take_while(|(file, _)| file.starts_with(&below));
                let alone = files.get(path).map(|place| part(name, place.clone()));
                let inside = inside
                    .map(|(file, place)| part(&clean(&format!("{name}/{}", &file[below.len()..])), place.clone()));
                alone.into_iter().chain(inside).collect()
            }
        };
        entry.files.iter().flat_map(of).collect()
    }
}

/// The names in a folder on this machine.
///
/// # Errors
///
/// If it cannot be listed.
pub fn names_in(folder: &Path) -> Result<Names> {
    let mut names = Names::default();
    let is_wanted = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_type().is_dir() || !is_noisy_folder(&entry.file_name().to_string_lossy(), "")
    };
    for entry in WalkDir::new(folder).max_depth(DEEPEST).into_iter().filter_entry(is_wanted) {
        // What a student has closed is an error of that student's submission, and of no other.
        let entry = match entry {
            Err(error) if error.depth() == 0 => return Err(anyhow!(error).context("cannot list the submissions")),
            Err(_) => continue,
            Ok(entry) => entry,
        };
        let below = entry.path().strip_prefix(folder).context("walked out of the folder")?;
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        match (parts.is_empty(), entry.file_type().is_dir()) {
            (true, _) => {}
            (_, true) => names.add_folder(&parts.join("/")),
            (_, false) => names.add(&parts.join("/")),
        }
    }
    Ok(names)
}

/// A small text that lies beside the submissions.
fn text(place: &Place, name: &str) -> Option<String> {
    let path = match place {
        Place::Folder(folder) => folder.join(name),
        Place::Unpacked { files, .. } => files.get(name)?.clone(),
    };
    let mut text = String::new();
    File::open(path).ok()?.take(LONGEST_LIST).read_to_string(&mut text).ok()?;
    Some(text)
}

/// Unpacks an archive of a class. Returns where each file lies, by its clean name in the archive.
fn unpack(input: &Path, folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut file = File::open(input)?;
    let mut head = Vec::new();
    file.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    io::Seek::rewind(&mut file)?;
    let mut unpacked = Unpacked { folder, files: BTreeMap::new(), bytes: 0 };
    match Form::of(&head) {
        Form::Zip => {
            let mut archive =
                zip::ZipArchive::new(BufReader::new(file)).context("it is damaged or cut off; download it again")?;
            for i in 0..archive.len() {
                let mut entry =
                    archive.by_index(i).with_context(|| format!("it is damaged at entry {i}; download it again"))?;
                let is_file = entry.unix_mode().is_none_or(|mode| matches!(mode & 0o170_000, 0 | 0o100_000));
                let name = decode(entry.name_raw());
                if is_file && !is_folder(&name) {
                    unpacked.add(&name, &mut entry)?;
                }
            }
        }
        Form::Tar => unpacked.add_tar(BufReader::new(file))?,
        Form::Packed(packing) => unpacked.add_tar(archive::packing::open(packing, file)?)?,
        Form::Other(obstacle) => bail!("{}", obstacle.why.english),
        Form::Text => bail!("it is neither a folder nor an archive"),
    }
    Ok(unpacked.files)
}

/// The files that are unpacked so far.
struct Unpacked<'a> {
    folder: &'a Path,
    files: BTreeMap<String, PathBuf>,
    bytes: u64,
}

impl Unpacked<'_> {
    fn add(&mut self, name: &str, content: &mut impl Read) -> Result<()> {
        let clean = clean(name);
        if clean.is_empty() || is_noise(&clean) {
            return Ok(());
        }
        // Of two entries of the same name the later one counts, as when an archive is unpacked.
        let number = self.files.len();
        let place = self.files.entry(clean).or_insert_with(|| self.folder.join(number.to_string()));
        let mut file = File::create(&*place).with_context(|| format!("cannot write {}", place.display()))?;
        let left = MOST_BYTES - self.bytes;
        self.bytes += io::copy(&mut content.take(left), &mut file)
            .with_context(|| format!("it is damaged at {name}, or the disk is full"))?;
        ensure!(self.bytes < MOST_BYTES, "it holds more than {} GiB; unpack it, and name the folder", MOST_BYTES >> 30);
        Ok(())
    }

    fn add_tar(&mut self, stream: impl Read) -> Result<()> {
        for entry in tar::Archive::new(stream).entries().context("it is no tar")? {
            let mut entry = entry.context("it is damaged or cut off; download it again")?;
            if entry.header().entry_type().is_file() {
                let name = decode(&entry.path_bytes());
                self.add(&name, &mut entry)?;
            }
        }
        Ok(())
    }
}
