//! Checks of problem 78: what goes to the device and comes back, and that it computes what the CPU does.

use std::fmt::Display;

use device::{Counting, Counts, Device, Dtype, Gpu, Recorder, Tensor, Validating};
use gpu::{Trainer, epoch, upload, weights};
use ndarray::{Array2, s};
use testkit::{Close, Draw, difference, not_gradable_here, panics};

// The device computes in f32, with 24 bits, so rounding is wrong by 6e-8 of a number. A logit is a sum of D = 37
// products of 1.2 in all, and of 5 at most: wrong by 37 · 6e-8 · 1.2 = 3e-6, and 1e-5 at most. WGSL lets adapters be
// wrong by 1e-6 in exp and by 5e-7 in log, so losses and errors are right to 5e-6. A step moves a weight by the learning
// rate times a mean of errors: 50 steps by 0.05, 28 by 0.1 or 7 by 0.5 add up to at most 3.5 · 5e-6 = 2e-5. An adapter
// in software was wrong by less than 1e-6. A mistake changes some number by 1e-3 at least.
const TOLERANCE: f64 = 1e-4;

/// A training on drawn numbers: 50 examples, 37 features, neither a multiple of the other.
#[derive(Clone)]
struct Task {
    x: Array2<f32>,
    labels: Vec<usize>,
    w: Array2<f32>,
    order: Vec<usize>,
    batch_size: usize,
    learning_rate: f32,
}

fn task() -> Task {
    let mut draw = Draw::new();
    let mut matrix = |n, d, most: f64| draw.matrix(n, d, -most..most).mapv(|number| number as f32);
    Task {
        x: matrix(50, 37, 1.0),
        w: matrix(37, 4, 0.125),
        labels: draw.labels(50, 4),
        order: draw.order(50),
        batch_size: 8,
        learning_rate: 0.5,
    }
}

/// What a call returned; an error of the device fails the check with its sentence.
#[track_caller]
fn done<T>(result: Result<T, impl Display>) -> T {
    result.unwrap_or_else(|error| panic!("{error}"))
}

/// Asserts that every tensor holds numbers of the type that the kernels read.
fn assert_types(trainer: &Trainer) {
    let floats = [("x", trainer.x), ("weight", trainer.weight), ("error", trainer.error), ("loss", trainer.loss)];
    for (name, tensor) in floats {
        assert!(
            tensor.dtype == Dtype::F32,
            "the tensor `{name}` holds whole numbers; upload it as f32\n\
             テンソル `{name}` の中身が整数です。f32 で送ってください"
        );
    }
    for (name, tensor) in [("labels", trainer.labels), ("order", trainer.order)] {
        assert!(
            tensor.dtype == Dtype::U32,
            "the tensor `{name}` holds numbers with a point; upload it as u32\n\
             テンソル `{name}` の中身が小数です。u32 で送ってください"
        );
    }
}

/// Compares numbers from the device with those of the CPU; a difference is told with what they are.
#[track_caller]
fn assert_numbers<G: Close + ?Sized, E: Close + ?Sized>(what: &str, got: &G, expected: &E) {
    if let Some(difference) = difference(got, expected, TOLERANCE) {
        panic!("{what}\n{difference}");
    }
}

/// Losses and weights after some epochs, on a device.
fn run(device: &mut dyn Device, task: &Task, epochs: usize) -> (Vec<f32>, Array2<f32>) {
    let Task { x, labels, w, order, batch_size, learning_rate } = task;
    let trainer = done(upload(device, x, labels, w, *batch_size));
    assert_types(&trainer);
    let mut loss = Vec::new();
    for _ in 0..epochs {
        loss = done(epoch(device, &trainer, order, *batch_size, *learning_rate));
    }
    let w = done(weights(device, &trainer));
    (loss, w)
}

/// The same on the CPU, by the formulas, in f64.
fn slow_run(task: &Task, epochs: usize) -> (Vec<f64>, Array2<f64>) {
    let (x, mut w) = (task.x.mapv(f64::from), task.w.mapv(f64::from));
    let mut losses = Vec::new();
    for _ in 0..epochs {
        let batches = task.order.chunks(task.batch_size);
        let step = |batch| testkit::descend(&mut w, &x, &task.labels, batch, f64::from(task.learning_rate));
        losses = batches.flat_map(step).collect();
    }
    (losses, w)
}

/// An epoch on a device that runs nothing. A hole is a hole also where there is no adapter, and nothing is no answer.
fn rehearse(task: &Task) -> Recorder {
    let mut device = Validating(Recorder::default());
    run(&mut device, task, 1);
    let Validating(device) = device;
    let (dispatches, batches) = (device.dispatches.len(), task.order.len().div_ceil(task.batch_size));
    assert!(
        dispatches >= batches,
        "{dispatches} dispatches for {batches} batches\nバッチ {batches} 個に対して、ディスパッチが {dispatches} 回です"
    );
    device
}

/// An adapter; where there is none, the check cannot be run here.
fn open(task: &Task) -> Option<Gpu> {
    rehearse(task);
    Gpu::open().map_err(|error| not_gradable_here(&error.to_string())).ok()
}

/// Compares a device with the CPU.
#[track_caller]
fn assert_same(task: &Task, epochs: usize) {
    let Some(mut gpu) = open(task) else { return };
    let ((loss, w), (slow_loss, slow_w)) = (run(&mut gpu, task, epochs), slow_run(task, epochs));
    assert_numbers("the losses\n損失", &loss, &slow_loss);
    assert_numbers("the weights\n重み", &w, &slow_w);
}

/// What passes between host and device in each of two epochs.
fn traffic(task: &Task) -> [Counts; 2] {
    let mut device = Counting::new(Recorder::default());
    let Task { x, labels, w, order, batch_size, learning_rate } = task;
    let trainer = done(upload(&mut device, x, labels, w, *batch_size));
    [(), ()].map(|()| {
        device.counts = Counts::default();
        let loss = done(epoch(&mut device, &trainer, order, *batch_size, *learning_rate));
        assert_eq!(loss.len(), order.len(), "a loss for each example\n1 事例につき損失が 1 つ");
        let (dispatches, batches) = (device.counts.dispatches, order.len().div_ceil(*batch_size));
        assert!(
            dispatches >= batches,
            "{dispatches} dispatches for {batches} batches\n\
                                        バッチ {batches} 個に対して、ディスパッチが {dispatches} 回です"
        );
        device.counts
    })
}

/// The kernels are well-formed WGSL.
/// カーネルは正しい WGSL である。
#[test]
fn the_kernels_are_well_formed() {
    let device = rehearse(&task());
    assert!(device.kernels.len() >= 2, "{} kernels", device.kernels.len());
}

/// What the device cannot compute itself goes up before the first epoch.
/// GPU が自分では計算できない数は、最初のエポックの前に送る。
#[test]
fn features_labels_and_weights_go_up_before_the_first_epoch() {
    let Task { x, labels, w, batch_size, .. } = task();
    let mut device = Recorder::default();
    let trainer = done(upload(&mut device, &x, &labels, &w, batch_size));
    assert_eq!(done(trainer.x.download::<f32>(&mut device)), x.flatten().to_vec(), "X, row by row\nX（行ごと）");
    assert_eq!(done(trainer.weight.download::<f32>(&mut device)), w.flatten().to_vec(), "W, row by row\nW（行ごと）");
    let labels: Vec<_> = labels.iter().map(|&label| label as u32).collect();
    assert_eq!(done(trainer.labels.download::<u32>(&mut device)), labels, "the labels\nラベル");
}

/// The features go to the device once, and not again in every epoch.
/// 特徴量を GPU に送るのは最初の 1 回だけで、エポックごとには送らない。
#[test]
fn the_features_go_up_once() {
    for counts in traffic(&task()) {
        // An epoch needs its order, four bytes an example; the features would be 37 times as much.
        assert!(
            counts.bytes_written <= 8 * 50,
            "{0} bytes went up in an epoch\n1 エポックで {0} バイトを送りました",
            counts.bytes_written
        );
    }
}

/// The host waits for the device once in an epoch, at its end.
/// ホストが GPU を待つのは、エポックの終わりの 1 回だけである。
#[test]
fn the_host_waits_once_in_an_epoch() {
    for batch_size in [1, 8, 50] {
        for counts in traffic(&Task { batch_size, ..task() }) {
            assert_eq!(
                counts.reads, 1,
                "the host read from the device, and waited, {0} times\n\
                 ホストがデバイスから読んで待った回数が {0} 回です",
                counts.reads
            );
        }
    }
}

/// Kernels are compiled once, and not in every epoch.
/// カーネルのコンパイルは 1 回だけで、エポックごとには行わない。
#[test]
fn kernels_are_compiled_once() {
    for counts in traffic(&task()) {
        assert_eq!(
            counts.kernels, 0,
            "kernels were compiled in an epoch\nエポックの中でカーネルがコンパイルされました"
        );
    }
}

/// Sizes that do not fit are refused.
/// 形の合わないものは受け付けない。
#[test]
fn sizes_that_do_not_fit_are_refused() {
    traffic(&task());
    let Task { x, labels, w, order, .. } = task();
    let device = &mut Recorder::default();
    panics(|| upload(device, &Array2::zeros((0, 37)), &[], &w, 8));
    panics(|| upload(device, &x, &labels[..49], &w, 8));
    panics(|| upload(device, &x, &labels, &w.slice(s![..36, ..]), 8));
    panics(|| upload(device, &x, &[4; 50], &w, 8));
    let trainer = done(upload(device, &x, &labels, &w, 8));
    for (order, batch_size) in [(&order[..49], 8), (&[50; 50][..], 8), (&order[..], 0), (&order[..], 9)] {
        panics(|| epoch(device, &trainer, order, batch_size, 0.1));
    }
}

/// The losses of the first pass are those of the CPU.
/// 最初の順伝播の損失は、CPU で計算したものと一致する。
#[test]
fn the_losses_are_those_of_the_cpu() {
    assert_same(&Task { learning_rate: 0.0, ..task() }, 1);
}

/// A batch of all examples moves the weights as on the CPU.
/// 全件のバッチで、重みは CPU と同じだけ動く。
#[test]
fn a_batch_of_all_moves_the_weights_as_on_the_cpu() {
    assert_same(&Task { batch_size: 50, ..task() }, 1);
}

/// An epoch of mini-batches is that of the CPU, the short last batch included.
/// ミニバッチの 1 エポックは、短い最後のバッチも含めて、CPU と一致する。
#[test]
fn an_epoch_of_mini_batches_is_that_of_the_cpu() {
    for batch_size in [8, 7, 49] {
        assert_same(&Task { batch_size, ..task() }, 1);
    }
}

/// Batches of one are the SGD of problem 73.
/// 1 件ずつのバッチは、問題 73 の SGD と一致する。
#[test]
fn batches_of_one_are_sgd() {
    assert_same(&Task { batch_size: 1, learning_rate: 0.05, ..task() }, 1);
}

/// The order of the epoch is followed.
/// エポックの順序に従う。
#[test]
fn the_order_of_the_epoch_is_followed() {
    let backwards = (0..50).rev().collect();
    assert_same(&Task { order: backwards, batch_size: 5, ..task() }, 1);
}

/// The weights stay on the device from epoch to epoch.
/// 重みは、エポックをまたいで GPU に残る。
#[test]
fn the_weights_stay_on_the_device() {
    assert_same(&Task { learning_rate: 0.1, ..task() }, 4);
}

/// The device computes with what lies on it: features, labels and weights that were changed there between two epochs
/// change what comes out.
/// 計算には GPU の上にある数が使われる。エポックの間に GPU の上で特徴量・ラベル・重みを書き換えると、結果もそのとおりに変わる。
#[test]
fn the_device_computes_with_what_lies_on_it() {
    let task = task();
    let Some(gpu) = open(&task) else { return };
    let mut device = Counting::new(gpu);
    let Task { x, labels, w, order, batch_size, learning_rate } = &task;
    let trainer = done(upload(&mut device, x, labels, w, *batch_size));
    done(epoch(&mut device, &trainer, order, *batch_size, *learning_rate));
    let mut draw = Draw::new();
    let changed = Task {
        x: draw.matrix(50, 37, -1.0..1.0).mapv(|number| number as f32),
        labels: draw.labels(50, 4),
        w: draw.matrix(37, 4, -0.1..0.1).mapv(|number| number as f32),
        ..task.clone()
    };
    done(trainer.x.write(&mut device, &changed.x.flatten().to_vec()));
    done(trainer.labels.write(&mut device, &changed.labels.iter().map(|&label| label as u32).collect::<Vec<_>>()));
    done(trainer.weight.write(&mut device, &changed.w.flatten().to_vec()));
    device.counts = Counts::default();
    let loss = done(epoch(&mut device, &trainer, order, *batch_size, *learning_rate));
    // Whoever computes on the CPU would have to read all three, and to write the weights.
    let Counts { reads, bytes_written, .. } = device.counts;
    assert!(
        reads == 1 && bytes_written <= 8 * 50,
        "an epoch read {reads} times and wrote {bytes_written} bytes\n\
         1 エポックで {reads} 回読み、{bytes_written} バイトを送りました"
    );
    let (slow_loss, slow_w) = slow_run(&changed, 1);
    assert_numbers("the losses\n損失", &loss, &slow_loss);
    assert_numbers("the weights\n重み", &done(weights(&mut device, &trainer)), &slow_w);
}

/// Large logits do not overflow.
/// 大きなロジットでもあふれない。
#[test]
fn large_logits_do_not_overflow() {
    let Task { x, w, .. } = task();
    // In f32, exp overflows from 89 on. Whole numbers, because sums of these are exact: the losses, of up to some
    // hundreds, would otherwise be differences of numbers that are each a little wrong. A logit is a sum of 37 numbers
    // from −62 to 62, typically 160 and below 1024 in all but one of 10¹⁰: there the numbers of f32 lie 6e-5 apart, and
    // whoever adds the largest logit to a logarithm is wrong by at most 3e-5.
    let (x, w) = (x.mapv(f32::round), (w * 500.0).mapv(f32::round));
    assert_same(&Task { x, w, learning_rate: 0.0, ..task() }, 1);
}

/// A batch may have more examples, and W more rows, than a workgroup has invocations.
/// バッチの件数や W の行数は、ワークグループの大きさを超えてもよい。
#[test]
fn more_than_a_workgroup_is_no_trouble() {
    // Word vectors have 300 numbers, but no kernel should count on it. A logit is a sum of 330 products of 4 in all, so
    // wrong by at most 330 · 6e-8 · 4 = 8e-5, which no adapter comes near.
    let mut draw = Draw::new();
    let mut matrix = |n, d, most: f64| draw.matrix(n, d, -most..most).mapv(|number| number as f32);
    let (x, w) = (matrix(150, 330, 0.3), matrix(330, 4, 0.15));
    let (labels, order) = (draw.labels(150, 4), draw.order(150));
    assert_same(&Task { x, w, labels, order, batch_size: 130, ..task() }, 2);
}

/// As many, as large and as negative features as real ones move the weights as on the CPU.
/// 実際のデータと同じくらい多く、大きく、負にもなる特徴量でも、重みは CPU と同じだけ動く。
#[test]
fn numbers_at_the_size_of_the_real_data_move_the_weights_as_on_the_cpu() {
    let mut draw = Draw::new();
    for (n, d, batch_size, feature, weight, learning_rate) in
        [(300, 130, 256, 50.0, 0.002, 1e-3), (90, 9, 64, 0.5, 0.5, 4.0), (9, 30, 2, 1e3, 1e-4, 1e-7)]
    {
        let mut matrix = |n, d, most: f64| draw.matrix(n, d, -most..most).mapv(|number| number as f32);
        let (x, w) = (matrix(n, d, feature), matrix(d, 4, weight));
        let (labels, order) = (draw.labels(n, 4), draw.order(n));
        // A logit is a sum of 130 products that are 6.5 on average: wrong by at most 130 · 6e-8 · 6.5 = 5e-5, and by far
        // less on average. A step makes 1e-3 · 50 of an error of that size, in the second case 4 · 0.5. In the third, slopes
        // are of some hundreds. η |x|² / 2 is 1.5 at most there, so steps move the logits by 1 or so, and enlarge no error.
        assert_same(&Task { x, labels, w, order, batch_size, learning_rate }, 2);
    }
}

/// As many examples as the real data has, in a batch of nearly all and a short one, are those of the CPU.
/// 事例が実際のデータと同じくらい多くても、ほぼ全件のバッチと短いバッチの結果は、CPU と一致する。
#[test]
fn as_many_examples_as_the_real_data_has_are_those_of_the_cpu() {
    let mut draw = Draw::new();
    let mut matrix = |n, d, most: f64| draw.matrix(n, d, -most..most).mapv(|number| number as f32);
    let (x, w) = (matrix(11_000, 2, 0.5), matrix(2, 4, 0.125));
    // The signs of the features decide the label, so the examples of a batch pull in the same direction, and whoever leaves
    // out the last 500 of them moves some weight by 2e-3 less.
    let labels = x.rows().into_iter().map(|row| usize::from(row[0] > 0.0) + 2 * usize::from(row[1] > 0.0)).collect();
    // A slope is a mean of 10,500 numbers of 0.5 at most: the partial sums are 0.25 of their number on average, each wrong by
    // 6e-8 of itself, so that the mean would be wrong by 8e-5 if no rounding made up for another.
    assert_same(&Task { x, w, labels, order: draw.order(11_000), batch_size: 10_500, learning_rate: 1.0 }, 1);
}

/// Fifteen epochs are as the first one.
/// 15 エポックのどれも、最初のエポックと同じように進む。
#[test]
fn fifteen_epochs_are_as_the_first() {
    assert_same(&Task { learning_rate: 0.02, ..task() }, 15);
}

/// Smaller batches after larger ones, with the same tensors, are those of the CPU.
/// 同じテンソルのままバッチを小さくしていっても、CPU と一致する。
#[test]
fn smaller_batches_after_larger_ones_are_those_of_the_cpu() {
    let mut task = Task { learning_rate: 0.1, ..task() };
    let Some(mut gpu) = open(&task) else { return };
    let trainer = done(upload(&mut gpu, &task.x, &task.labels, &task.w, 50));
    for batch_size in [50, 16, 7, 1, 33] {
        task.batch_size = batch_size;
        let loss = done(epoch(&mut gpu, &trainer, &task.order, batch_size, task.learning_rate));
        let (slow_loss, w) = slow_run(&task, 1);
        assert_numbers("the losses\n損失", &loss, &slow_loss);
        assert_numbers("the weights\n重み", &done(weights(&mut gpu, &trainer)), &w);
        // The next epoch begins with these weights, so that nothing adds up.
        task.w = done(weights(&mut gpu, &trainer));
        task.order.rotate_left(11);
    }
}

/// The errors of a batch of 50, and the weights, after an epoch.
///
/// Workgroups are of 64, so there is room for whatever the 14 invocations beyond the batch, or the 27 beyond W, write.
fn with_room(Task { x, labels, w, order, learning_rate, .. }: &Task, gpu: &mut Gpu) -> [Vec<f32>; 2] {
    let mut trainer = done(upload(gpu, x, labels, w, 64));
    let padded: Vec<f32> = w.iter().copied().chain([0.0; 27 * 4]).collect();
    trainer.weight = done(Tensor::upload(gpu, &padded));
    done(epoch(gpu, &trainer, order, 50, *learning_rate));
    [trainer.error, trainer.weight].map(|tensor| done(tensor.download(gpu)))
}

/// Asserts that something was written over the numbers from before, and nothing beyond them.
#[track_caller]
fn assert_written(numbers: &[f32], before: &[f32]) {
    let used = before.len();
    assert!(numbers[..used] != *before, "nothing was written\n何も書き込まれていません");
    assert!(
        numbers[used..].iter().all(|&number| number == 0.0),
        "something was written beyond the {used} numbers\n{used} 個の数より後ろにも書き込まれています"
    );
}

/// An invocation for which there is no example writes no error.
/// 担当する事例のないインボケーションは、誤差を書き込まない。
#[test]
fn an_invocation_without_an_example_writes_no_error() {
    let task = task();
    let Some(mut gpu) = open(&task) else { return };
    let [error, _] = with_room(&task, &mut gpu);
    assert_written(&error, &[0.0; 4 * 50]);
}

/// An invocation for which there is no feature changes no weight.
/// 担当する特徴量のないインボケーションは、重みを変えない。
#[test]
fn an_invocation_without_a_feature_changes_no_weight() {
    let task = task();
    let Some(mut gpu) = open(&task) else { return };
    let [_, weight] = with_room(&task, &mut gpu);
    assert_written(&weight, &task.w.flatten().to_vec());
}
