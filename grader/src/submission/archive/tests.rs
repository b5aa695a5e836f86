//! Archives of every form, made in memory: whole, cut off, damaged, locked, and hostile.

use std::io::{Cursor, Read, Write};

use ::tar::{Builder, EntryType, Header};
use ::zip::write::SimpleFileOptions;
use ::zip::{CompressionMethod, ZipWriter};
use encoding_rs::SHIFT_JIS;
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};
use proptest::prelude::*;

use super::*;
use crate::course::Course;
use crate::submission::stop::ObstacleKind;

const LINK: u32 = 0o120_777;
const LIB: &str = "me/exercises/71_prediction/src/lib.rs";
const TEXT: &str = "//! 予測。\npub fn softmax() {}\n";

/// The paths of the sources that were read, those that are no text with a mark; or in English why there are none.
fn read_into(bytes: &[u8]) -> Result<Vec<String>, String> {
    let course = Course::sample();
    let mut pile = Pile::new(&course);
    match read(Cursor::new(bytes), "in/work.rs", &mut pile) {
        Ok(()) => {
            let mark = |text: &Result<_, _>| if text.is_ok() { "" } else { " ✗" };
            Ok(pile.sources.iter().map(|(path, text)| format!("{path}{}", mark(text))).collect())
        }
        Err(Stop::Obstacle(obstacle)) => {
            assert_eq!(obstacle.kind, ObstacleKind::Unreadable);
            assert_eq!(obstacle.why.to_string().lines().count(), 2, "{}", obstacle.why);
            Err(obstacle.why.english)
        }
        Err(Stop::Error(error)) => panic!("nothing can go wrong with memory: {error}"),
    }
}

fn whole() -> Result<Vec<String>, String> {
    Ok(vec![LIB.to_owned()])
}

fn zipped_by(method: CompressionMethod, entries: &[(&str, u32, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, mode, bytes) in entries {
        let options = SimpleFileOptions::default().compression_method(method).unix_permissions(*mode);
        if *mode == LINK {
            writer.add_symlink(*name, String::from_utf8_lossy(bytes), options).expect("it can be written");
            continue;
        }
        writer.start_file(*name, options).expect("it can be written");
        writer.write_all(bytes).expect("it can be written");
    }
    writer.finish().expect("it can be written").into_inner()
}

fn zipped(entries: &[(&str, u32, &[u8])]) -> Vec<u8> {
    zipped_by(CompressionMethod::Deflated, entries)
}

/// A zip of one file, byte by byte: names, methods and marks that no library writes.
fn zip_by_hand(name: &[u8], method: u16, flags: u16, packed: &[u8], text: &str) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(text.as_bytes());
    let mut common = Vec::new();
    for number in [20, flags, method, 0, 0] {
        common.extend(u16::to_le_bytes(number));
    }
    for number in [crc.sum(), packed.len() as u32, text.len() as u32] {
        common.extend(number.to_le_bytes());
    }
    common.extend((name.len() as u16).to_le_bytes());
    let local = [b"PK\x03\x04", &common[..], &[0; 2], name, packed].concat();
    let central = [b"PK\x01\x02\x14\x00", &common[..], &[0; 16], name].concat();
    let (size, at) = (central.len() as u32, local.len() as u32);
    let end = [&b"PK\x05\x06\0\0\0\0\x01\0\x01\0"[..], &size.to_le_bytes(), &at.to_le_bytes(), &[0; 2]].concat();
    [local, central, end].concat()
}

fn header(name: &[u8], kind: EntryType, size: u64) -> Header {
    let mut header = Header::new_gnu();
    // `set_path` refuses the names that are of interest here.
    header.as_old_mut().name[..name.len()].copy_from_slice(name);
    header.set_entry_type(kind);
    header.set_size(size);
    header.set_mode(0o644);
    if kind.is_symlink() || kind.is_hard_link() {
        header.set_link_name("/etc/passwd").expect("it fits");
    }
    header.set_cksum();
    header
}

fn tarred(entries: &[(&str, EntryType, &[u8])]) -> Vec<u8> {
    let mut builder = Builder::new(Vec::new());
    for (name, kind, bytes) in entries {
        builder.append(&header(name.as_bytes(), *kind, bytes.len() as u64), *bytes).expect("it can be written");
    }
    builder.into_inner().expect("it can be written")
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("a vector takes all");
    encoder.finish().expect("a vector takes all")
}

fn tar_of_lib() -> Vec<u8> {
    tarred(&[(LIB, EntryType::Regular, TEXT.as_bytes())])
}

fn zip_of_lib() -> Vec<u8> {
    zipped(&[(LIB, 0o644, TEXT.as_bytes())])
}

#[test]
fn every_method_of_a_zip_that_people_choose_is_read() {
    for method in
        [CompressionMethod::Stored, CompressionMethod::Deflated, CompressionMethod::Bzip2, CompressionMethod::Xz]
    {
        assert_eq!(read_into(&zipped_by(method, &[(LIB, 0o644, TEXT.as_bytes())])), whole(), "{method:?}");
    }
    let mut deflate64 = DeflateEncoder::new(Vec::new(), Compression::none());
    deflate64.write_all(TEXT.as_bytes()).expect("a vector takes all");
    let deflate64 = deflate64.finish().expect("a vector takes all");
    assert_eq!(read_into(&zip_by_hand(LIB.as_bytes(), 9, 0, &deflate64, TEXT)), whole());
    let level = ruzstd::encoding::CompressionLevel::Fastest;
    let zstd = ruzstd::encoding::compress_to_vec(TEXT.as_bytes(), level);
    assert_eq!(read_into(&zip_by_hand(LIB.as_bytes(), 93, 0, &zstd, TEXT)), whole());
    let wrong = zip_by_hand(LIB.as_bytes(), 93, 0, &zstd, "another text");
    assert!(read_into(&wrong).expect_err("the sum is wrong").contains("damaged at me/exercises/71_prediction"));
}

#[test]
fn every_packing_of_a_tar_is_read_with_all_of_its_members() {
    let tar = tar_of_lib();
    let mut bzip2 = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::fast());
    bzip2.write_all(&tar).expect("a vector takes all");
    let mut xz =
        lzma_rust2::XzWriter::new(Vec::new(), lzma_rust2::XzOptions::with_preset(1)).expect("the preset is right");
    xz.write_all(&tar).expect("a vector takes all");
    let zstd = ruzstd::encoding::compress_to_vec(&tar[..], ruzstd::encoding::CompressionLevel::Fastest);
    for bytes in [
        tar.clone(),
        gzip(&tar),
        [gzip(&tar[..700]), gzip(&tar[700..])].concat(),
        gzip(&gzip(&tar)),
        bzip2.finish().expect("a vector takes all"),
        xz.finish().expect("a vector takes all"),
        zstd,
    ] {
        assert_eq!(read_into(&bytes), whole());
    }
}

#[test]
fn names_of_windows_are_read() {
    let (backslash, japanese) =
        ("nlp\\exercises\\71_prediction\\src\\lib.rs", "予定表\\exercises\\71_prediction/src/lib.rs");
    let read = read_into(&zip_by_hand(backslash.as_bytes(), 0, 0, TEXT.as_bytes(), TEXT));
    assert_eq!(read, Ok(vec!["nlp/exercises/71_prediction/src/lib.rs".into()]));
    let read = read_into(&zip_by_hand(&SHIFT_JIS.encode(japanese).0, 0, 0, TEXT.as_bytes(), TEXT));
    assert_eq!(read, Ok(vec!["予定表/exercises/71_prediction/src/lib.rs".into()]));
}

#[test]
fn long_names_of_both_kinds_of_tar_are_read() {
    let long = format!("{}/71_prediction/src/lib.rs", "長い名前".repeat(20));
    let mut gnu = Builder::new(Vec::new());
    let mut header = Header::new_gnu();
    header.set_size(TEXT.len() as u64);
    header.set_mode(0o644);
    gnu.append_data(&mut header, &long, TEXT.as_bytes()).expect("it can be written");
    let mut pax = Builder::new(Vec::new());
    pax.append_pax_extensions([("path", long.as_bytes())]).expect("it can be written");
    pax.append(&self::header(b"short", EntryType::Regular, TEXT.len() as u64), TEXT.as_bytes())
        .expect("it can be written");
    for tar in [gnu, pax] {
        assert_eq!(read_into(&tar.into_inner().expect("it can be written")), Ok(vec![long.clone()]));
    }
}

#[test]
fn a_file_that_is_in_a_tar_under_two_names_is_read_under_both() {
    let mut builder = Builder::new(Vec::new());
    builder.append(&header(b"71/src/lib.rs", EntryType::Regular, 1), &b"x"[..]).expect("it can be written");
    let mut link = header(b"72/src/lib.rs", EntryType::Link, 0);
    link.set_link_name("71/src/lib.rs").expect("it fits");
    link.set_cksum();
    builder.append(&link, &b""[..]).expect("it can be written");
    let read = read_into(&builder.into_inner().expect("it can be written"));
    assert_eq!(read, Ok(vec!["71/src/lib.rs".into(), "72/src/lib.rs".into()]));
}

#[test]
fn a_source_file_alone_is_read_and_told_by_its_bytes() {
    assert_eq!(read_into(TEXT.as_bytes()), Ok(vec!["work.rs".into()]));
    assert_eq!(read_into(&gzip(TEXT.as_bytes())), Ok(vec!["work.rs".into()]));
    assert_eq!(read_into(&SHIFT_JIS.encode(TEXT).0), Ok(vec!["work.rs ✗".into()]));
}

#[test]
fn a_zip_with_something_in_front_is_read() {
    assert_eq!(read_into(&[b"MZ\0\0 unpacks itself", &zip_of_lib()[..]].concat()), whole());
}

#[test]
fn what_is_not_read_is_one_line_with_the_remedy() {
    let locked = zip_by_hand(LIB.as_bytes(), 0, 1, TEXT.as_bytes(), TEXT);
    let ppmd = zip_by_hand(LIB.as_bytes(), 98, 0, TEXT.as_bytes(), TEXT);
    for (bytes, words) in [
        (&locked[..], "password"),
        (&ppmd, "method PPMd"),
        (b"", "empty (0 bytes)"),
        (b"Rar!\x1a\x07\x01\0........", "RAR"),
        (b"%PDF-1.7", "PDF"),
        (&gzip(b"%PDF-1.7"), "PDF"),
        (&gzip(&zip_of_lib()), "once more"),
    ] {
        let why = read_into(bytes).expect_err(words);
        assert!(why.contains(words), "{why}");
    }
}

#[test]
fn links_devices_and_ways_out_are_left_out() {
    let way_out = "exercises/71_prediction/src/../../../x.rs";
    let zip = zipped(&[(LIB, LINK, b"/etc/passwd"), (way_out, 0o644, b"x")]);
    // A way out stays a name, and is none of a source that is taken.
    assert_eq!(read_into(&zip), Ok(vec![way_out.into(), format!("{LIB} ✗")]));
    let tar = tarred(&[
        ("a/src/a.rs", EntryType::Symlink, b""),
        ("a/src/b.rs", EntryType::Link, b""),
        ("a/src/c.rs", EntryType::Fifo, b""),
        ("a/src/d.rs", EntryType::Char, b""),
        ("a/src", EntryType::Directory, b""),
    ]);
    assert_eq!(read_into(&tar), Ok(["a", "b", "c", "d"].map(|name| format!("a/src/{name}.rs ✗")).into()));
}

#[test]
fn a_forgotten_target_folder_is_no_matter() {
    let names: Vec<_> = (0..10_001).map(|i| format!("me/target/debug/deps/f{i}.o")).collect();
    let mut zip: Vec<_> = names.iter().map(|name| (name.as_str(), 0o644, &b""[..])).collect();
    zip.push((LIB, 0o644, TEXT.as_bytes()));
    assert_eq!(read_into(&zipped(&zip)), whole());
    let mut tar: Vec<_> = names.iter().map(|name| (name.as_str(), EntryType::Regular, &b""[..])).collect();
    tar.push((LIB, EntryType::Regular, TEXT.as_bytes()));
    assert_eq!(read_into(&gzip(&tarred(&tar))), whole());
}

#[test]
fn bombs_are_refused_before_they_are_whole() {
    let zeros = vec![b' '; 100 << 20];
    assert_eq!(read_into(&zipped(&[(LIB, 0o644, &zeros)])), Ok(vec![format!("{LIB} ✗")]));
    assert_eq!(read_into(&gzip(&tarred(&[(LIB, EntryType::Regular, &zeros)]))), Ok(vec![format!("{LIB} ✗")]));
}

#[test]
fn a_name_of_a_gigabyte_is_refused_before_it_is_read() {
    let size = 900 << 20;
    for kind in [EntryType::GNULongName, EntryType::GNULongLink, EntryType::XHeader] {
        let stream = Cursor::new(header(b"name", kind, size).as_bytes().to_vec()).chain(io::repeat(b'a').take(size));
        let course = Course::sample();
        let Err(Stop::Obstacle(obstacle)) = tar::read(stream, &mut Pile::new(&course)) else { panic!("it was read") };
        assert!(obstacle.why.english.contains("943718400 bytes"), "{}", obstacle.why);
    }
}

#[test]
fn a_tar_that_is_cut_between_two_entries_is_damaged() {
    let tar = tarred(&[(LIB, EntryType::Regular, b"x"), ("b.rs", EntryType::Regular, b"x")]);
    assert!(read_into(&tar).is_ok_and(|paths| paths.len() == 2));
    // Header and content of the first entry.
    let cut = &tar[..1024];
    for bytes in [cut.to_vec(), gzip(cut)] {
        assert!(read_into(&bytes).expect_err("half is missing").contains("damaged or cut off"));
    }
}

#[test]
fn an_archive_with_one_wrong_byte_in_a_source_is_damaged_as_a_whole() {
    let mut zip = zipped_by(CompressionMethod::Stored, &[("a/src/lib.rs", 0o644, b"//! a"), (LIB, 0o644, b"//! b")]);
    let at = zip.windows(5).position(|window| window == b"//! b").expect("it is stored");
    zip[at] ^= 1;
    assert!(read_into(&zip).expect_err("its sum is wrong").contains("damaged at me/exercises"));
}

proptest! {
    #[test]
    fn any_bytes_at_all_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..600), mark in 0usize..8) {
        let marks: [&[u8]; 8] = [b"", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08\0", b"BZh9", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"Rar!"];
        let bytes = [marks[mark], &bytes[..]].concat();
        if let Ok(paths) = read_into(&bytes) {
            // Only text is ever read.
            prop_assert!(paths.is_empty() || paths[0].starts_with("work.rs"), "{paths:?}");
        }
    }

    #[test]
    fn an_archive_that_is_cut_off_is_damaged_or_loses_nothing(length in 1usize..3000) {
        for bytes in [zip_of_lib(), tar_of_lib(), gzip(&tar_of_lib())] {
            let cut = &bytes[..bytes.len() - length.min(bytes.len() - 1)];
            let read = read_into(cut);
            // A piece of a header may look like text, and is then a source that no exercise is.
            prop_assert!(read.is_err() || read == whole() || read.as_ref().is_ok_and(|paths| paths[0].starts_with("work.rs")), "{read:?}");
        }
    }

    #[test]
    fn archives_with_wrong_bytes_are_survived(at in 0usize..4000, to in any::<u8>()) {
        for mut bytes in [zip_of_lib(), tar_of_lib(), gzip(&tar_of_lib())] {
            let index = at % bytes.len();
            bytes[index] = to;
            if let Ok(paths) = read_into(&bytes) {
                prop_assert!(paths.len() <= 1);
            }
        }
    }
}
