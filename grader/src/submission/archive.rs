//! A submission that is an archive. Nothing is unpacked: entries are read one by one, under the rules of intake.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::Path;

use flate2::read::GzDecoder;
use tar::EntryType;

use super::rules::{Intake, Kind};
use super::taken::Taken;
use crate::course::Course;

/// The most entries that are looked at.
const MOST_ENTRIES: usize = 10_000;

/// The most bytes that are decompressed on the way to the sources: a forgotten `target` folder fits, a bomb does not.
const MOST_BYTES: u64 = 1 << 30;

/// Reads a `.zip`. What cannot be read is ignored: a broken archive is a submission without sources.
pub fn read_zip(path: &Path, course: &Course) -> Taken {
    let mut intake = Intake::new(course);
    if let Err(error) = File::open(path).map_err(Into::into).and_then(|file| zip(BufReader::new(file), &mut intake)) {
        intake.ignore(format!("the archive cannot be read: {error}"));
    }
    intake.finish()
}

/// Reads a `.tar.gz`, in the same way.
pub fn read_tar_gz(path: &Path, course: &Course) -> Taken {
    let mut intake = Intake::new(course);
    if let Err(error) = File::open(path).and_then(|file| tar_gz(BufReader::new(file), &mut intake)) {
        intake.ignore(format!("the archive cannot be read to its end: {error}"));
    }
    intake.finish()
}

fn zip(file: impl Read + Seek, intake: &mut Intake) -> zip::result::ZipResult<()> {
    let mut archive = zip::ZipArchive::new(file)?;
    if archive.len() > MOST_ENTRIES {
        intake.ignore(format!("{} entries, and {MOST_ENTRIES} are the most", archive.len()));
        return Ok(());
    }
    for i in 0..archive.len() {
        let entry = match archive.by_index(i) {
            Ok(entry) => entry,
            Err(error) => {
                intake.ignore(format!("entry {i} of the archive: {error}"));
                continue;
            }
        };
        if entry.is_dir() {
            continue;
        }
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        let kind = match entry.unix_mode().map(|mode| mode & 0o170_000) {
            None | Some(0 | 0o100_000) => Kind::File,
            Some(0o120_000) => Kind::Link,
            Some(_) => Kind::Special,
        };
        let length = entry.size();
        intake.offer(&name, kind, length, entry);
    }
    Ok(())
}

fn tar_gz(file: impl Read, intake: &mut Intake) -> io::Result<()> {
    let mut archive = tar::Archive::new(Bounded { inner: GzDecoder::new(file), left: MOST_BYTES });
    for (i, entry) in archive.entries()?.enumerate() {
        if i >= MOST_ENTRIES {
            intake.ignore(format!("more than {MOST_ENTRIES} entries"));
            return Ok(());
        }
        let entry = entry?;
        let kind = match entry.header().entry_type() {
            EntryType::Regular | EntryType::Continuous | EntryType::GNUSparse => Kind::File,
            EntryType::Symlink | EntryType::Link => Kind::Link,
            EntryType::Directory | EntryType::XHeader | EntryType::XGlobalHeader => continue,
            _ => Kind::Special,
        };
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let length = entry.size();
        intake.offer(name.trim_start_matches("./"), kind, length, entry);
    }
    Ok(())
}

/// A stream that ends in an error when it is longer than any submission.
struct Bounded<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.left = self.left.checked_sub(n as u64).ok_or_else(|| io::Error::other("it is too large"))?;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use proptest::prelude::*;
    use zip::write::SimpleFileOptions;

    use super::*;

    const LINK: u32 = 0o120_777;
    const LIB: &str = "me/exercises/71_prediction/src/lib.rs";

    fn zipped(entries: &[(&str, u32, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, mode, bytes) in entries {
            let options = SimpleFileOptions::default().unix_permissions(*mode);
            if *mode == LINK {
                writer.add_symlink(*name, String::from_utf8_lossy(bytes), options).expect("it can be written");
                continue;
            }
            writer.start_file(*name, options).expect("it can be written");
            writer.write_all(bytes).expect("it can be written");
        }
        writer.finish().expect("it can be written").into_inner()
    }

    fn tarred(entries: &[(&str, EntryType, &[u8])]) -> Vec<u8> {
        let mut builder = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
        for (name, kind, bytes) in entries {
            let mut header = tar::Header::new_gnu();
            // `set_path` refuses the names that are of interest here.
            header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
            header.set_entry_type(*kind);
            header.set_size(bytes.len() as u64);
            header.set_mode(0o644);
            if kind.is_symlink() || kind.is_hard_link() {
                header.set_link_name("/etc/passwd").expect("it fits");
            }
            header.set_cksum();
            builder.append(&header, *bytes).expect("it can be written");
        }
        builder.into_inner().and_then(GzEncoder::finish).expect("it can be written")
    }

    fn take_zip(bytes: &[u8]) -> Taken {
        let course = Course::sample();
        let mut intake = Intake::new(&course);
        if let Err(error) = zip(Cursor::new(bytes), &mut intake) {
            intake.ignore(error.to_string());
        }
        intake.finish()
    }

    fn take_tar(bytes: &[u8]) -> Taken {
        let course = Course::sample();
        let mut intake = Intake::new(&course);
        if let Err(error) = tar_gz(bytes, &mut intake) {
            intake.ignore(error.to_string());
        }
        intake.finish()
    }

    fn counts(taken: &Taken) -> (usize, usize) {
        (taken.sources.values().map(Vec::len).sum(), taken.ignored.len())
    }

    #[test]
    fn both_kinds_of_archives_are_read() {
        for taken in
            [take_zip(&zipped(&[(LIB, 0o644, b"//! a")])), take_tar(&tarred(&[(LIB, EntryType::Regular, b"//! a")]))]
        {
            assert_eq!(taken.sources["71_prediction"], [crate::course::source::SourceFile::new("lib.rs", "//! a")]);
            assert!(taken.ignored.is_empty());
        }
    }

    #[test]
    fn links_devices_and_ways_out_are_refused_each_with_a_line() {
        let way_out = "exercises/71_prediction/src/../../../x.rs";
        let zip = zipped(&[(LIB, LINK, b"/etc/passwd"), (way_out, 0o644, b"x")]);
        assert_eq!(counts(&take_zip(&zip)), (0, 2));
        let tar = tarred(&[
            (LIB, EntryType::Symlink, b""),
            ("exercises/71_prediction/src/a.rs", EntryType::Link, b""),
            ("exercises/71_prediction/src/b.rs", EntryType::Fifo, b""),
            ("exercises/71_prediction/src/c.rs", EntryType::Char, b""),
            (way_out, EntryType::Regular, b"x"),
        ]);
        assert_eq!(counts(&take_tar(&tar)), (0, 5));
    }

    #[test]
    fn bombs_are_refused_before_they_are_whole() {
        let zeros = vec![b' '; 100 << 20];
        assert_eq!(counts(&take_zip(&zipped(&[(LIB, 0o644, &zeros)]))), (0, 1));
        assert_eq!(counts(&take_tar(&tarred(&[(LIB, EntryType::Regular, &zeros)]))), (0, 1));
    }

    #[test]
    fn too_many_entries_are_refused() {
        let names: Vec<_> = (0..MOST_ENTRIES + 1).map(|i| format!("{i}")).collect();
        let entries: Vec<_> = names.iter().map(|name| (name.as_str(), EntryType::Regular, &b""[..])).collect();
        assert_eq!(counts(&take_tar(&tarred(&entries))), (0, 1));
        let entries: Vec<_> = names.iter().map(|name| (name.as_str(), 0o644, &b""[..])).collect();
        assert_eq!(counts(&take_zip(&zipped(&entries))), (0, 1));
    }

    #[test]
    fn a_stream_without_end_is_cut() {
        let mut endless = Bounded { inner: io::repeat(0), left: 1 << 20 };
        assert!(io::copy(&mut endless, &mut io::sink()).is_err());
    }

    proptest! {
        #[test]
        fn any_bytes_at_all_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            prop_assert_eq!(counts(&take_zip(&bytes)).0, 0);
            prop_assert_eq!(counts(&take_tar(&bytes)).0, 0);
        }

        #[test]
        fn damaged_archives_are_survived(at in 0usize..400, to in any::<u8>(), length in 0usize..400) {
            for mut bytes in [zipped(&[(LIB, 0o644, b"//! a")]), tarred(&[(LIB, EntryType::Regular, b"//! a")])] {
                let index = at % bytes.len();
                bytes[index] = to;
                let cut = &bytes[..bytes.len() - length.min(bytes.len())];
                for taken in [take_zip(cut), take_tar(cut)] {
                    prop_assert!(counts(&taken).0 <= 1);
                }
            }
        }
    }
}
