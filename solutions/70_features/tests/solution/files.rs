//! Runs the program in a course of its own, and reads the six files that it writes byte by byte.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use features_solution::examples;

/// A new folder for the test, with what tells programs that it is the course.
fn new_course(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the folder of an earlier run can be removed");
    }
    for part in ["data", "exercises/70_features"] {
        fs::create_dir_all(folder.join(part)).expect("the folders can be made");
    }
    fs::write(folder.join("data/Cargo.toml"), "").expect("the file can be written");
    folder
}

/// The header and the numbers of an `.npy` file of version 1.0.
fn parts(path: &Path) -> (String, Vec<[u8; 8]>) {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert_eq!(&bytes[..8], b"\x93NUMPY\x01\x00", "{}", path.display());
    let end = 10 + usize::from(u16::from_le_bytes([bytes[8], bytes[9]]));
    assert_eq!(end % 64, 0, "the numbers of {} do not begin at a multiple of 64 bytes", path.display());
    let header = String::from_utf8(bytes[10..end].to_vec()).expect("the header is ASCII");
    let (numbers, rest) = bytes[end..].as_chunks();
    assert!(rest.is_empty(), "{} ends within a number", path.display());
    (header, numbers.to_vec())
}

#[test]
fn the_six_files_hold_the_features_and_the_labels() {
    let folder = new_course("six_files");
    // Wherever in the course a program is started, it writes to the same place.
    let below = folder.join("exercises/70_features");
    let mut program = Command::new(env!("CARGO_BIN_EXE_features-solution"));
    let output = program.current_dir(&below).env("CARGO_MANIFEST_DIR", &below).output();
    let output = output.expect("the program can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8_lossy(&output.stdout);

    let data = data::load().expect("there is data");
    for (part, headlines) in [("train", &data.train), ("valid", &data.valid), ("test", &data.test)] {
        let examples = examples(headlines, &data.vectors);
        let (n, d) = examples.x.dim();
        let file = |name: &str| folder.join(format!("target/nlp100/70/{part}_{name}.npy"));

        let (header, numbers) = parts(&file("x"));
        assert!(header.contains("'<f8'") && header.contains(&format!("({n}, {d},)")), "{part}: {header}");
        assert!(examples.x.iter().copied().eq(numbers.into_iter().map(f64::from_le_bytes)), "features of {part}");

        let (header, numbers) = parts(&file("y"));
        assert!(header.contains("'<i8'") && header.contains(&format!("({n},)")), "{part}: {header}");
        let labels: Vec<_> = numbers.into_iter().map(i64::from_le_bytes).collect();
        assert_eq!(labels, headlines.iter().map(|headline| headline.category.label() as i64).collect::<Vec<_>>());
        assert!(printed.contains(&format!("{part}_x.npy")) && printed.contains(&format!("({n}, {d})")), "{printed}");
    }
}
