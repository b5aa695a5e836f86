//! Checks of problem 79: forward, backward, the same by a tape, and how good a model is found.

use std::sync::OnceLock;

use data::Headline;
use data::split::Split;
use features::Examples;
use mlp::{Linear, Mlp, autograd, backward, fit, forward};
use ndarray::{Array1, Array2, ArrayRef2, Axis, array, concatenate, s};
use proptest::prelude::{Strategy, prop};
use testkit::{Draw, assert_close, forall, hidden_seed, labels, matrix, numerical_gradient, panics, vector};

// A layer adds up at most four products and a bias, and no weight or feature is beyond ±1 (±2 where there are few): no
// number reaches 5, then 21, then 85. Rounding is wrong by 1e-16 of them, or by 6e-8 where somebody computes in f32, a
// dozen times in a row: by 1e-6 for numbers of the usual size, near 1. Numerical gradients are wrong by ε² f‴/6, where
// ε is 1e-5, and f‴ is at most 16³, as a parameter moves the logits by at most 16 times as much: by 7e-8.
const TOLERANCE: f64 = 1e-5;

// What `fit` gets. The data are made from another one, so that nobody can make them again.
const SEED: u64 = 79;

/// A layer.
fn layer<const N: usize>(weight: Array2<f64>, bias: [f64; N]) -> Linear {
    Linear { weight, bias: Array1::from(bias.to_vec()) }
}

/// The two layers of the text.
fn two_layers() -> Mlp {
    let hidden = layer(array![[1.0, -1.0], [0.5, 0.5]], [0.0, -1.0]);
    let output = layer(array![[1.0, -1.0], [2.0, 1.0]], [-1.0, 1.0]);
    Mlp { layers: vec![hidden, output] }
}

/// Their gradient for the example (1, 2) with label 1.
fn gradient_of_two_layers() -> Mlp {
    let e = 0.880797077977882;
    let hidden = layer(array![[2.0 * e, 0.0], [4.0 * e, 0.0]], [2.0 * e, 0.0]);
    let output = layer(array![[2.0 * e, -2.0 * e], [0.0, 0.0]], [e, -e]);
    Mlp { layers: vec![hidden, output] }
}

/// A layer of this many inputs and outputs.
fn layers(inputs: usize, outputs: usize) -> impl Strategy<Value = Linear> {
    let weight = matrix(inputs..inputs + 1, outputs..outputs + 1, -1.0..1.0);
    (weight, vector(outputs..outputs + 1, -1.0..1.0)).prop_map(|(weight, bias)| Linear { weight, bias })
}

/// A model of one to three layers, some examples, and their labels.
fn cases() -> impl Strategy<Value = (Mlp, Array2<f64>, Vec<usize>)> {
    (1..6usize, prop::collection::vec(1..5usize, 2..5)).prop_flat_map(|(n, sizes)| {
        let (d, l) = (sizes[0], sizes[sizes.len() - 1]);
        let stack: Vec<_> = sizes.windows(2).map(|pair| layers(pair[0], pair[1])).collect();
        let model = stack.prop_map(|layers| Mlp { layers });
        (model, matrix(n..n + 1, d..d + 1, -1.0..1.0), labels(n..n + 1, l))
    })
}

/// [`cases`] with a slope everywhere.
///
/// ReLU has none at 0. The numerical gradient moves a parameter by 1e-5, and with it what goes into a ReLU by at most 1e-5
/// times the largest input of a hidden layer, which is 4 · 1 + 1 = 5. So cases in which all of that is farther than 1e-3
/// from 0 stay on one side of the bend; the others, about one in fifty, are left out.
fn smooth_cases() -> impl Strategy<Value = (Mlp, Array2<f64>, Vec<usize>)> {
    let smooth = |(model, x, _): &(Mlp, Array2<f64>, Vec<usize>)| {
        by_the_formula(model, x).0.iter().flatten().all(|z| z.abs() > 1e-3)
    };
    cases().prop_filter("a number near the bend of ReLU", smooth)
}

/// The gradient of a loss, two losses for each parameter.
fn numerical_gradient_of(loss: impl Fn(&Mlp) -> f64, model: &Mlp) -> Mlp {
    let mut gradient = model.clone();
    for (i, layer) in model.layers.iter().enumerate() {
        let with = |change: &dyn Fn(&mut Linear)| {
            let mut model = model.clone();
            change(&mut model.layers[i]);
            loss(&model)
        };
        let weight = numerical_gradient(|w| with(&|layer| layer.weight.assign(w)), &layer.weight);
        let bias = numerical_gradient(|b| with(&|layer| layer.bias.assign(b)), &layer.bias);
        gradient.layers[i] = Linear { weight, bias };
    }
    gradient
}

/// What goes into each ReLU, and the logits, number by number.
fn by_the_formula(model: &Mlp, x: &ArrayRef2<f64>) -> (Vec<Array2<f64>>, Array2<f64>) {
    let (mut hidden, mut z) = (Vec::new(), x.to_owned());
    for (depth, Linear { weight, bias }) in model.layers.iter().enumerate() {
        if depth > 0 {
            hidden.push(z.clone());
            z.mapv_inplace(|z| z.max(0.0));
        }
        let output = |(i, j)| bias[j] + (0..weight.nrows()).map(|k| z[[i, k]] * weight[[k, j]]).sum::<f64>();
        z = Array2::from_shape_fn((x.nrows(), bias.len()), output);
    }
    (hidden, z)
}

/// The gradient by the formulas, from the last layer to the first.
fn gradient_by_the_formula(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    let (hidden, mut error) = by_the_formula(model, x);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        row.mapv_inplace(|z| (z - max).exp());
        row /= row.sum();
        row[label] -= 1.0;
    }
    error /= labels.len() as f64;
    let mut layers = Vec::new();
    for (depth, layer) in model.layers.iter().enumerate().rev() {
        let input = if depth == 0 { x.to_owned() } else { hidden[depth - 1].mapv(|z| z.max(0.0)) };
        layers.insert(0, Linear { weight: input.t().dot(&error), bias: error.sum_axis(Axis(0)) });
        if depth > 0 {
            error = error.dot(&layer.weight.t()) * hidden[depth - 1].mapv(|z| if z > 0.0 { 1.0 } else { 0.0 });
        }
    }
    Mlp { layers }
}

/// Models with examples and labels: deep ones, and ones with many features, labels, units and examples, or large numbers.
fn large_cases() -> Vec<(Mlp, Array2<f64>, Vec<usize>)> {
    let mut draw = Draw::new();
    // Examples, sizes of the layers, features up to, weights of the first layer up to, weights of the others up to.
    let cases: [(usize, &[usize], f64, f64, f64); 10] = [
        (9, &[3, 4, 5, 4, 3], 2.0, 1.0, 1.0),
        (9, &[4, 5, 4, 3, 5, 4], 2.0, 1.0, 1.0),
        (7, &[3, 4, 4, 4, 4, 4, 3], 2.0, 1.0, 1.0),
        (150, &[120, 110, 4], 50.0, 0.005, 0.1),
        (130, &[2, 3, 110], 2.0, 1.0, 1.0),
        (320, &[3, 5, 4, 3], 2.0, 1.0, 1.0),
        (11_000, &[2, 3, 2], 2.0, 1.0, 1.0),
        (20, &[3, 4, 3], 0.05, 12.0, 12.0),
        (20, &[3, 4, 3], 50.0, 4.0, 0.01),
        (2, &[30, 4], 1e3, 1e-5, 1.0),
    ];
    let case = |(n, sizes, feature, first, other): (usize, &[usize], f64, f64, f64)| {
        let mut model = Mlp { layers: Vec::new() };
        for pair in sizes.windows(2) {
            let most = if model.layers.is_empty() { first } else { other };
            let bias = draw.vector(pair[1], -0.5..0.5);
            model.layers.push(Linear { weight: draw.matrix(pair[0], pair[1], -most..most), bias });
        }
        let mut x = Array2::zeros((n, sizes[0]));
        for mut row in x.rows_mut() {
            // Rounding may push a number that is near the bend of ReLU to its other side.
            let is_smooth = |x: &Array2<f64>| by_the_formula(&model, x).0.iter().flatten().all(|z| z.abs() > 1e-3);
            let drawn = std::iter::repeat_with(|| draw.matrix(1, sizes[0], -feature..feature)).find(is_smooth);
            row.assign(&drawn.expect("it goes on for ever").row(0));
        }
        // Sorted, so that the last examples are unlike the others: whoever leaves them out is far off.
        let mut labels = draw.labels(n, sizes[sizes.len() - 1]);
        labels.sort();
        (model, x, labels)
    };
    cases.map(case).into()
}

// In f64 all numbers of these cases are right to 1e-10. In f32 a logit, at most 110 products of 300 in all, is wrong by 6e-8 of
// that for each product whose rounding no other makes up for: by 2e-4 or so. A mean of 11,000 numbers of 2 at most has partial
// sums of 1 on average, each wrong by 6e-8 of that: by 7e-4, if no rounding made up for another. In the last case, whose slopes are
// of some hundreds, logits and probabilities are right to 3e-7, and a feature of 1000 makes 3e-4 of it.
const LARGE_TOLERANCE: f64 = 1e-3;

/// Asserts that two models have the same shapes and nearly the same numbers.
#[track_caller]
fn assert_models_close(got: &Mlp, expected: &Mlp) {
    assert_models_within(got, expected, TOLERANCE);
}

/// Asserts that two models have the same shapes, and numbers that differ by at most `tolerance`.
#[track_caller]
fn assert_models_within(got: &Mlp, expected: &Mlp, tolerance: f64) {
    assert_eq!(got.layers.len(), expected.layers.len(), "as many layers as the model has\nモデルと同じ数の層");
    for (got, expected) in got.layers.iter().zip(&expected.layers) {
        assert_close(&got.weight, &expected.weight, tolerance);
        assert_close(&got.bias, &expected.bias, tolerance);
    }
}

/// The two layers of the text turn (1, 2) into (1, −1).
/// 本文の 2 層のネットワークは、(1, 2) を (1, −1) にする。
#[test]
fn two_layers_compute_what_they_do_in_the_text() {
    let logits = forward(&two_layers(), &array![[1.0, 2.0], [0.0, 0.0], [-2.0, 0.0]]);
    assert_close(&logits, &array![[1.0, -1.0], [-1.0, 1.0], [1.0, 2.0]], TOLERANCE);
}

/// ReLU bends: ReLU(−1 + 1) = 0, but ReLU(−1) + ReLU(1) = 1.
/// ReLU は曲がった関数である。ReLU(−1 + 1) = 0 だが、ReLU(−1) + ReLU(1) = 1 となる。
#[test]
fn relu_of_a_sum_is_not_the_sum_of_relus() {
    let x = array![[-1.0, 1.0]];
    let relu_of_sum = Mlp { layers: vec![layer(array![[1.0], [1.0]], [0.0]), layer(array![[1.0]], [0.0])] };
    let apart = layer(array![[1.0, 0.0], [0.0, 1.0]], [0.0, 0.0]);
    let sum_of_relus = Mlp { layers: vec![apart, layer(array![[1.0], [1.0]], [0.0])] };
    assert_close(&forward(&relu_of_sum, &x), &array![[0.0]], TOLERANCE);
    assert_close(&forward(&sum_of_relus, &x), &array![[1.0]], TOLERANCE);
    // ReLU(x) + ReLU(−x) is |x|, which no linear function is.
    let absolute = Mlp { layers: vec![layer(array![[1.0, -1.0]], [0.0, 0.0]), layer(array![[1.0], [1.0]], [0.0])] };
    forall(matrix(1..5, 1..2, -9.0..9.0), |x| {
        assert_close(&forward(&absolute, &x), &x.mapv(f64::abs), TOLERANCE);
    });
}

/// The logits are not bent: they may be negative, and a single layer is X W + b.
/// ロジットには ReLU をかけない。負にもなり、1 層だけなら X W + b になる。
#[test]
fn logits_may_be_negative() {
    // No product is below −8 or above 8, so the first logit is always negative.
    forall((matrix(3..4, 2..3, -2.0..2.0), matrix(2..3, 4..5, -2.0..2.0)), |(x, w)| {
        let single = Mlp { layers: vec![layer(w.clone(), [-9.0, -1.0, 0.0, 9.0])] };
        let logits = x.dot(&w) + &array![-9.0, -1.0, 0.0, 9.0];
        assert_close(&forward(&single, &x), &logits, TOLERANCE);
    });
}

/// Without a ReLU that bends, layers are worth no more than one: (X A) B = X (A B).
/// ReLU が効かなければ、何層重ねても 1 層と変わらない。(X A) B = X (A B) である。
#[test]
fn stacked_linear_layers_are_one_linear_layer() {
    // Nothing negative anywhere, so ReLU changes nothing.
    let positive = |rows: usize, columns: usize| matrix(rows..rows + 1, columns..columns + 1, 0.0..2.0);
    forall((positive(3, 2), positive(2, 4), positive(4, 3)), |(x, a, b)| {
        let stacked = Mlp { layers: vec![layer(a.clone(), [0.0; 4]), layer(b.clone(), [0.0; 3])] };
        assert_close(&forward(&stacked, &x), &x.dot(&a.dot(&b)), TOLERANCE);
    });
}

/// One, two or three layers compute the formula with every bias; a batch gives what its examples give one by one.
/// 1 層でも 2 層でも 3 層でも、バイアスを含めて式のとおりになる。バッチでも 1 件ずつでも、結果は同じである。
#[test]
fn any_number_of_layers_computes_the_formula_for_a_batch_and_alone() {
    forall(cases(), |(model, x, _)| {
        let together = forward(&model, &x);
        assert_close(&together, &by_the_formula(&model, &x).1, TOLERANCE);
        for (i, alone) in x.axis_chunks_iter(Axis(0), 1).enumerate() {
            assert_close(&forward(&model, &alone), &together.slice(s![i..=i, ..]), TOLERANCE);
        }
    });
}

/// Four, five and six layers compute the formula, and so do as many features, units, examples and labels as you like.
/// 4 層、5 層、6 層でも、特徴量やユニット、事例、ラベルがどんなに多くても、式のとおりになる。
#[test]
fn deep_and_large_models_compute_the_formula() {
    for (model, x, _) in large_cases() {
        assert_close(&forward(&model, &x), &by_the_formula(&model, &x).1, LARGE_TOLERANCE);
    }
}

/// Evaluating twice gives the same bits, whatever was computed in between.
/// 2 回評価しても、間に何を計算しても、結果はビット単位で同じである。
#[test]
fn evaluating_twice_gives_the_same_bits() {
    forall(cases(), |(model, x, labels)| {
        let (logits, gradient) = (forward(&model, &x), backward(&model, &x, &labels));
        assert_close(&logits, &by_the_formula(&model, &x).1, TOLERANCE);
        assert_eq!(forward(&model, &x), logits, "the logits changed\nロジットが変わりました");
        assert_eq!(backward(&model, &x, &labels), gradient, "the gradient changed\n勾配が変わりました");
    });
    for (model, x, _) in large_cases() {
        let logits = forward(&model, &x);
        assert!(
            forward(&model, &x) == logits,
            "the logits of a large model changed\n大きいモデルのロジットが変わりました"
        );
    }
}

/// Features and layers that do not fit together are refused, and a model without layers as well.
/// 形の合わない特徴量や層、層のないモデルは受け付けない。
#[test]
fn shapes_that_do_not_fit_are_refused() {
    let message = panics(|| forward(&two_layers(), &Array2::zeros((4, 3))));
    assert!(
        message.contains('3') && message.contains('2'),
        "the panic should name the sizes 3 and 2: {message}\n\
         パニックのメッセージに、大きさ 3 と 2 がありません: {message}"
    );
    let apart = Mlp { layers: vec![layer(Array2::zeros((2, 5)), [0.0; 5]), layer(Array2::zeros((3, 2)), [0.0; 2])] };
    let message = panics(|| forward(&apart, &Array2::zeros((4, 2))));
    assert!(
        message.contains('5') && message.contains('3'),
        "the panic should name the sizes 5 and 3: {message}\n\
         パニックのメッセージに、大きさ 5 と 3 がありません: {message}"
    );
    panics(|| backward(&two_layers(), &Array2::zeros((4, 3)), &[0; 4]));
    let nothing = Mlp { layers: vec![] };
    panics(|| forward(&nothing, &Array2::zeros((4, 2))));
    panics(|| backward(&nothing, &Array2::zeros((4, 2)), &[0; 4]));
}

/// The gradient of the two layers is as in the text: nothing comes back through a unit that ReLU has shut.
/// 2 層のネットワークの勾配は本文のとおりである。ReLU で閉じたユニットからは何も戻らない。
#[test]
fn the_gradient_of_two_layers_is_as_in_the_text() {
    let gradient = backward(&two_layers(), &array![[1.0, 2.0]], &[1]);
    assert_models_close(&gradient, &gradient_of_two_layers());
}

/// The gradient of every weight and every bias agrees with the numerical one.
/// どの重み、どのバイアスの勾配も、数値微分と一致する。
#[test]
fn the_gradient_of_every_parameter_agrees_with_the_numerical_one() {
    forall(smooth_cases(), |(model, x, labels)| {
        let loss = |model: &Mlp| loss::cross_entropy(&by_the_formula(model, &x).1, &labels);
        assert_models_close(&backward(&model, &x, &labels), &numerical_gradient_of(loss, &model));
    });
}

/// The gradient of four, five and six layers is the formula, and so it is however many features, units and examples.
/// 4 層、5 層、6 層でも、特徴量やユニット、事例がどんなに多くても、勾配は式のとおりである。
#[test]
fn the_gradient_of_deep_and_large_models_is_the_formula() {
    for (model, x, labels) in large_cases() {
        let expected = gradient_by_the_formula(&model, &x, &labels);
        assert_models_within(&backward(&model, &x, &labels), &expected, LARGE_TOLERANCE);
    }
}

/// Nothing comes back through a unit that is 0, not even where it is on the point of opening.
/// 0 のユニットからは何も戻らない。ちょうど開きかけているときも同じである。
#[test]
fn nothing_comes_back_through_a_unit_that_is_0() {
    let output = || layer(array![[1.0, -1.0]], [0.0, 0.0]);
    let model = |bias: f64| Mlp { layers: vec![layer(array![[1.0]], [bias]), output()] };
    let slope = |bias: f64| backward(&model(bias), &array![[1.0]], &[0]).layers[0].weight[[0, 0]];
    // Open, the unit is worth 2 (ŷ₀ − 1).
    assert_close(&slope(0.0), &(2.0 * (0.880797077977882 - 1.0)), TOLERANCE);
    for bias in [-1.0, -2.0] {
        assert_close(&slope(bias), &0.0, TOLERANCE);
    }
}

/// The loss is a mean, so seeing every example twice changes no gradient.
/// 損失は平均なので、すべての事例を 2 回ずつ見せても勾配は変わらない。
#[test]
fn seeing_every_example_twice_changes_no_gradient() {
    let gradient = backward(&two_layers(), &array![[1.0, 2.0], [1.0, 2.0]], &[1, 1]);
    assert_models_close(&gradient, &gradient_of_two_layers());
    forall(cases(), |(model, x, labels)| {
        let twice = backward(&model, &concatenate![Axis(0), x, x], &labels.repeat(2));
        assert_models_close(&twice, &backward(&model, &x, &labels));
    });
}

/// Labels that do not fit are refused: too few, too large, or none at all.
/// ラベルの数が足りないとき、大きすぎるとき、1 件もないときは受け付けない。
#[test]
fn labels_that_do_not_fit_are_refused() {
    let message = panics(|| backward(&two_layers(), &Array2::zeros((3, 2)), &[0, 1]));
    assert!(
        message.contains('3') && message.contains('2'),
        "the panic should name the sizes 3 and 2: {message}\n\
         パニックのメッセージに、大きさ 3 と 2 がありません: {message}"
    );
    let message = panics(|| backward(&two_layers(), &Array2::zeros((3, 2)), &[0, 7, 1]));
    assert!(
        message.contains('7') && message.contains('2'),
        "the panic should name label 7 and 2 labels: {message}\n\
         パニックのメッセージに、ラベル 7 とラベルの数 2 がありません: {message}"
    );
    panics(|| backward(&two_layers(), &Array2::zeros((0, 2)), &[]));
}

/// The tape gives the gradient that the text computes by hand.
/// テープからも、本文で手計算したとおりの勾配が得られる。
#[test]
fn the_tape_gives_the_gradient_of_the_text() {
    let gradient = autograd(&two_layers(), &array![[1.0, 2.0]], &[1]);
    assert_models_close(&gradient, &gradient_of_two_layers());
}

/// For one, two or three layers, the tape gives the gradient of the formula.
/// 1 層でも 2 層でも 3 層でも、テープから得られる勾配は式のとおりである。
#[test]
fn the_tape_gives_the_gradient_of_any_number_of_layers() {
    forall(cases(), |(model, x, labels)| {
        assert_models_close(&autograd(&model, &x, &labels), &gradient_by_the_formula(&model, &x, &labels));
    });
}

/// Four, five and six layers leave no operation out on the tape, however many features, units, examples and labels.
/// 4 層、5 層、6 層でも、特徴量やユニット、事例、ラベルがどんなに多くても、テープに抜けている演算はない。
#[test]
fn the_tape_gives_the_gradient_of_deep_and_large_models() {
    for (model, x, labels) in large_cases() {
        let expected = gradient_by_the_formula(&model, &x, &labels);
        assert_models_within(&autograd(&model, &x, &labels), &expected, LARGE_TOLERANCE);
    }
}

/// What the tape gives without a way back is what your `backward` gives.
/// 逆伝播を書かなくてもテープから得られる勾配は、自分で書いた `backward` の勾配と一致する。
#[test]
fn the_tape_and_backward_agree() {
    forall(cases(), |(model, x, labels)| {
        let (tape, gradient) = (autograd(&model, &x, &labels), backward(&model, &x, &labels));
        assert_models_close(&tape, &gradient);
        assert_models_close(&gradient, &gradient_by_the_formula(&model, &x, &labels));
    });
}

/// What does not fit is refused before the tape gives a gradient.
/// 合わないものがあれば、テープは勾配を返さない。
#[test]
fn what_does_not_fit_has_no_gradient_on_the_tape() {
    let gradient = autograd(&two_layers(), &array![[1.0, 2.0]], &[1]);
    assert_models_close(&gradient, &gradient_of_two_layers());
    let message = panics(|| autograd(&two_layers(), &Array2::zeros((4, 3)), &[0; 4]));
    assert!(
        message.contains('3') && message.contains('2'),
        "the panic should name the sizes 3 and 2: {message}\n\
         パニックのメッセージに、大きさ 3 と 2 がありません: {message}"
    );
    let mut apart = two_layers();
    apart.layers[1].bias = Array1::zeros(1);
    panics(|| autograd(&apart, &Array2::zeros((4, 2)), &[0; 4]));
    let message = panics(|| autograd(&two_layers(), &Array2::zeros((3, 2)), &[0, 1]));
    assert!(
        message.contains('3') && message.contains('2'),
        "the panic should name the sizes 3 and 2: {message}\n\
         パニックのメッセージに、大きさ 3 と 2 がありません: {message}"
    );
    let message = panics(|| autograd(&two_layers(), &Array2::zeros((3, 2)), &[0, 7, 1]));
    assert!(
        message.contains('7') && message.contains('2'),
        "the panic should name label 7 and 2 labels: {message}\n\
         パニックのメッセージに、ラベル 7 とラベルの数 2 がありません: {message}"
    );
    panics(|| autograd(&two_layers(), &Array2::zeros((0, 2)), &[]));
    panics(|| autograd(&Mlp { layers: vec![] }, &Array2::zeros((4, 2)), &[0; 4]));
}

/// Some headlines to learn from, some to choose by, and all others to be judged on. Nobody can make them again who does not
/// know the hidden seed.
fn parts(size: usize, learn_from: usize) -> [Examples; 3] {
    let data = data::sample::generate(hidden_seed(), size);
    let all: Vec<Headline> = [data.train, data.valid, data.test].concat();
    let Split { mut train, valid, mut test } = Split::new(all, hidden_seed());
    test.extend(train.split_off(learn_from.min(train.len())));
    [train, valid, test].map(|headlines| features::examples(&headlines, &data.vectors))
}

/// The single layer of problem 77, trained well: η falls from 3 to 0 in 60 epochs.
fn single_layer(train: &Examples) -> Array2<f64> {
    let mut w = Array2::zeros((train.x.ncols(), 4));
    for epoch in 0..60 {
        let learning_rate = 3.0 * (1.0 - f64::from(epoch) / 60.0);
        // The headlines are in random order already.
        for (x, labels) in train.x.axis_chunks_iter(Axis(0), 64).zip(train.labels.chunks(64)) {
            w -= &(learning_rate * loss::gradient(&x, &w, labels));
        }
    }
    w
}

/// The shares of wrong answers, of the single layer and of the model found, on headlines that neither has seen.
fn errors([train, valid, test]: &[Examples; 3]) -> (f64, f64) {
    let model = fit(&train.x, &train.labels, &valid.x, &valid.labels, SEED);
    let wrong = |logits: &Array2<f64>| 1.0 - accuracy::accuracy(&accuracy::classify(logits), &test.labels);
    let logits = forward(&model, &test.x);
    assert_eq!(
        logits.dim(),
        (test.labels.len(), 4),
        "a row for each headline, a logit for each of 4 labels\n見出しごとに 1 行、4 つのラベルごとにロジットが 1 つ"
    );
    (wrong(&test.x.dot(&single_layer(train))), wrong(&logits))
}

/// [`errors`] on a sample that nobody has seen: 2,000 headlines to learn from, 8,800 to be judged on.
///
/// Over 24 seeds the model of the solution removes 41 % of the single layer's errors, with a standard deviation of 3 %;
/// a plain hidden layer of 64 removes 39 % (3 %). No single layer removes more than 0 % (3 %), or, trained worse, less
/// than −13 % (3 %). So every threshold below lies three standard deviations or more from whoever does reasonable work.
fn errors_on_a_sample() -> (f64, f64) {
    static ERRORS: OnceLock<(f64, f64)> = OnceLock::new();
    *ERRORS.get_or_init(|| errors(&parts(12000, 2000)))
}

/// Asserts that the model makes at most `times` the errors of the single layer.
#[track_caller]
fn assert_errors((single, ours): (f64, f64), times: f64) {
    let (single, ours, most) = (100.0 * single, 100.0 * ours, 100.0 * times * single);
    assert!(
        ours <= most,
        "{ours:.2} % wrong, at most {most:.2} % allowed: the single layer has {single:.2} % wrong\n\
         誤りが {ours:.2} %、許されるのは {most:.2} % までです。単層の誤りは {single:.2} % です"
    );
}

/// The model found has a hidden layer and finite numbers and answers twice alike, and the same seed finds the same model, bit by bit.
/// 見つけたモデルには隠れ層があり、数はすべて有限で、2 回の評価は一致する。同じシードからは、ビット単位で同じモデルが得られる。
#[test]
fn the_model_found_has_a_hidden_layer_and_is_found_again() {
    let [train, valid, test] = parts(400, 200);
    let find = || fit(&train.x, &train.labels, &valid.x, &valid.labels, SEED);
    let model = find();
    assert!(
        model.layers.len() >= 2,
        "{0} layers, where one of at least two is hidden\n層の数が {0} です。隠れ層を含めて 2 つ以上必要です",
        model.layers.len()
    );
    for (i, Linear { weight, bias }) in model.layers.iter().enumerate() {
        assert!(
            weight.iter().chain(bias).all(|p| p.is_finite()),
            "layer {i} holds NaN or infinity\n第 {i} 層に NaN か無限大があります"
        );
    }
    let logits = forward(&model, &test.x);
    assert_eq!(logits.dim(), (test.labels.len(), 4), "a logit for each of 4 labels\n4 つのラベルごとにロジットが 1 つ");
    assert!(
        logits.rows().into_iter().any(|row| row != logits.row(0)),
        "the same logits for every headline\nどの見出しのロジットも同じです"
    );
    assert!(
        forward(&model, &test.x) == logits,
        "the model found gave other logits the second time\n見つけたモデルの 2 回目のロジットが変わりました"
    );
    assert!(find() == model, "the same arguments gave another model\n同じ引数から別のモデルができました");
}

/// On headlines that nobody has seen, the model found keeps up with a single layer: at most a quarter more errors.
/// 誰も見たことのない見出しで、見つけたモデルは単層に引けを取らない（誤りは多くても 1.25 倍）。
#[test]
fn the_model_found_keeps_up_with_a_single_layer() {
    assert_errors(errors_on_a_sample(), 1.25);
}

/// The model found removes a tenth of the single layer's errors.
/// 見つけたモデルは、単層の誤りを 1 割以上減らす。
#[test]
fn the_model_found_removes_a_tenth_of_the_errors() {
    assert_errors(errors_on_a_sample(), 0.9);
}

/// The model found removes a fifth of the single layer's errors.
/// 見つけたモデルは、単層の誤りを 2 割以上減らす。
#[test]
fn the_model_found_removes_a_fifth_of_the_errors() {
    assert_errors(errors_on_a_sample(), 0.8);
}
