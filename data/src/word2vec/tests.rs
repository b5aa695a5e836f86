//! Both forms of vector files, and everything that can be wrong with them.

use std::fmt::Write as _;

use super::*;
use ndarray::array;
use proptest::prelude::*;

fn sample() -> WordVectors {
    // 0x0a0a0a0a and 0x20202020 are floats, and look like newlines and spaces.
    let odd = f32::from_bits(0x0a0a_0a0a);
    let spaces = f32::from_bits(0x2020_2020);
    let words = ["up", "naïve", "New_York"].map(str::to_owned).to_vec();
    WordVectors::new(words, array![[odd, 1.0, -0.5], [spaces, odd, 2.0], [0.0, spaces, odd]]).expect("they agree")
}

fn read_all(bytes: Vec<u8>) -> Result<WordVectors, Error> {
    read_contents(bytes).map(|contents| contents.vectors)
}

fn read_contents(bytes: Vec<u8>) -> Result<Contents, Error> {
    read(Input::memory("vectors.bin", bytes), |_| true)
}

/// The form of the C tool: a newline after every vector.
fn with_newlines(vectors: &WordVectors) -> Vec<u8> {
    let mut bytes = format!("{} {}\n", vectors.len(), vectors.dim()).into_bytes();
    for (word, vector) in vectors.iter() {
        bytes.extend_from_slice(word.as_bytes());
        bytes.push(b' ');
        bytes.extend(vector.iter().flat_map(|number| number.to_le_bytes()));
        bytes.push(b'\n');
    }
    bytes
}

fn as_text(vectors: &WordVectors, header: bool) -> Vec<u8> {
    let mut text = if header { format!("{} {}\n", vectors.len(), vectors.dim()) } else { String::new() };
    for (word, vector) in vectors.iter() {
        let numbers: Vec<_> = vector.iter().map(|number| format!("{number:e}")).collect();
        let _ = writeln!(text, "{word} {}", numbers.join(" "));
    }
    text.into_bytes()
}

#[test]
fn all_four_forms_give_the_same_vectors() {
    for bytes in [write(&sample()), with_newlines(&sample()), as_text(&sample(), true), as_text(&sample(), false)] {
        assert_eq!(read_all(bytes).expect("it is well-formed"), sample());
    }
}

#[test]
fn packed_files_are_unpacked_and_cut_off_ones_are_an_error() {
    use std::io::Write;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("vectors.bin.gz");
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(&write(&sample())).expect("memory takes all");
    let packed = packer.finish().expect("memory takes all");
    let read = |bytes: &[u8]| {
        std::fs::write(&path, bytes).expect("it can be written");
        Input::open(&path, |_| ()).and_then(|input| read(input, |_| true)).map(|contents| contents.vectors)
    };
    assert_eq!(read(&packed).expect("it is whole"), sample());
    let error = read(&packed[..packed.len() - 12]).expect_err("it is cut off").to_string();
    assert!(error.contains("vectors.bin.gz, byte"), "{error}");
}

#[test]
fn only_wanted_words_are_kept() {
    for bytes in [write(&sample()), as_text(&sample(), true)] {
        let contents = read(Input::memory("vectors.bin", bytes), |word| word == "naïve").expect("it is well-formed");
        let vectors = contents.vectors;
        assert_eq!((vectors.len(), vectors.get("naïve")), (1, sample().get("naïve")));
    }
}

#[test]
fn words_that_are_not_utf8_are_passed_over() {
    let mut bytes = b"2 1\n\xff\xfe ".to_vec();
    bytes.extend_from_slice(&1f32.to_le_bytes());
    bytes.extend_from_slice(b"up ");
    bytes.extend_from_slice(&2f32.to_le_bytes());
    let vectors = read_all(bytes).expect("it is well-formed");
    assert_eq!(vectors.iter().map(|(word, _)| word).collect::<Vec<_>>(), ["up"]);
    let vectors = read_all(b"2 2\n\xff\xfe 1 2\nup 3 4\n".to_vec()).expect("it is well-formed");
    assert_eq!(vectors.iter().map(|(word, _)| word).collect::<Vec<_>>(), ["up"]);
}

#[test]
fn text_may_have_windows_line_ends_tabs_words_of_two_parts_and_an_empty_last_line() {
    let text = "up\t1 2\r\nNew York 3 4\r\n\r\n";
    let words = ["up", "New York"].map(str::to_owned).to_vec();
    let expected = WordVectors::new(words, array![[1.0, 2.0], [3.0, 4.0]]).expect("they agree");
    assert_eq!(read_all(text.into()).expect("it is well-formed"), expected);
}

#[test]
fn words_may_hold_blanks_even_the_first_and_numbers_may_be_words() {
    for (text, words) in [
        ("2 3\nNew York 1 2 3\nthe 4 5 6\n", ["New York", "the"]),
        ("New York 1 2 3\nthe 4 5 6\n", ["New York", "the"]),
        ("in 1990 1 2 3\nthe 4 5 6\n", ["in 1990", "the"]),
        ("2 3\n1990 1 2 3\n. . . 4 5 6\n", ["1990", ". . ."]),
        ("\u{feff}2 3\n\u{a0} 1 2 3\n\u{3000} 4 5 6 \n", ["\u{a0}", "\u{3000}"]),
    ] {
        let words = words.map(str::to_owned).to_vec();
        let expected = WordVectors::new(words, array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]).expect("they agree");
        assert_eq!(read_all(text.into()).expect("it is well-formed"), expected, "{text}");
    }
}

#[test]
fn a_text_with_more_or_fewer_lines_than_its_header_promises_is_read_as_it_is() {
    for promised in [1, 2, 3] {
        let text = format!("{promised} 2\nup 1 2\ndown 3 4\n");
        let contents = read_contents(text.into_bytes()).expect("it ends with a whole line");
        assert_eq!((contents.count, contents.promised, contents.vectors.len()), (2, Some(promised), 2));
    }
    let contents = read_contents(b"up 1 2\ndown 3 4\n".to_vec()).expect("it is well-formed");
    assert_eq!((contents.count, contents.promised), (2, None));
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_an_error_with_the_byte() {
    let whole = write(&sample());
    for length in 0..whole.len() {
        let error = read_all(whole[..length].to_vec()).expect_err("it is cut off").to_string();
        assert!(error.starts_with("vectors.bin, byte "), "{length}: {error}");
    }
}

#[test]
fn files_that_lie_are_refused_without_taking_memory() {
    let nan = [b"1 1\nup ".to_vec(), f32::NAN.to_le_bytes().to_vec()].concat();
    let more = [write(&sample()), b"more".to_vec()].concat();
    for (bytes, what) in [
        (b"99999999999 300\nup ".to_vec(), "cut off"),
        (b"3 999999999\nup ".to_vec(), "neither"),
        (b"<!DOCTYPE html>\n<html>".to_vec(), "neither"),
        (b"3 2\nup 1 2\ndown 3 4".to_vec(), "within a line and too early"),
        (b"2 2\nup 1 2\ndown 3\n".to_vec(), "line 3: there are not 2 numbers"),
        (b"up 1 2\ndown 3 x\n".to_vec(), "line 2: a number of \"down\" is not one"),
        (b"up 1 2\ndown nan 4\n".to_vec(), "line 2: the vector of \"down\" holds a number that is not finite"),
        (nan, "not finite"),
        (more, "more bytes follow"),
    ] {
        let error = read_all(bytes.clone()).expect_err("it lies").to_string();
        assert!(error.contains(what) && error.starts_with("vectors.bin, "), "{bytes:?}: {error}");
    }
}

proptest! {
    #[test]
    fn any_bytes_at_all_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..300), header in "[0-9]{1,3} [0-9]{1,2}\n") {
        let _ = read_all(bytes.clone());
        let _ = read_all([header.into_bytes(), bytes].concat());
    }

    #[test]
    fn what_is_written_is_read_back(words in prop::collection::hash_set("[^ \n\t]{1,12}", 1..12), bits: u32) {
        let words: Vec<_> = words.into_iter().collect();
        let numbers = (0..words.len() * 20).map(|i| f32::from_bits(bits.wrapping_mul(i as u32 + 1) & 0xbfff_ffff));
        let matrix = Array2::from_shape_vec((words.len(), 20), numbers.collect()).expect("20 numbers a word");
        let vectors = WordVectors::new(words, matrix).expect("they agree");
        prop_assert_eq!(read_all(write(&vectors)).expect("it is well-formed"), vectors);
    }
}
