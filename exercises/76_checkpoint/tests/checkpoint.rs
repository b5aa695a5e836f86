//! Checks of problem 76: saving, loading, and going on where training stopped.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io, thread};

use checkpoint::{Checkpoint, load, resume, save};
use ndarray::{Array2, array, s};
use proptest::prelude::{any, prop};
use safetensors::tensor::{Dtype, SafeTensors};
use tempfile::TempDir;
use testkit::{Draw, assert_close, forall};

// Twenty steps of some ten roundings each, of numbers near 1, are off by 1e-15 a step. With a momentum of 0.8 a velocity
// passes on five times what it lost: 20 · 5 · 1e-15 = 1e-13, and 1e-11 leaves two digits of room.
const TOLERANCE: f64 = 1e-11;

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

/// A checkpoint at the start of training.
fn start() -> Checkpoint {
    let (weight, velocity) = (Draw::new().matrix(2, 3, -0.5..0.5), Array2::zeros((2, 3)));
    Checkpoint { epoch: 0, weight, velocity, learning_rate: 0.2, momentum: 0.8, seed: 9 }
}

/// Ten examples to train on, so that two orders are hardly ever the same: one in 10! = 3,628,800.
fn ten() -> (Array2<f64>, Vec<usize>) {
    let x = Array2::from_shape_fn((10, 2), |(i, j)| ((3 * i + 5 * j) % 10) as f64 / 5.0 - 0.9);
    (x, vec![0, 1, 2, 0, 1, 2, 2, 1, 0, 1])
}

/// Weights and velocity after training from a checkpoint by the formula, until this many epochs are done.
fn slow_training(state: &Checkpoint, x: &Array2<f64>, labels: &[usize], epochs: usize) -> (Array2<f64>, Array2<f64>) {
    let (mut w, mut v) = (state.weight.clone(), state.velocity.clone());
    for epoch in state.epoch..epochs {
        for i in sgd::epoch_order(labels.len(), epoch, state.seed) {
            let z = x.row(i).dot(&w);
            let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
            let e = z.mapv(|z| (z - max).exp());
            let mut error = &e / e.sum();
            error[labels[i]] -= 1.0;
            for ((row, column), v) in v.indexed_iter_mut() {
                *v = state.momentum * *v - state.learning_rate * x[[i, row]] * error[column];
            }
            w += &v;
        }
    }
    (w, v)
}

/// A folder that goes when the check ends, and the path of a file in it.
fn place(name: &str) -> (TempDir, PathBuf) {
    let folder = ok(testkit::folder());
    let path = folder.path().join(name);
    (folder, path)
}

/// The names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let name = |entry: io::Result<fs::DirEntry>| ok(entry).file_name().to_string_lossy().into_owned();
    let mut names: Vec<_> = ok(fs::read_dir(folder)).map(name).collect();
    names.sort();
    names
}

/// What was returned; the check ends here if that was an error.
#[track_caller]
fn ok<T>(result: Result<T, impl Display>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("an error where there should be none: {error}"),
    }
}

/// Asserts that two checkpoints are the same to the last bit; −0 and 0 are not.
#[track_caller]
fn assert_same(got: &Checkpoint, expected: &Checkpoint) {
    assert_eq!(got, expected);
    let bits = |tensor: &Array2<f64>| tensor.mapv(f64::to_bits);
    assert_eq!(bits(&got.weight), bits(&expected.weight), "the bits of the weights differ");
    assert_eq!(bits(&got.velocity), bits(&expected.velocity), "the bits of the velocity differ");
}

/// Asserts that this is an error whose words name the file.
#[track_caller]
fn assert_names<T>(result: io::Result<T>, name: &str, what: &str) {
    match result {
        Ok(_) => panic!("no error for {what}"),
        Err(error) => assert!(error.to_string().contains(name), "the error does not name {name}: {error}"),
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

/// What is loaded is what was saved, to the last bit.
/// 読み込んだものは、保存したものと最後の 1 ビットまで一致する。
#[test]
fn what_is_loaded_is_what_was_saved() {
    let (_folder, path) = place("state.safetensors");
    // Any 64 bits that are a positive finite number.
    let number = |k: usize| f64::from_bits((k as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) % (0x7ff << 52));
    let tall = Array2::from_shape_fn((5, 2), |(i, j)| number(2 * i + j));
    let by_columns = sample().weight.t().as_standard_layout().into_owned().reversed_axes();
    let states = [
        sample(),
        Checkpoint { weight: array![[-7.5]], velocity: array![[number(10)]], seed: (1 << 53) + 1, ..sample() },
        Checkpoint {
            weight: tall.clone(),
            velocity: -tall,
            learning_rate: number(11),
            momentum: number(12),
            ..start()
        },
        Checkpoint { weight: by_columns, epoch: 1_000_000_007, ..sample() },
    ];
    for state in states {
        ok(save(&state, &path));
        assert_same(&ok(load(&path)), &state);
    }
}

/// A checkpoint of the size of the real one is loaded as it was saved, also where names of files are Japanese.
/// 実際と同じ大きさのチェックポイントも、ファイル名が日本語でも、保存したとおりに読み込める。
#[test]
fn a_large_checkpoint_is_loaded_as_it_was_saved() {
    let (folder, path) = place("第3回 (重み).safetensors");
    let mut draw = Draw::new();
    let (weight, velocity) = (draw.matrix(300, 120, -50.0..50.0), draw.matrix(300, 120, -50.0..50.0));
    let state = Checkpoint { epoch: 1234, weight, velocity, learning_rate: 5.0, momentum: 0.99, seed: 1 << 60 };
    ok(save(&state, &path));
    assert_same(&ok(load(&path)), &state);
    assert_eq!(names(folder.path()), ["第3回 (重み).safetensors"]);
}

/// The file is safetensors, and holds weight, velocity and the four numbers.
/// ファイルは safetensors 形式で、weight、velocity と 4 つの数を含む。
#[test]
fn the_file_is_safetensors_with_everything_in_it() {
    let (_folder, path) = place("epoch-03.safetensors");
    ok(save(&sample(), &path));
    let bytes = ok(fs::read(&path));
    let file = ok(SafeTensors::deserialize(&bytes));
    for (name, expected) in [("weight", sample().weight), ("velocity", sample().velocity)] {
        let tensor = ok(file.tensor(name));
        assert_eq!((tensor.dtype(), tensor.shape()), (Dtype::F64, &[2, 3][..]), "type and shape of {name}");
        let expected: Vec<u8> = expected.iter().flat_map(|number| number.to_le_bytes()).collect();
        assert_eq!(tensor.data(), expected, "the bytes of {name}, row by row, little end first");
    }
    let (_, header) = ok(SafeTensors::read_metadata(&bytes));
    let numbers = header.metadata().clone().unwrap_or_default();
    let number = |name: &str| numbers.get(name).unwrap_or_else(|| panic!("no {name} in the header")).as_str();
    assert_eq!([number("epoch"), number("seed")].map(str::parse), [Ok(3), Ok(u64::MAX)], "epoch and seed");
    let rates = [number("learning_rate"), number("momentum")].map(str::parse);
    assert_eq!(rates, [Ok(0.1 + 0.2), Ok(0.9)], "learning rate and momentum");
}

/// A checkpoint that another program wrote is loaded.
/// 別のプログラムが書いたチェックポイントも読み込める。
#[test]
fn a_checkpoint_that_another_program_wrote_is_loaded() {
    let (_folder, path) = place("from-python.safetensors");
    ok(fs::write(&path, file(HEADER)));
    let (weight, velocity) = (array![[1.0, 2.0]], array![[3.0, 4.0]]);
    let expected = Checkpoint { epoch: 12, weight, velocity, learning_rate: 1e-5, momentum: 0.9, seed: u64::MAX };
    assert_same(&ok(load(&path)), &expected);
}

/// Saving again replaces the file and leaves nothing else behind.
/// もう一度保存するとファイルが置き換わり、ほかには何も残らない。
#[test]
fn saving_again_replaces_the_file_and_leaves_nothing_else() {
    let (folder, path) = place("latest.safetensors");
    ok(save(&Checkpoint { weight: Array2::ones((20, 30)), velocity: Array2::ones((20, 30)), ..sample() }, &path));
    ok(save(&sample(), &path));
    assert_same(&ok(load(&path)), &sample());
    assert_eq!(names(folder.path()), ["latest.safetensors"]);
}

/// The old file is not written into: it stays whole until the new one takes its place.
/// 古いファイルに上書きはしない。新しいファイルと入れ替わるまで、古いファイルは完全なまま残る。
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

/// Whoever looks while a checkpoint is saved sees a whole file.
/// 保存の途中でいつ見ても、ファイルは完全である。
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

/// What cannot be saved is an error that names the file; it harms no other file and leaves nothing behind.
/// 保存できないときは、ファイル名を示すエラーになる。ほかのファイルは無事で、余計なものも残らない。
#[test]
fn what_cannot_be_saved_is_an_error_and_harms_nothing() {
    let (folder, good) = place("good.safetensors");
    ok(save(&sample(), &good));
    assert_names(save(&sample(), &folder.path().join("nowhere").join("a.safetensors")), "a.safetensors", "no folder");
    assert_names(save(&sample(), &good.join("b.safetensors")), "b.safetensors", "a file in place of the folder");
    let occupied = folder.path().join("occupied");
    ok(fs::create_dir(&occupied));
    assert_names(save(&sample(), &occupied), "occupied", "a folder in place of the file");
    assert_same(&ok(load(&good)), &sample());
    assert_eq!(names(folder.path()), ["good.safetensors", "occupied"], "a failed save leaves nothing behind");
    assert_eq!(names(&occupied), [""; 0], "a failed save leaves nothing behind");
}

/// A file that is cut off anywhere, or too long, is refused.
/// 途中で切れたファイルは、どこで切れていても受け付けない。長すぎるファイルも同様である。
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

/// A file that is missing, or something else, is refused.
/// 存在しないファイルや、チェックポイントでないファイルは受け付けない。
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

/// A file with a tensor or a number missing, or of the wrong form, is refused.
/// テンソルや数が欠けているファイル、形や型の違うファイルは受け付けない。
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

/// Two epochs with one example give the numbers of the text.
/// 1 件の事例で 2 エポック学習すると、本文のとおりの値になる。
#[test]
fn two_epochs_with_one_example_are_as_in_the_text() {
    let (_folder, path) = place("epoch-00.safetensors");
    let (weight, velocity) = (array![[0.0, 0.0]], array![[0.0, 0.0]]);
    ok(save(&Checkpoint { epoch: 0, weight, velocity, learning_rate: 0.2, momentum: 0.9, seed: 1 }, &path));
    let state = ok(resume(&path, &array![[1.0]], &[0], 2));
    assert_eq!(state.epoch, 2);
    // The numbers are written with 12 digits, so they are off by 5e-13 at most.
    assert_close(&state.velocity, &array![[0.180033200533, -0.180033200533]], TOLERANCE);
    assert_close(&state.weight, &array![[0.280033200533, -0.280033200533]], TOLERANCE);
}

/// Resuming goes on with the saved velocity, learning rate, momentum and order.
/// 再開すると、保存した速度、学習率、モメンタム、順序を引き継いで学習が進む。
#[test]
fn resuming_uses_everything_that_was_saved() {
    let (_folder, path) = place("state.safetensors");
    let (x, labels) = ten();
    let state = Checkpoint { epoch: 2, velocity: array![[0.5, -0.5, 0.0], [0.1, 0.2, -0.3]], ..start() };
    ok(save(&state, &path));
    let got = ok(resume(&path, &x, &labels, 4));
    let (w, v) = slow_training(&state, &x, &labels, 4);
    assert_close(&got.weight, &w, TOLERANCE);
    assert_close(&got.velocity, &v, TOLERANCE);
    assert_eq!((got.epoch, got.learning_rate, got.momentum, got.seed), (4, 0.2, 0.8, 9));
}

/// Fifteen epochs follow the formula, past the hundredth too, with as many and large numbers as real ones.
/// 15 エポックのどれも、100 エポック目を過ぎても、数が実際のデータと同じくらい多く、大きくても、式のとおりに進む。
#[test]
fn fifteen_epochs_at_the_size_of_the_real_data_follow_the_formula() {
    let mut draw = Draw::new();
    for (n, d, l, feature, weight, learning_rate) in [(130, 105, 4, 50.0, 0.1, 1e-6), (120, 2, 105, 0.5, 20.0, 1.5)] {
        let (folder, first) = place("再開 epoch-95.safetensors");
        let (x, labels) = (draw.matrix(n, d, -feature..feature), draw.labels(n, l));
        let (weight, velocity) = (draw.matrix(d, l, -weight..weight), Array2::zeros((d, l)));
        let start = Checkpoint { epoch: 95, weight, velocity, learning_rate, ..start() };
        ok(save(&start, &first));
        let got = ok(resume(&first, &x, &labels, 110));
        let (w, v) = slow_training(&start, &x, &labels, 110);
        // Each of 1950 steps is right to 1e-13, and five times as much with what the velocity passes on. η |x|² / 2 is below
        // 2, so that later steps do not enlarge that.
        assert_close(&got.weight, &w, 1e-8);
        assert_close(&got.velocity, &v, 1e-8);
        assert_eq!(names(folder.path()).len(), 16, "a file for the start, and one for each epoch");
        let last = ok(load(&folder.path().join("epoch-110.safetensors")));
        assert_same(&last, &got);
    }
}

/// Training that stopped and went on has the bits of training that never stopped.
/// 中断して再開した学習の結果は、中断しなかった場合と 1 ビットも違わない。
#[test]
fn resuming_gives_the_bits_of_training_that_never_stopped() {
    let (folder, first) = place("epoch-00.safetensors");
    let (x, labels) = ten();
    ok(save(&start(), &first));
    let whole = ok(resume(&first, &x, &labels, 4));
    assert_eq!(whole.epoch, 4);
    for stop in 1..4 {
        let half = ok(resume(&first, &x, &labels, stop));
        assert_eq!(half.epoch, stop);
        let path = folder.path().join("half.safetensors");
        ok(save(&half, &path));
        assert_same(&ok(resume(&path, &x, &labels, 4)), &whole);
    }
}

/// Every epoch leaves a file of its own.
/// エポックごとに 1 つのファイルが残る。
#[test]
fn every_epoch_leaves_a_file_of_its_own() {
    let (folder, first) = place("epoch-08.safetensors");
    let (x, labels) = ten();
    ok(save(&Checkpoint { epoch: 8, ..start() }, &first));
    let last = ok(resume(&first, &x, &labels, 12));
    let files = [8, 9, 10, 11, 12].map(|epoch| format!("epoch-{epoch:02}.safetensors"));
    assert_eq!(names(folder.path()), files);
    let states = files.map(|name| ok(load(&folder.path().join(name))));
    assert_same(&states[0], &Checkpoint { epoch: 8, ..start() });
    assert_same(&states[4], &last);
    assert_eq!(states.each_ref().map(|state| state.epoch), [8, 9, 10, 11, 12], "the epochs in the files");
    assert!(states.windows(2).all(|pair| pair[0].weight != pair[1].weight), "an epoch that changed no weight");
}

/// Files of another training in the same folder are replaced, and never taken for epochs that are done.
/// 同じフォルダーに別の学習のファイルがあれば置き換える。済んだエポックとみなすことはない。
#[test]
fn files_of_another_training_are_replaced() {
    let (folder, first) = place("epoch-00.safetensors");
    let (x, labels) = ten();
    let name = |epoch: usize| folder.path().join(format!("epoch-{epoch:02}.safetensors"));
    for epoch in 1..4 {
        ok(save(&Checkpoint { epoch, weight: Array2::ones((2, 3)), seed: 1, ..start() }, &name(epoch)));
    }
    ok(save(&start(), &first));
    let last = ok(resume(&first, &x, &labels, 2));
    assert_close(&last.weight, &slow_training(&start(), &x, &labels, 2).0, TOLERANCE);
    let (empty, alone) = place("epoch-00.safetensors");
    ok(save(&start(), &alone));
    assert_same(&last, &ok(resume(&alone, &x, &labels, 2)));
    for epoch in [1, 2] {
        let expected = ok(load(&empty.path().join(format!("epoch-{epoch:02}.safetensors"))));
        assert_same(&ok(load(&name(epoch))), &expected);
    }
}

/// An epoch that cannot be saved ends training with an error that names its file; those before it are there.
/// 保存できないエポックがあると、ファイル名を示すエラーで学習が終わる。それより前のエポックは残っている。
#[test]
fn an_epoch_that_cannot_be_saved_is_an_error() {
    let (folder, first) = place("epoch-00.safetensors");
    let (x, labels) = ten();
    ok(save(&start(), &first));
    ok(fs::create_dir(folder.path().join("epoch-02.safetensors")));
    let name = "epoch-02.safetensors";
    assert_names(resume(&first, &x, &labels, 3), name, "a folder in place of the file of epoch 2");
    assert_eq!(ok(load(&folder.path().join("epoch-01.safetensors"))).epoch, 1);
    assert_eq!(names(folder.path()), ["epoch-00.safetensors", "epoch-01.safetensors", name]);
}

/// Where no epoch is left to do, resuming changes nothing and saves nothing.
/// 残りのエポックがなければ、再開しても何も変わらず、何も保存しない。
#[test]
fn resuming_at_the_end_changes_nothing() {
    let (folder, path) = place("state.safetensors");
    let (x, labels) = ten();
    ok(save(&Checkpoint { epoch: 6, ..start() }, &path));
    for epochs in [6, 5, 0] {
        assert_same(&ok(resume(&path, &x, &labels, epochs)), &Checkpoint { epoch: 6, ..start() });
    }
    assert_eq!(names(folder.path()), ["state.safetensors"]);
}

/// A checkpoint that is missing, or that the examples do not fit, cannot be resumed, and nothing is saved.
/// ファイルがないとき、事例とチェックポイントの形が合わないときは再開できず、何も保存しない。
#[test]
fn a_checkpoint_that_does_not_fit_cannot_be_resumed() {
    let (folder, path) = place("state.safetensors");
    let (x, labels) = ten();
    ok(save(&start(), &path));
    let go_on = |x: &Array2<f64>, labels: &[usize]| resume(&path, x, labels, 1);
    let name = "state.safetensors";
    assert_names(go_on(&Array2::zeros((10, 3)), &labels), name, "examples of 3 features, and weights for 2");
    assert_names(go_on(&x, &labels[..9]), name, "10 rows and 9 labels");
    assert_names(go_on(&x, &[&labels[..9], &[3]].concat()), name, "label 3, and weights for labels 0, 1 and 2");
    assert_names(go_on(&x.slice(s![..0, ..]).to_owned(), &[]), name, "no examples");
    assert_eq!(names(folder.path()), [name]);
    ok(go_on(&x, &labels));
    ok(fs::write(&path, b"cut off"));
    assert_names(go_on(&x, &labels), name, "a spoilt file");
    ok(fs::remove_file(&path));
    assert_names(go_on(&x, &labels), name, "a missing file");
}
