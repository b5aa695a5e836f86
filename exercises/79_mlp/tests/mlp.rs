//! Checks of problem 79: forward, backward, and a better model.

use data::{Headline, Source};
use mlp::{Linear, Mlp, backward, fit, forward};
use ndarray::{Array1, Array2, Axis, array, s};
use proptest::prelude::{Strategy, prop};
use testkit::{assert_close, forall, labels, matrix, numerical_gradient, panics, seed};

// Sums of products of a few numbers near 1, each right to 1e-16, in any order.
const TOLERANCE: f64 = 1e-12;

fn layer(weight: Array2<f64>, bias: Array1<f64>) -> Linear {
    Linear { weight, bias }
}

/// A network of these sizes with numbers in −1 … 1.
fn networks(sizes: &'static [usize]) -> impl Strategy<Value = Mlp> {
    let numbers = sizes.windows(2).map(|size| (size[0] + 1) * size[1]).sum::<usize>();
    prop::collection::vec(-1.0..1.0f64, numbers).prop_map(move |numbers| {
        let mut numbers = numbers.into_iter();
        let mut take = |rows: usize, columns: usize| {
            Array2::from_shape_simple_fn((rows, columns), || numbers.next().unwrap_or(0.5))
        };
        let layers = sizes
            .windows(2)
            .map(|size| Linear { weight: take(size[0], size[1]), bias: take(1, size[1]).row(0).to_owned() });
        Mlp { layers: layers.collect() }
    })
}

/// The loss by the formula, number by number.
fn slow_loss(model: &Mlp, x: &Array2<f64>, labels: &[usize]) -> f64 {
    let mut total = 0.0;
    for (row, &label) in x.rows().into_iter().zip(labels) {
        let mut h = row.to_vec();
        for (i, layer) in model.layers.iter().enumerate() {
            let last = i + 1 == model.layers.len();
            h = (0..layer.bias.len())
                .map(|j| layer.bias[j] + h.iter().enumerate().map(|(k, h)| h * layer.weight[[k, j]]).sum::<f64>())
                .map(|z| if last { z } else { z.max(0.0) })
                .collect();
        }
        total -= (h[label].exp() / h.iter().map(|z| z.exp()).sum::<f64>()).ln();
    }
    total / labels.len() as f64
}

/// Checks every parameter of the gradient against central differences.
fn assert_gradient(model: &Mlp, x: &Array2<f64>, labels: &[usize]) {
    let gradient = backward(model, x, labels);
    assert_eq!(gradient.layers.len(), model.layers.len(), "a gradient for each layer");
    for (i, (slope, layer)) in gradient.layers.iter().zip(&model.layers).enumerate() {
        let with = |change: &dyn Fn(&mut Linear)| {
            let mut model = model.clone();
            change(&mut model.layers[i]);
            slow_loss(&model, x, labels)
        };
        let weight = numerical_gradient(|w| with(&|layer| layer.weight = w.clone()), &layer.weight);
        let bias = numerical_gradient(|b| with(&|layer| layer.bias = b.clone()), &layer.bias);
        // Central differences are right to about 1e-10 here.
        assert_close(&slope.weight, &weight, 1e-6);
        assert_close(&slope.bias, &bias, 1e-6);
    }
}

/// Whether no neuron is so near the kink of its ReLU that a central difference would step over it.
fn is_smooth(model: &Mlp, x: &Array2<f64>) -> bool {
    let mut h = x.clone();
    model.layers[..model.layers.len() - 1].iter().all(|layer| {
        let z = h.dot(&layer.weight) + &layer.bias;
        h = z.mapv(|z| z.max(0.0));
        z.iter().all(|z| z.abs() > 1e-3)
    })
}

/// One layer is x W + b.
/// 1 層だけなら x W + b である。
#[test]
fn one_layer_is_affine_with_a_bias() {
    let model = Mlp { layers: vec![layer(array![[1.0, 2.0], [3.0, 4.0]], array![0.5, -20.0])] };
    assert_close(&forward(&model, &array![[1.0, 1.0], [0.0, 0.0]]), &array![[4.5, -14.0], [0.5, -20.0]], TOLERANCE);
}

/// Between the layers is a ReLU: ReLU(−1 + 1) = 0, while ReLU(−1) + ReLU(1) = 1.
/// 層の間には ReLU がある。ReLU(−1 + 1) = 0 だが、ReLU(−1) + ReLU(1) = 1 である。
#[test]
fn there_is_a_relu_between_the_layers() {
    let one = Mlp { layers: vec![layer(array![[1.0], [1.0]], array![0.0]), layer(array![[1.0]], array![0.0])] };
    let two = Mlp { layers: vec![layer(Array2::eye(2), array![0.0, 0.0]), layer(array![[1.0], [1.0]], array![0.0])] };
    assert_close(&forward(&one, &array![[-1.0, 1.0]]), &array![[0.0]], TOLERANCE);
    assert_close(&forward(&two, &array![[-1.0, 1.0]]), &array![[1.0]], TOLERANCE);
}

/// There is no ReLU after the last layer: logits may be negative.
/// 最後の層の後に ReLU はない。ロジットは負にもなる。
#[test]
fn logits_may_be_negative() {
    let model =
        Mlp { layers: vec![layer(Array2::eye(2), array![0.0, 0.0]), layer(array![[-1.0], [-2.0]], array![-3.0])] };
    assert_close(&forward(&model, &array![[1.0, 2.0], [-1.0, -1.0]]), &array![[-8.0], [-3.0]], TOLERANCE);
}

/// Layers whose ReLU never cuts are one layer: (X A) B = X (A B).
/// ReLU が何も切らなければ、重ねた層は 1 つの層と同じである。(X A) B = X (A B)。
#[test]
fn stacked_linear_layers_are_one_linear_layer() {
    let positive = |rows, columns| matrix(rows..rows + 1, columns..columns + 1, 0.0..2.0);
    forall((positive(2, 3), positive(3, 4), positive(4, 2)), |(x, a, b)| {
        let stacked = Mlp { layers: vec![layer(a.clone(), Array1::zeros(4)), layer(b.clone(), Array1::zeros(2))] };
        assert_close(&forward(&stacked, &x), &x.dot(&a.dot(&b)), TOLERANCE);
    });
}

/// Three layers give the logits of the formula.
/// 3 層のネットワークは、式どおりのロジットを返す。
#[test]
fn three_layers_are_the_formula() {
    forall((networks(&[3, 5, 4, 2]), matrix(1..4, 3..4, -2.0..2.0)), |(model, x)| {
        let relu = |z: Array2<f64>| z.mapv(|z| if z > 0.0 { z } else { 0.0 });
        let [a, b, c] = &model.layers[..] else { panic!("three layers were made") };
        let h = relu(x.dot(&a.weight) + &a.bias);
        let h = relu(h.dot(&b.weight) + &b.bias);
        assert_close(&forward(&model, &x), &(h.dot(&c.weight) + &c.bias), TOLERANCE);
    });
}

/// Each row of a batch gives what it gives alone.
/// バッチの各行の結果は、1 件ずつ計算したときと同じである。
#[test]
fn a_batch_is_its_rows_one_by_one() {
    forall((networks(&[3, 4, 4]), matrix(2..5, 3..4, -2.0..2.0)), |(model, x)| {
        let together = forward(&model, &x);
        assert_eq!(together.dim(), (x.nrows(), 4), "a row of four logits for each example");
        for (i, row) in x.axis_chunks_iter(Axis(0), 1).enumerate() {
            assert_close(&forward(&model, &row), &together.slice(s![i..=i, ..]), TOLERANCE);
        }
    });
}

/// Evaluating twice gives the same numbers, to the last bit.
/// 2 回評価しても、最後の 1 ビットまで同じ値になる。
#[test]
fn evaluating_twice_gives_the_same_numbers() {
    forall((networks(&[3, 8, 4]), matrix(1..4, 3..4, -2.0..2.0)), |(model, x)| {
        assert_eq!(forward(&model, &x), forward(&model, &x));
    });
}

/// The gradient of one layer agrees with numerical gradients.
/// 1 層の勾配は、数値微分と一致する。
#[test]
fn the_gradient_of_one_layer_agrees_with_numerical_gradients() {
    forall((networks(&[3, 4]), matrix(3..4, 3..4, -2.0..2.0), labels(3..4, 4)), |(model, x, labels)| {
        assert_gradient(&model, &x, &labels);
    });
}

/// The gradient of every parameter of a hidden layer agrees with numerical gradients.
/// 隠れ層のすべてのパラメータの勾配は、数値微分と一致する。
#[test]
fn the_gradient_of_a_hidden_layer_agrees_with_numerical_gradients() {
    let problem = (networks(&[3, 5, 4]), matrix(3..4, 3..4, -2.0..2.0), labels(3..4, 4));
    forall(problem.prop_filter("near a kink", |(model, x, _)| is_smooth(model, x)), |(model, x, labels)| {
        assert_gradient(&model, &x, &labels);
    });
}

/// The gradient of every parameter of three layers agrees with numerical gradients.
/// 3 層のすべてのパラメータの勾配は、数値微分と一致する。
#[test]
fn the_gradient_of_three_layers_agrees_with_numerical_gradients() {
    let problem = (networks(&[2, 4, 3, 4]), matrix(2..3, 2..3, -2.0..2.0), labels(2..3, 4));
    forall(problem.prop_filter("near a kink", |(model, x, _)| is_smooth(model, x)), |(model, x, labels)| {
        assert_gradient(&model, &x, &labels);
    });
}

/// The gradient is a mean: a batch said twice has the same.
/// 勾配は平均なので、同じバッチを 2 つ重ねても変わらない。
#[test]
fn a_batch_said_twice_has_the_same_gradient() {
    forall((networks(&[3, 4, 4]), matrix(2..3, 3..4, -2.0..2.0), labels(2..3, 4)), |(model, x, labels)| {
        let twice = ndarray::concatenate![Axis(0), x, x];
        let (once, both) =
            (backward(&model, &x, &labels), backward(&model, &twice, &[labels.clone(), labels].concat()));
        assert_eq!(once.layers.len(), 2, "a gradient for each layer");
        for (once, both) in once.layers.iter().zip(&both.layers) {
            assert_close(&both.weight, &once.weight, TOLERANCE);
            assert_close(&both.bias, &once.bias, TOLERANCE);
        }
    });
}

/// Sizes that do not fit are refused.
/// 形の合わないものは受けつけない。
#[test]
fn sizes_that_do_not_fit_are_refused() {
    let model = Mlp {
        layers: vec![layer(Array2::zeros((3, 5)), Array1::zeros(5)), layer(Array2::zeros((5, 4)), Array1::zeros(4))],
    };
    let broken = Mlp {
        layers: vec![layer(Array2::zeros((3, 5)), Array1::zeros(5)), layer(Array2::zeros((6, 4)), Array1::zeros(4))],
    };
    panics(|| forward(&model, &Array2::zeros((2, 7))));
    panics(|| forward(&broken, &Array2::zeros((2, 3))));
    panics(|| backward(&model, &Array2::zeros((2, 3)), &[0]));
    panics(|| backward(&model, &Array2::zeros((2, 3)), &[0, 4]));
}

/// Features and labels of some headlines.
type Examples = (Array2<f64>, Vec<usize>);

/// Training, validation and test data that nobody has seen before: made, or drawn anew from the prepared data.
fn unseen() -> [Examples; 3] {
    let data = match data::load() {
        Ok(data) if matches!(data.source, Source::Prepared(_)) => data,
        _ => data::sample::generate(seed(), 6000),
    };
    let all = data::split::Split::new([data.train, data.valid, data.test].concat(), seed());
    let headlines = [all.train, all.valid, all.test].concat();
    let features = |part: &[Headline]| {
        let examples = features::examples(part, &data.vectors);
        (examples.x, examples.labels)
    };
    [features(&headlines[..2000]), features(&headlines[2000..2500]), features(&headlines[2500..6000])]
}

/// The share of wrong answers; a row with NaN is wrong.
fn error(logits: &Array2<f64>, labels: &[usize]) -> f64 {
    let right = |(row, &label): (ndarray::ArrayView1<f64>, &usize)| {
        row.len() == 4 && row.iter().enumerate().all(|(i, z)| i == label || *z < row[label])
    };
    1.0 - logits.rows().into_iter().zip(labels).filter(|&pair| right(pair)).count() as f64 / labels.len() as f64
}

/// The share of the single layer's errors on unseen data that your model removes.
fn removed() -> f64 {
    let [(train_x, train_labels), (valid_x, valid_labels), (test_x, test_labels)] = unseen();
    let model = fit(&train_x, &train_labels, &valid_x, &valid_labels, seed());
    let (mut h, last) = (test_x.clone(), model.layers.len().saturating_sub(1));
    for (i, layer) in model.layers.iter().enumerate() {
        assert_eq!(layer.weight.nrows(), h.ncols(), "layer {i} does not fit");
        h = h.dot(&layer.weight) + &layer.bias;
        if i < last {
            h.mapv_inplace(|z| z.max(0.0));
        }
    }
    // The single layer of problem 73: learning rate 0.1, ten epochs.
    let mut w = Array2::zeros((test_x.ncols(), 4));
    sgd::train(&mut w, &train_x, &train_labels, &sgd::Config { learning_rate: 0.1, epochs: 10, seed: 73 });
    let (single, yours) = (error(&test_x.dot(&w), &test_labels), error(&h, &test_labels));
    println!("wrong on unseen headlines: single layer {single:.4}, your model {yours:.4}");
    1.0 - yours / single
}

/// Your model makes fewer errors on unseen headlines than the single layer.
/// 未知の見出しで、単層より誤りが少ない。
#[test]
fn the_model_makes_fewer_errors_than_the_single_layer() {
    let removed = removed();
    assert!(removed > 0.0, "your model makes {:.1} % more errors", -100.0 * removed);
}

/// Your model removes a tenth of the single layer's errors.
/// 単層の誤りの 1 割以上をなくす。
#[test]
fn the_model_removes_a_tenth_of_the_errors() {
    let removed = removed();
    assert!(removed >= 0.1, "your model removes {:.1} % of the errors", 100.0 * removed);
}

/// Your model removes a fifth of the single layer's errors.
/// 単層の誤りの 2 割以上をなくす。
#[test]
fn the_model_removes_a_fifth_of_the_errors() {
    let removed = removed();
    assert!(removed >= 0.2, "your model removes {:.1} % of the errors", 100.0 * removed);
}
