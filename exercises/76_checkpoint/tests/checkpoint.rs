//! Checks of problem 76: saving, loading, and going on where training stopped.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use checkpoint::{Checkpoint, load, resume, save};
use ndarray::{Array2, array};
use proptest::prelude::{Strategy, any, prop};
use safetensors::tensor::{Dtype, SafeTensors, TensorView};
use tempfile::tempdir;
use testkit::{assert_close, forall};

// A few dozen steps of a handful of products, each right to 1e-16.
const TOLERANCE: f64 = 1e-11;

/// A checkpoint in the middle of training.
fn sample() -> Checkpoint {
    Checkpoint {
        epoch: 3,
        weight: array![[0.1, -0.2, 0.3], [1.0, -0.0, 5e-324]],
        velocity: array![[1e308, 0.5, -0.25], [0.0, 1.0 / 3.0, -1e-300]],
        learning_rate: 0.1,
        momentum: 0.9,
        seed: u64::MAX,
    }
}

/// Five examples to train on.
fn five() -> (Array2<f64>, Vec<usize>) {
    (array![[1.0, 2.0], [-1.0, 0.5], [0.3, -2.0], [1.5, 1.5], [-0.7, 0.1]], vec![0, 1, 2, 0, 1])
}

fn fresh(momentum: f64, seed: u64) -> Checkpoint {
    let (weight, velocity) = (array![[0.1, -0.2, 0.3], [0.0, 0.4, -0.5]], Array2::zeros((2, 3)));
    Checkpoint { epoch: 0, weight, velocity, learning_rate: 0.2, momentum, seed }
}

/// Whether two arrays are the same to the last bit; −0 and 0 are not.
fn same_bits(a: &Array2<f64>, b: &Array2<f64>) -> bool {
    a.dim() == b.dim() && a.iter().zip(b).all(|(a, b)| a.to_bits() == b.to_bits())
}

#[track_caller]
fn assert_same(got: &Checkpoint, expected: &Checkpoint) {
    assert_eq!(got, expected);
    assert!(same_bits(&got.weight, &expected.weight), "the bits of the weights differ");
    assert!(same_bits(&got.velocity, &expected.velocity), "the bits of the velocity differ");
}

/// A file with these tensors and the numbers of `sample`, but for one that may be left out or changed.
fn foreign(tensors: &[(&str, Dtype, &[usize])], change: (&str, Option<&str>)) -> Vec<u8> {
    let zeros = [0; 8 * 12];
    let size = |dtype| if dtype == Dtype::F32 { 4 } else { 8 };
    let views = tensors.iter().map(|(name, dtype, shape)| {
        let bytes = &zeros[..size(*dtype) * shape.iter().product::<usize>()];
        (*name, TensorView::new(*dtype, shape.to_vec(), bytes).expect("the sizes agree"))
    });
    let mut numbers: HashMap<_, _> = [("epoch", "3"), ("learning_rate", "0.1"), ("momentum", "0.9"), ("seed", "7")]
        .map(|(name, number)| (name.to_owned(), number.to_owned()))
        .into();
    match change {
        (name, Some(number)) => numbers.insert(name.into(), number.into()),
        (name, None) => numbers.remove(name),
    };
    safetensors::serialize(views, Some(numbers)).expect("it can be written")
}

const GOOD: &[(&str, Dtype, &[usize])] = &[("weight", Dtype::F64, &[2, 3]), ("velocity", Dtype::F64, &[2, 3])];

/// Asserts that loading these bytes is an error that names the file.
#[track_caller]
fn assert_refused(bytes: &[u8], what: &str) {
    let folder = tempdir().expect("a temporary folder");
    let path = folder.path().join("foreign.safetensors");
    fs::write(&path, bytes).expect("it can be written");
    let error = load(&path).expect_err(&format!("{what} was taken for a checkpoint")).to_string();
    assert!(error.contains("foreign.safetensors"), "the error does not name the file: {error}");
}

/// What is loaded is what was saved, to the last bit.
/// 読み込んだものは、保存したものと最後の 1 ビットまで同じである。
#[test]
fn what_is_loaded_is_what_was_saved() {
    let folder = tempdir().expect("a temporary folder");
    let path = folder.path().join("epoch-03.safetensors");
    save(&sample(), &path).expect("it can be saved");
    assert_same(&load(&path).expect("it can be loaded"), &sample());
    let number = || any::<f64>().prop_filter("NaN is not equal to itself", |number| !number.is_nan());
    let tensors = (1..4usize, 1..4usize).prop_flat_map(move |(d, l)| {
        let tensor = move || {
            prop::collection::vec(number(), d * l)
                .prop_map(move |numbers| Array2::from_shape_vec((d, l), numbers).expect("d · l numbers"))
        };
        (tensor(), tensor())
    });
    forall(
        (tensors, any::<usize>(), number(), number(), any::<u64>()),
        |((weight, velocity), epoch, learning_rate, momentum, seed)| {
            let state = Checkpoint { epoch, weight, velocity, learning_rate, momentum, seed };
            save(&state, &path).expect("it can be saved");
            assert_same(&load(&path).expect("it can be loaded"), &state);
        },
    );
}

/// The file is safetensors, and holds weight, velocity and the four numbers.
/// ファイルは safetensors 形式で、weight と velocity、4 つの数値を含む。
#[test]
fn the_file_is_safetensors_with_everything_in_it() {
    let folder = tempdir().expect("a temporary folder");
    let path = folder.path().join("epoch-03.safetensors");
    save(&sample(), &path).expect("it can be saved");
    let bytes = fs::read(&path).expect("it is there");
    let (_, header) = SafeTensors::read_metadata(&bytes).expect("it is safetensors");
    let file = SafeTensors::deserialize(&bytes).expect("it is safetensors");
    for (name, expected) in [("weight", sample().weight), ("velocity", sample().velocity)] {
        let tensor = file.tensor(name).expect("it has the tensor");
        assert_eq!((tensor.dtype(), tensor.shape()), (Dtype::F64, &[2, 3][..]), "{name}");
        let expected: Vec<u8> = expected.iter().flat_map(|number| number.to_le_bytes()).collect();
        assert_eq!(tensor.data(), expected, "{name}");
    }
    let numbers = header.metadata().clone().expect("there are numbers");
    let number = |name: &str| numbers.get(name).unwrap_or_else(|| panic!("no {name} in the header")).clone();
    assert_eq!([number("epoch"), number("seed")], ["3", "18446744073709551615"]);
    assert_eq!([number("learning_rate"), number("momentum")].map(|text| text.parse()), [Ok(0.1), Ok(0.9)]);
}

/// Saving again replaces the file and leaves nothing else behind.
/// もう一度保存するとファイルは置き換わり、ほかに何も残らない。
#[test]
fn saving_again_replaces_the_file_and_leaves_nothing_else() {
    let folder = tempdir().expect("a temporary folder");
    let path = folder.path().join("latest.safetensors");
    save(&Checkpoint { weight: Array2::ones((20, 30)), velocity: Array2::ones((20, 30)), ..sample() }, &path)
        .expect("it can be saved");
    save(&sample(), &path).expect("it can be saved");
    assert_same(&load(&path).expect("it can be loaded"), &sample());
    let names: Vec<_> = fs::read_dir(folder.path())
        .expect("it can be listed")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert_eq!(names, ["latest.safetensors"]);
}

/// A reader never sees half a file: the old one stays until the new one is whole.
/// 書きかけのファイルが見えることはない。新しいファイルが完成するまで、古いファイルが残る。
#[test]
fn the_old_file_stays_until_the_new_one_is_whole() {
    let folder = tempdir().expect("a temporary folder");
    let path = folder.path().join("latest.safetensors");
    save(&sample(), &path).expect("it can be saved");
    // Whoever opened the old file goes on reading the old file, unless the new one was written into it.
    let mut old = fs::File::open(&path).expect("it is there");
    let before = fs::read(&path).expect("it is there");
    save(&Checkpoint { epoch: 9, ..sample() }, &path).expect("it can be saved");
    let mut through_the_old = Vec::new();
    std::io::Read::read_to_end(&mut old, &mut through_the_old).expect("it can be read");
    assert!(through_the_old == before, "the old file was written over in place");
    assert_eq!(load(&path).expect("it can be loaded").epoch, 9);
}

/// What cannot be saved is an error that names the file, and harms nothing.
/// 保存できないときは、ファイル名を含むエラーになり、ほかのファイルは無事である。
#[test]
fn what_cannot_be_saved_is_an_error_and_harms_nothing() {
    let folder = tempdir().expect("a temporary folder");
    let good = folder.path().join("good.safetensors");
    save(&sample(), &good).expect("it can be saved");
    let nowhere = folder.path().join("no-such-folder").join("a.safetensors");
    let error = save(&sample(), &nowhere).expect_err("there is no such folder").to_string();
    assert!(error.contains("a.safetensors"), "the error does not name the file: {error}");
    let occupied = folder.path().join("occupied");
    fs::create_dir(&occupied).expect("it can be made");
    save(&sample(), &occupied).expect_err("a folder is not a file");
    assert_same(&load(&good).expect("it is still good"), &sample());
    assert_eq!(fs::read_dir(folder.path()).expect("it can be listed").count(), 2, "something was left behind");
}

/// A file that is cut off anywhere is refused.
/// 途中で切れたファイルは、どこで切れていても受けつけない。
#[test]
fn a_file_that_is_cut_off_is_refused() {
    let folder = tempdir().expect("a temporary folder");
    let path = folder.path().join("whole.safetensors");
    save(&sample(), &path).expect("it can be saved");
    let whole = fs::read(&path).expect("it is there");
    for length in 0..whole.len() {
        assert_refused(&whole[..length], &format!("a file of {length} of {} bytes", whole.len()));
    }
    assert_refused(&[whole, vec![0]].concat(), "a file with a byte too many");
}

/// Files that are something else are refused.
/// 別の種類のファイルは受けつけない。
#[test]
fn files_that_are_something_else_are_refused() {
    load(Path::new("no-such-file.safetensors")).expect_err("there is no such file");
    assert_refused(b"", "an empty file");
    assert_refused(b"label\theadline\n", "a text");
    assert_refused(&[0xff; 64], "a file of 0xff bytes");
    assert_refused(&foreign(&[("embedding", Dtype::F64, &[2, 3])], ("", Some(""))), "a file with another tensor");
    assert_refused(&foreign(&GOOD[..1], ("", Some(""))), "a file without velocity");
}

/// Tensors of a wrong shape or type are refused.
/// 形や型の違うテンソルは受けつけない。
#[test]
fn tensors_of_a_wrong_shape_are_refused() {
    let none = ("", Some(""));
    assert_refused(&foreign(&[GOOD[0], ("velocity", Dtype::F64, &[3, 2])], none), "a velocity of another shape");
    assert_refused(&foreign(&[("weight", Dtype::F64, &[6]), ("velocity", Dtype::F64, &[6])], none), "a vector");
    assert_refused(&foreign(&[GOOD[0], ("velocity", Dtype::F64, &[2, 3, 1])], none), "a velocity of three dimensions");
    assert_refused(&foreign(&[("weight", Dtype::F32, &[2, 3]), ("velocity", Dtype::F32, &[2, 3])], none), "f32");
}

/// Numbers that are missing or are none are refused.
/// 欠けている数値や、数値でないものは受けつけない。
#[test]
fn numbers_that_are_missing_are_refused() {
    for name in ["epoch", "learning_rate", "momentum", "seed"] {
        assert_refused(&foreign(GOOD, (name, None)), &format!("a file without {name}"));
        assert_refused(&foreign(GOOD, (name, Some("many"))), &format!("a file whose {name} is \"many\""));
    }
    assert_refused(&foreign(GOOD, ("epoch", Some("-1"))), "a file whose epoch is -1");
}

/// Training that stopped and went on has the bits of training that never stopped.
/// 中断して再開した学習の結果は、中断しなかった場合と 1 ビットも違わない。
#[test]
fn resuming_gives_the_bits_of_training_that_never_stopped() {
    let folder = tempdir().expect("a temporary folder");
    let path = folder.path().join("state.safetensors");
    let (x, labels) = five();
    for momentum in [0.0, 0.9] {
        save(&fresh(momentum, 4), &path).expect("it can be saved");
        let whole = resume(&path, &x, &labels, 6).expect("it can be resumed");
        assert_eq!(whole.epoch, 6);
        for stop in 1..6 {
            save(&fresh(momentum, 4), &path).expect("it can be saved");
            let half = resume(&path, &x, &labels, stop).expect("it can be resumed");
            save(&half, &path).expect("it can be saved");
            assert_same(&resume(&path, &x, &labels, 6).expect("it can be resumed"), &whole);
        }
    }
}

/// Resuming goes on with the saved velocity, learning rate, momentum and order.
/// 再開後も、保存した速度、学習率、モメンタム、順序で学習を続ける。
#[test]
fn resuming_uses_everything_that_was_saved() {
    let folder = tempdir().expect("a temporary folder");
    let path = folder.path().join("state.safetensors");
    let (x, labels) = five();
    let state = Checkpoint { epoch: 2, velocity: array![[0.5, -0.5, 0.0], [0.1, 0.2, -0.3]], ..fresh(0.8, 9) };
    save(&state, &path).expect("it can be saved");
    let got = resume(&path, &x, &labels, 4).expect("it can be resumed");
    let (mut w, mut v) = (state.weight.clone(), state.velocity.clone());
    for epoch in [2, 3] {
        for i in sgd::epoch_order(5, epoch, 9) {
            let e = x.row(i).dot(&w).mapv(f64::exp);
            let mut error = &e / e.sum();
            error[labels[i]] -= 1.0;
            for ((row, column), v) in v.indexed_iter_mut() {
                *v = 0.8 * *v - 0.2 * x[[i, row]] * error[column];
            }
            w += &v;
        }
    }
    assert_close(&got.weight, &w, TOLERANCE);
    assert_close(&got.velocity, &v, TOLERANCE);
    assert_eq!((got.epoch, got.learning_rate, got.momentum, got.seed), (4, 0.2, 0.8, 9));
}

/// Where nothing is left to do, resuming changes nothing; where there is no file, it is an error.
/// 残りのエポックがなければ何も変わらない。ファイルがなければエラーになる。
#[test]
fn resuming_at_the_end_changes_nothing() {
    let folder = tempdir().expect("a temporary folder");
    let path = folder.path().join("state.safetensors");
    let (x, labels) = five();
    save(&Checkpoint { epoch: 6, ..fresh(0.9, 4) }, &path).expect("it can be saved");
    assert_same(&resume(&path, &x, &labels, 6).expect("it can be resumed"), &Checkpoint { epoch: 6, ..fresh(0.9, 4) });
    let error = resume(&folder.path().join("gone.safetensors"), &x, &labels, 6).expect_err("there is no such file");
    assert!(error.to_string().contains("gone.safetensors"), "the error does not name the file: {error}");
}
