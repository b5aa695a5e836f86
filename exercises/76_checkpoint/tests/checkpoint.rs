//! Checks of problem 76: the momentum step, saving, and going on where training stopped.

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::{fs, io};

use checkpoint::{Checkpoint, load, resume, save, step};
use ndarray::{Array2, array, s};
use proptest::prelude::Strategy;
use safetensors::tensor::{Dtype, SafeTensors};
use tempfile::TempDir;
use testkit::{Draw, assert_close, forall, matrix};

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
            let (_, gradient) = testkit::losses_and_gradient(&w, x, labels, &[i]);
            v = v * state.momentum - gradient * state.learning_rate;
            w += &v;
        }
    }
    (w, v)
}

/// A folder that goes when the check ends, and the path of a file in it.
pub(crate) fn place(name: &str) -> (TempDir, PathBuf) {
    let folder = ok(testkit::folder());
    let path = folder.path().join(name);
    (folder, path)
}

/// The names in a folder, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let name = |entry: io::Result<fs::DirEntry>| ok(entry).file_name().to_string_lossy().into_owned();
    let mut names: Vec<_> = ok(fs::read_dir(folder)).map(name).collect();
    names.sort();
    names
}

/// What was returned; the check ends here if that was an error.
#[track_caller]
pub(crate) fn ok<T>(result: Result<T, impl Display>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!(
            "an error where there should be none: {error}\nエラーのはずのないところでエラーになりました: {error}"
        ),
    }
}

/// Asserts that two checkpoints are the same to the last bit; −0 and 0 are not.
#[track_caller]
pub(crate) fn assert_same(got: &Checkpoint, expected: &Checkpoint) {
    assert_eq!(got, expected);
    let bits = |tensor: &Array2<f64>| tensor.mapv(f64::to_bits);
    assert_eq!(bits(&got.weight), bits(&expected.weight), "the bits of the weights differ\n重みのビットが違います");
    assert_eq!(
        bits(&got.velocity),
        bits(&expected.velocity),
        "the bits of the velocity differ\n速度のビットが違います"
    );
}

/// Asserts that this is an error whose words name the file.
#[track_caller]
pub(crate) fn assert_names<T>(result: io::Result<T>, name: &str, what: &str) {
    match result {
        Ok(_) => panic!("no error: {what}"),
        Err(error) => assert!(
            error.to_string().contains(name),
            "the error does not name {name}: {error}\nエラーに {name} の名前がありません: {error}"
        ),
    }
}

/// The two steps of the text: the second is longer, as it goes the same way as the first.
/// 本文の 2 歩。2 歩目は 1 歩目と同じ向きなので、歩幅が伸びる。
#[test]
fn two_steps_are_as_in_the_text() {
    let (weight, velocity) = (array![[0.0, 0.0]], array![[0.0, 0.0]]);
    let mut state = Checkpoint { epoch: 0, weight, velocity, learning_rate: 0.2, momentum: 0.9, seed: 1 };
    step(&mut state, &array![[-0.5, 0.5]]);
    assert_close(&state.velocity, &array![[0.1, -0.1]], TOLERANCE);
    assert_close(&state.weight, &array![[0.1, -0.1]], TOLERANCE);
    step(&mut state, &array![[-0.450166002666, 0.450166002666]]);
    // The numbers are written with 12 digits, so they are off by 5e-13 at most.
    assert_close(&state.velocity, &array![[0.180033200533, -0.180033200533]], TOLERANCE);
    assert_close(&state.weight, &array![[0.280033200533, -0.280033200533]], TOLERANCE);
}

/// A step is V ← μ V − η ∂E/∂W and then W ← W + V, for any velocity; nothing else in the state changes.
/// どんな速度からでも、1 歩は V ← μ V − η ∂E/∂W、続いて W ← W + V である。状態のほかの値は変わらない。
#[test]
fn a_step_is_the_formula_and_changes_nothing_else() {
    let matrices = (1..5usize, 1..5usize).prop_flat_map(|(d, l)| {
        let one = || matrix(d..d + 1, l..l + 1, -2.0..2.0);
        (one(), one(), one())
    });
    forall((matrices, 0.01..1.0, 0.0..0.99), |((weight, velocity, gradient), learning_rate, momentum)| {
        let before = Checkpoint { epoch: 1234, weight, velocity, learning_rate, momentum, seed: 1 << 60 };
        let mut after = before.clone();
        step(&mut after, &gradient);
        let velocity = &before.velocity * momentum - &gradient * learning_rate;
        let weight = &before.weight + &velocity;
        assert_close(&after.velocity, &velocity, TOLERANCE);
        assert_close(&after.weight, &weight, TOLERANCE);
        assert_eq!(after, Checkpoint { weight: after.weight.clone(), velocity: after.velocity.clone(), ..before });
    });
}

/// Where all gradients agree, steps become 1 / (1 − μ) times as long, and no longer.
/// 勾配がずっと同じなら、歩幅は 1 / (1 − μ) 倍まで伸び、それより長くはならない。
#[test]
fn equal_gradients_make_steps_longer_up_to_a_limit() {
    let gradient = Draw::new().matrix(2, 3, 0.5..1.0);
    for momentum in [0.5, 0.8, 0.9] {
        let mut state = Checkpoint { momentum, ..start() };
        let mut lengths = vec![0.0];
        // 0.9 to the 300th is 2e-14: what is left to the limit.
        for _ in 0..300 {
            step(&mut state, &gradient);
            lengths.push(-state.velocity[[1, 2]]);
        }
        assert!(
            lengths[..20].windows(2).all(|two| two[1] > two[0]),
            "μ = {momentum}: a step was not longer: {lengths:?}\n\
             μ = {momentum}: 歩幅が大きくなっていません: {lengths:?}"
        );
        let limit = &gradient * (-state.learning_rate / (1.0 - momentum));
        assert_close(&state.velocity, &limit, TOLERANCE);
    }
}

/// With μ = 0 a step is that of problem 73, whatever the velocity was.
/// μ = 0 なら、それまでの速度に関係なく、問題 73 と同じ 1 歩になる。
#[test]
fn without_momentum_a_step_goes_down_the_gradient() {
    let three = (matrix(2..3, 3..4, -1.0..1.0), matrix(2..3, 3..4, -1.0..1.0), matrix(2..3, 3..4, -1.0..1.0));
    forall(three, |(weight, velocity, gradient)| {
        let mut state = Checkpoint { weight: weight.clone(), velocity, momentum: 0.0, ..start() };
        step(&mut state, &gradient);
        assert_close(&state.weight, &(&weight - &gradient * 0.2), TOLERANCE);
        assert_close(&state.velocity, &(&gradient * -0.2), TOLERANCE);
    });
}

/// Forty steps of as many and as large numbers as real ones follow the formula, one after another.
/// 数が実際のデータと同じくらい多く、大きくても、40 歩のどれもが式のとおりに進む。
#[test]
fn forty_steps_at_the_size_of_the_real_data_follow_the_formula() {
    let mut draw = Draw::new();
    for (d, l, most, learning_rate) in [(310, 1, 50.0, 0.01), (3, 120, 0.05, 3.0), (1, 1, 1e3, 1e-4)] {
        let (mut w, mut v) = (draw.matrix(d, l, -most..most), draw.matrix(d, l, -most..most));
        let mut state = Checkpoint { weight: w.clone(), velocity: v.clone(), learning_rate, momentum: 0.95, ..start() };
        for _ in 0..40 {
            let gradient = draw.matrix(d, l, -most..most);
            step(&mut state, &gradient);
            v = v * 0.95 - &gradient * learning_rate;
            w += &v;
            // Numbers of at most 1e3 · 40 are right to 1e-11 or so.
            assert_close(&state.velocity, &v, 1e-8);
            assert_close(&state.weight, &w, 1e-8);
        }
    }
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
        assert_eq!(
            (tensor.dtype(), tensor.shape()),
            (Dtype::F64, &[2, 3][..]),
            "type and shape of {name}\n{name} の型と形"
        );
        let expected: Vec<u8> = expected.iter().flat_map(|number| number.to_le_bytes()).collect();
        assert_eq!(
            tensor.data(),
            expected,
            "the bytes of {name}, row by row, little end first\n{name} のバイト列（行ごと、リトルエンディアン）"
        );
    }
    let (_, header) = ok(SafeTensors::read_metadata(&bytes));
    let numbers = header.metadata().clone().unwrap_or_default();
    let number = |name: &str| {
        numbers.get(name).unwrap_or_else(|| panic!("no {name} in the header\nヘッダーに {name} がありません")).as_str()
    };
    assert_eq!(
        [number("epoch"), number("seed")].map(str::parse),
        [Ok(3), Ok(u64::MAX)],
        "epoch and seed\nエポックとシード"
    );
    let rates = [number("learning_rate"), number("momentum")].map(str::parse);
    assert_eq!(rates, [Ok(0.1 + 0.2), Ok(0.9)], "learning rate and momentum\n学習率とモメンタム");
}

/// What cannot be saved is an error that names the file; it harms no other file and leaves nothing behind.
/// 保存できないときは、ファイル名を示すエラーになる。ほかのファイルは無事で、余計なものも残らない。
#[test]
fn what_cannot_be_saved_is_an_error_and_harms_nothing() {
    let (folder, good) = place("good.safetensors");
    ok(save(&sample(), &good));
    assert_names(
        save(&sample(), &folder.path().join("nowhere").join("a.safetensors")),
        "a.safetensors",
        "no folder\nフォルダーがないのに、エラーになりません",
    );
    assert_names(
        save(&sample(), &good.join("b.safetensors")),
        "b.safetensors",
        "a file in place of the folder\nフォルダーの場所にファイルがあるのに、エラーになりません",
    );
    let occupied = folder.path().join("occupied");
    ok(fs::create_dir(&occupied));
    assert_names(
        save(&sample(), &occupied),
        "occupied",
        "a folder in place of the file\nファイルの場所にフォルダーがあるのに、エラーになりません",
    );
    assert_same(&ok(load(&good)), &sample());
    assert_eq!(
        names(folder.path()),
        ["good.safetensors", "occupied"],
        "a failed save leaves nothing behind\n保存に失敗しても、ファイルを残してはいけません"
    );
    assert_eq!(
        names(&occupied),
        [""; 0],
        "a failed save leaves nothing behind\n保存に失敗しても、ファイルを残してはいけません"
    );
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

/// Many epochs follow the formula, past the hundredth too, with as many and large numbers as real ones.
/// エポックがいくつあっても、100 エポック目を過ぎても、数が実際のデータと同じくらい多く、大きくても、式のとおりに進む。
#[test]
fn many_epochs_at_the_size_of_the_real_data_follow_the_formula() {
    let mut draw = Draw::new();
    for (from, n, d, l, feature, weight, learning_rate) in [
        (95, 130, 105, 4, 50.0, 0.1, 1e-6),
        (95, 120, 2, 105, 0.5, 20.0, 1.5),
        (0, 4, 2, 3, 0.5, 1.0, 1.5),
        (109, 11_000, 2, 3, 0.5, 1.0, 1.5),
    ] {
        let (folder, first) = place(&format!("再開 epoch-{from}.safetensors"));
        let (x, labels) = (draw.matrix(n, d, -feature..feature), draw.labels(n, l));
        let (weight, velocity) = (draw.matrix(d, l, -weight..weight), Array2::zeros((d, l)));
        let start = Checkpoint { epoch: from, weight, velocity, learning_rate, ..start() };
        ok(save(&start, &first));
        let got = ok(resume(&first, &x, &labels, 110));
        let (w, v) = slow_training(&start, &x, &labels, 110);
        // Each of 11,000 steps is right to 1e-13, and five times as much with what the velocity passes on. η |x|² / 2 is below
        // 2, so that later steps do not enlarge that.
        assert_close(&got.weight, &w, 1e-8);
        assert_close(&got.velocity, &v, 1e-8);
        assert_eq!(
            names(folder.path()).len(),
            111 - from,
            "a file for the start, and one for each epoch\n最初に 1 つ、エポックごとに 1 つのファイル"
        );
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
    assert_eq!(
        states.each_ref().map(|state| state.epoch),
        [8, 9, 10, 11, 12],
        "the epochs in the files\nファイルの中のエポック"
    );
    assert!(
        states.windows(2).all(|pair| pair[0].weight != pair[1].weight),
        "an epoch that changed no weight\n重みの変わらないエポックがあります"
    );
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
    #[cfg(unix)]
    assert_replaced_whole(&first);
}

/// The file at `path` is replaced by a new one and not written into, which a crash in the middle would leave in pieces. Whoever
/// has opened the old file still reads it.
#[cfg(unix)]
fn assert_replaced_whole(path: &Path) {
    let (before, mut open, mut read) = (ok(fs::read(path)), ok(fs::File::open(path)), Vec::new());
    ok(save(&sample(), path));
    ok(io::Read::read_to_end(&mut open, &mut read));
    assert!(
        read == before,
        "the new checkpoint was written into the old file, and a crash in the middle would leave neither\n\
         新しいチェックポイントが古いファイルに上書きされています。途中で止まると、どちらも失われます"
    );
    assert_same(&ok(load(path)), &sample());
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
    assert_names(
        resume(&first, &x, &labels, 3),
        name,
        "a folder in place of the file of epoch 2\nエポック 2 のファイルの場所にフォルダーがあるのに、エラーになりません",
    );
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

/// A checkpoint that is missing, cut off or spoilt, or that the examples do not fit, cannot be resumed, and nothing is saved.
/// ファイルがないとき、途中で切れたり壊れたりしているとき、事例と形が合わないときは再開できず、何も保存しない。
#[test]
fn a_checkpoint_that_does_not_fit_cannot_be_resumed() {
    let (folder, path) = place("state.safetensors");
    let (x, labels) = ten();
    ok(save(&start(), &path));
    let go_on = |x: &Array2<f64>, labels: &[usize]| resume(&path, x, labels, 1);
    let name = "state.safetensors";
    assert_names(
        go_on(&Array2::zeros((10, 3)), &labels),
        name,
        "examples of 3 features, and weights for 2\n事例の特徴量が 3 つ、重みが 2 つ分なのに、エラーになりません",
    );
    assert_names(go_on(&x, &labels[..9]), name, "10 rows and 9 labels\n行が 10、ラベルが 9 なのに、エラーになりません");
    assert_names(
        go_on(&x, &[&labels[..9], &[3]].concat()),
        name,
        "label 3, and weights for labels 0, 1 and 2\nラベル 3 に対して、重みがラベル 0、1、2 の分しかないのに、エラーになりません",
    );
    assert_names(go_on(&x.slice(s![..0, ..]).to_owned(), &[]), name, "no examples\n事例がないのに、エラーになりません");
    assert_eq!(names(folder.path()), [name]);
    ok(go_on(&x, &labels));
    let (whole, mut draw) = (ok(fs::read(&path)), Draw::new());
    let ends = [0, 8, whole.len() / 2, whole.len() - 1].into_iter().chain((0..4).map(|_| draw.below(whole.len())));
    for end in ends.collect::<Vec<_>>() {
        ok(fs::write(&path, &whole[..end]));
        assert_names(
            go_on(&x, &labels),
            name,
            "a file that is cut off\nファイルが途中で切れているのに、エラーになりません",
        );
    }
    ok(fs::write(&path, b"not a checkpoint"));
    assert_names(go_on(&x, &labels), name, "a spoilt file\nファイルが壊れているのに、エラーになりません");
    ok(fs::remove_file(&path));
    assert_names(go_on(&x, &labels), name, "a missing file\nファイルがないのに、エラーになりません");
}
