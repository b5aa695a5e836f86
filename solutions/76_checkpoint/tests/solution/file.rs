//! The file of a checkpoint: whole or not at all, and refused if it is anything else. All of that is given to students.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::{fs, thread};

use checkpoint_solution::{Checkpoint, load, save, step};
use ndarray::{Array2, array};
use proptest::prelude::{any, prop};
use testkit::{Draw, forall};

use crate::checks::{assert_names, assert_same, names, ok, place};

/// A checkpoint in the middle of training, with numbers that are easily lost on the way to a file and back.
fn sample() -> Checkpoint {
    let drawn = Draw::new().vector(4, -1.0..1.0);
    Checkpoint {
        epoch: 3,
        weight: array![[0.1, drawn[0], drawn[1]], [1.0, -0.0, 5e-324]],
        velocity: array![[1e308, drawn[2], drawn[3]], [0.0, 1.0 / 3.0, -1e-300]],
        learning_rate: 0.1 + 0.2,
        momentum: 0.9,
        seed: u64::MAX,
    }
}

/// Asserts that each of these, written to a file, is an error that names the file; and that a good file is none, since
/// who refuses everything has checked nothing.
#[track_caller]
fn assert_refused(files: impl IntoIterator<Item = (String, Vec<u8>)>) {
    let (_folder, path) = place("foreign.safetensors");
    ok(fs::write(&path, file(HEADER)));
    ok(load(&path));
    for (what, bytes) in files {
        ok(fs::write(&path, bytes));
        assert_names(load(&path), "foreign.safetensors", &what);
    }
}

/// The header of a small checkpoint whose weights are (1, 2) and whose velocity is (3, 4).
const HEADER: &str = concat!(
    r#"{"velocity":{"dtype":"F64","shape":[1,2],"data_offsets":[16,32]},"#,
    r#""weight":{"dtype":"F64","shape":[1,2],"data_offsets":[0,16]},"#,
    r#""__metadata__":{"seed":"18446744073709551615","epoch":"12","momentum":"0.9","learning_rate":"1e-05"}}"#
);

/// A safetensors file as the format says: the length of the header in 8 bytes, the header, and the numbers.
fn file(header: &str) -> Vec<u8> {
    let numbers = [1.0f64, 2.0, 3.0, 4.0].map(f64::to_le_bytes).concat();
    [&(header.len() as u64).to_le_bytes()[..], header.as_bytes(), &numbers].concat()
}

#[test]
fn a_checkpoint_that_another_program_wrote_is_loaded() {
    let (_folder, path) = place("from-python.safetensors");
    ok(fs::write(&path, file(HEADER)));
    let (weight, velocity) = (array![[1.0, 2.0]], array![[3.0, 4.0]]);
    let expected = Checkpoint { epoch: 12, weight, velocity, learning_rate: 1e-5, momentum: 0.9, seed: u64::MAX };
    assert_same(&ok(load(&path)), &expected);
}

#[test]
fn saving_again_replaces_the_file_and_leaves_nothing_else() {
    let (folder, path) = place("latest.safetensors");
    ok(save(&Checkpoint { weight: Array2::ones((20, 30)), velocity: Array2::ones((20, 30)), ..sample() }, &path));
    ok(save(&sample(), &path));
    assert_same(&ok(load(&path)), &sample());
    assert_eq!(names(folder.path()), ["latest.safetensors"]);
}

#[test]
fn the_old_file_stays_whole_until_the_new_one_takes_its_place() {
    let (folder, path) = place("latest.safetensors");
    let second = folder.path().join("second-name.safetensors");
    ok(save(&sample(), &path));
    // Under its second name the old file outlives its replacement, unless the new bytes were written into it.
    ok(fs::hard_link(&path, &second));
    ok(save(&Checkpoint { epoch: 9, ..sample() }, &path));
    assert_same(&ok(load(&path)), &Checkpoint { epoch: 9, ..sample() });
    assert!(ok(load(&second)).epoch == 3, "the new checkpoint was written into the old file: a crash would spoil both");
}

#[test]
fn whoever_looks_sees_a_whole_file() {
    let (_folder, path) = place("latest.safetensors");
    // Large enough that writing it takes much longer than a look.
    let state = Checkpoint { weight: Array2::ones((300, 400)), velocity: Array2::ones((300, 400)), ..sample() };
    ok(save(&state, &path));
    let look = || fs::metadata(&path).map(|file| file.len()).unwrap_or_default();
    let whole = look();
    let saving = Arc::new(());
    let watched = Arc::downgrade(&saving);
    let seen = thread::scope(|scope| {
        let watcher = scope.spawn(move || {
            let mut seen = BTreeSet::new();
            // Windows may refuse to replace a file that somebody looks at, so there nobody looks.
            while watched.strong_count() > 0 && cfg!(unix) {
                seen.insert(look());
            }
            seen
        });
        // Goes when all is saved or the check ends, and with it the watcher.
        let saving = saving;
        for _ in 0..5 {
            ok(save(&state, &path));
        }
        drop(saving);
        watcher.join().unwrap_or_default()
    });
    assert!(
        seen.iter().all(|&length| length == whole),
        "for a moment the file had other than its {whole} bytes: {seen:?}"
    );
    assert_same(&ok(load(&path)), &state);
}

#[test]
fn a_file_that_is_cut_off_is_refused() {
    let (_folder, path) = place("whole.safetensors");
    ok(save(&sample(), &path));
    let whole = ok(fs::read(&path));
    assert_same(&ok(load(&path)), &sample());
    let cut = |length| (format!("{length} of {} bytes", whole.len()), whole[..length].to_vec());
    assert_refused((0..whole.len()).step_by(2).chain([whole.len() - 1]).map(cut));
    assert_refused([("a byte too many".to_owned(), [&whole[..], &[0]].concat())]);
}

#[test]
fn a_file_that_is_something_else_is_refused() {
    let (folder, path) = place("something.safetensors");
    assert_names(load(&path), "something.safetensors", "a file that is not there");
    let name = folder.path().file_name().unwrap_or_default().to_string_lossy();
    assert_names(load(folder.path()), &name, "a folder");
    let header_of = |length: u64| [&length.to_le_bytes()[..], b"{}"].concat();
    let others = [
        ("an empty file", vec![]),
        ("a text", b"label\theadline\n".to_vec()),
        ("64 bytes of 0", vec![0; 64]),
        ("64 bytes of 0xff", vec![0xff; 64]),
        ("a safetensors file without a tensor", header_of(2)),
        ("a header of a terabyte", header_of(1 << 40)),
        ("a header that is longer than can be counted", header_of(u64::MAX)),
        ("the end of a checkpoint", file(HEADER)[8..].to_vec()),
    ];
    assert_refused(others.map(|(what, bytes)| (what.to_owned(), bytes)));
    forall(prop::collection::vec(any::<u8>(), 0..200), |bytes| {
        ok(fs::write(&path, &bytes));
        assert_names(load(&path), "something.safetensors", "random bytes");
    });
}

#[test]
fn a_file_with_something_missing_or_wrong_is_refused() {
    let changes = [
        ("weight", "embedding"),
        ("velocity", "momentum_buffer"),
        // Of one tensor: the one whose bytes are 16 to 32.
        (r#"[1,2],"data_offsets":[16,"#, r#"[2,1],"data_offsets":[16,"#),
        (r#"[1,2],"data_offsets":[16,"#, r#"[1,2,1],"data_offsets":[16,"#),
        (r#""F64","shape":[1,2],"data_offsets":[16,"#, r#""F32","shape":[1,4],"data_offsets":[16,"#),
        ("F64", "I64"),
        ("[1,2]", "[2]"),
        ("[1,2]", "[1,3]"),
        ("[1,2]", "[4611686018427387904,4]"),
        ("[16,32]", "[16,40]"),
        ("__metadata__", "__other__"),
        ("epoch", "epochs"),
        (r#""12""#, r#""-1""#),
        ("18446744073709551615", "18446744073709551616"),
        ("seed", "sed"),
        ("0.9", "much"),
        ("momentum", "mu"),
        ("1e-05", ""),
        ("learning_rate", "lr"),
    ];
    assert_refused(changes.map(|(from, to)| {
        let changed = HEADER.replace(from, to);
        assert_ne!(changed, HEADER, "{from} is not in the header");
        (format!("{to} in place of {from}"), file(&changed))
    }));
}

#[test]
#[should_panic(expected = "(1, 3)")]
fn a_gradient_of_another_shape_is_refused_and_not_repeated() {
    step(&mut sample(), &Array2::zeros((1, 3)));
}
