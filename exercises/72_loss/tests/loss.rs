//! Checks of problem 72: the cross-entropy loss and its gradient.

use loss::{cross_entropy, gradient};
use ndarray::{Array2, Axis, array, concatenate};
use proptest::prelude::Strategy;
use testkit::{Draw, assert_close, forall, labels, matrix, numerical_gradient, panics};

// The largest numbers are logits near 1000: two or three sums with them are rounded by up to 2⁻⁴⁴ = 5.7e-14 each. All
// else is right to some 1e-15. So a loss is right to 2e-13, in any order of operations.
const TOLERANCE: f64 = 1e-12;

// Central differences are wrong by up to ε²/6 · |E‴| = 1.3e-11, as |E‴| is at most 2³ · 0.1 for features up to 2, and
// by the rounding of a loss below 32, some 1e-14, over ε = 1e-5: 1e-9 in all.
const NUMERICAL: f64 = 1e-7;

/// The loss by the formula, one example after the other; for logits small enough for it.
fn slow_loss(z: &Array2<f64>, labels: &[usize]) -> f64 {
    let mut sum = 0.0;
    for (row, &label) in z.rows().into_iter().zip(labels) {
        sum -= (row[label].exp() / row.mapv(f64::exp).sum()).ln();
    }
    sum / labels.len() as f64
}

/// Logits for some examples with some labels, and which label is right.
fn examples() -> impl Strategy<Value = (Array2<f64>, Vec<usize>)> {
    (1..6usize, 2..6usize).prop_flat_map(|(n, l)| (matrix(n..n + 1, l..l + 1, -6.0..6.0), labels(n..n + 1, l)))
}

/// Features of some examples, weights, and labels.
fn problem() -> impl Strategy<Value = (Array2<f64>, Array2<f64>, Vec<usize>)> {
    (1..5usize, 1..4usize, 2..6usize).prop_flat_map(|(n, d, l)| {
        (matrix(n..n + 1, d..d + 1, -2.0..2.0), matrix(d..d + 1, l..l + 1, -2.0..2.0), labels(n..n + 1, l))
    })
}

/// A loss that is the same for all logits has many of the properties below, but it is no loss.
fn assert_depends_on_logits() {
    let [right, wrong] = [0, 1].map(|label| cross_entropy(&array![[1.0, 0.0]], &[label]));
    assert!(
        (wrong - right).abs() > 0.01,
        "the logits 1 and 0 have the losses {right} and {wrong} for the labels 0 and 1\n\
         ロジット 1 と 0 の損失が、ラベル 0 では {right}、ラベル 1 では {wrong} です"
    );
}

/// The same for a gradient and its features.
fn assert_depends_on_features() {
    let got = gradient(&array![[1.0]], &array![[1.0, 0.0]], &[0]);
    assert!(
        got.iter().any(|g| g.abs() > 0.01),
        "x = 1 with the weights 1 and 0 has the gradient {got}\nx = 1、重み 1 と 0 の勾配が {got} です"
    );
}

/// Whoever knows nothing has the loss ln 4.
/// 何も知らないときの損失は ln 4 である。
#[test]
fn equal_logits_have_the_loss_ln_4() {
    for label in 0..4 {
        assert_close(&cross_entropy(&Array2::zeros((3, 4)), &[label, 0, 3]), &1.386294361119891, TOLERANCE);
    }
}

/// The logits (2, 1, 0, −1) have the loss 0.440190 if the first label is right, and 3.440190 if the last is.
/// ロジット (2, 1, 0, −1) の損失は、正解が最初のラベルなら 0.440190、最後のラベルなら 3.440190 である。
#[test]
fn the_losses_of_the_text_are_right() {
    let z = array![[2.0, 1.0, 0.0, -1.0]];
    assert_close(&cross_entropy(&z, &[0]), &0.440189698561195, TOLERANCE);
    assert_close(&cross_entropy(&z, &[3]), &3.440189698561195, TOLERANCE);
}

/// The cross entropy of (½, ½) with (0.4, 0.6) is 1.029447 bits.
/// (½, ½) と (0.4, 0.6) のクロスエントロピーは 1.029447 ビットである。
#[test]
fn the_cross_entropy_of_the_text_is_right() {
    let z = array![[0.4f64.ln(), 0.6f64.ln()], [0.4f64.ln(), 0.6f64.ln()]];
    assert_close(&(cross_entropy(&z, &[0, 1]) / 2f64.ln()), &1.029446844526784, TOLERANCE);
}

/// The arguments are logits, so softmax is taken once: a clear and right answer costs next to nothing.
/// 引数はロジットで、softmax は 1 回だけかける。はっきり正解していれば、損失はほとんど 0 になる。
#[test]
fn softmax_is_taken_once() {
    // Taken twice it gives losses between 0.744 and 1.744, whatever the logits are.
    let z = array![[10.0, 0.0, 0.0, 0.0]];
    assert_close(&cross_entropy(&z, &[0]), &0.000136190514938, TOLERANCE);
    assert_close(&cross_entropy(&z, &[2]), &10.000136190514938, TOLERANCE);
}

/// The loss is the mean of −ln softmax(z)[label].
/// 損失は −ln softmax(z)[label] の平均である。
#[test]
fn the_loss_is_the_formula() {
    forall(examples(), |(z, labels)| assert_close(&cross_entropy(&z, &labels), &slow_loss(&z, &labels), TOLERANCE));
}

/// The loss of a thousand examples, and of hundreds of labels, is the formula.
/// 事例が千を超えても、ラベルが数百あっても、損失は式のとおりである。
#[test]
fn the_loss_of_hundreds_of_examples_is_the_formula() {
    let mut draw = Draw::new();
    for (n, l) in [(300, 4), (200, 150), (11_000, 3)] {
        // Losses of some 50, added up: each sum is rounded by 1.1e-16 of itself, 11,000 times.
        let (z, labels) = (draw.matrix(n, l, -50.0..50.0), draw.labels(n, l));
        assert_close(&cross_entropy(&z, &labels), &slow_loss(&z, &labels), TOLERANCE);
    }
}

/// The loss falls when the logit of the right label rises, and is never negative.
/// 正解のラベルのロジットが上がると損失は下がるが、負になることはない。
#[test]
fn a_better_logit_lowers_the_loss_but_never_below_zero() {
    forall(examples(), |(z, labels)| {
        let mut better = z.clone();
        for (mut row, &label) in better.rows_mut().into_iter().zip(&labels) {
            row[label] += 1.0;
        }
        let (before, after) = (cross_entropy(&z, &labels), cross_entropy(&better, &labels));
        assert!(after < before, "the loss went from {before} to {after}\n損失が {before} から {after} に変わりました");
    });
    forall((matrix(3..4, 4..5, -800.0..800.0), labels(3..4, 4)), |(z, labels)| {
        let loss = cross_entropy(&z, &labels);
        // The smallest losses are differences of numbers near 800: see TOLERANCE.
        assert!(loss >= -TOLERANCE, "the loss is {loss}\n損失が {loss} です");
    });
}

/// A wrong label that leads by 1000 costs 1000; a right one costs nothing.
/// 間違ったラベルが 1000 だけ上回れば損失は 1000、正しいラベルなら 0 である。
#[test]
fn a_lead_of_a_thousand_costs_a_thousand_or_nothing() {
    let z = array![[1000.0, 0.0, 0.0, 0.0]];
    assert_close(&cross_entropy(&z, &[0]), &0.0, TOLERANCE);
    assert_close(&cross_entropy(&z, &[1]), &1000.0, TOLERANCE);
    assert_close(&cross_entropy(&-&z, &[0]), &(1000.0 + 3f64.ln()), TOLERANCE);
    assert_close(&cross_entropy(&array![[-900.0, -900.0]], &[0]), &2f64.ln(), TOLERANCE);
    // Far larger logits in another row do no harm: the mean of ln 2, 1000 and 0.
    let rows = array![[-900.0, -900.0], [1000.0, 0.0], [0.0, 900.0]];
    assert_close(&cross_entropy(&rows, &[0, 1, 1]), &((2f64.ln() + 1000.0) / 3.0), TOLERANCE);
}

/// The loss of a set is the mean of the losses of its examples.
/// 集合の損失は、各事例の損失の平均である。
#[test]
fn the_loss_of_a_set_is_the_mean_of_its_examples() {
    assert_depends_on_logits();
    forall(examples(), |(z, labels)| {
        let each = z.axis_chunks_iter(Axis(0), 1).zip(&labels).map(|(row, &label)| cross_entropy(&row, &[label]));
        let mean = each.sum::<f64>() / labels.len() as f64;
        assert_close(&cross_entropy(&z, &labels), &mean, TOLERANCE);
    });
}

/// If all weights are 0, the gradient is Xᵀ (¼ − Y) / N.
/// 重みがすべて 0 なら、勾配は Xᵀ (¼ − Y) / N である。
#[test]
fn the_gradient_at_zero_weights_is_known() {
    let x = array![[1.0, 2.0], [0.0, 4.0]];
    let got = gradient(&x, &Array2::zeros((2, 4)), &[0, 2]);
    assert_close(&got, &array![[-0.375, 0.125, 0.125, 0.125], [-0.25, 0.75, -1.25, 0.75]], TOLERANCE);
}

/// The gradient has the shape of W, and each of its rows sums to 0: what one label wins the others lose.
/// 勾配は W と同じ形で、どの行も合計すると 0 になる（あるラベルの得は、ほかのラベルの損である）。
#[test]
fn every_row_of_the_gradient_sums_to_zero() {
    let got = gradient(&array![[2.0, -1.0]], &array![[1.0, 0.5, 0.0], [0.0, 0.0, 0.5]], &[0]);
    let wins: Vec<_> = got.iter().map(|&g| g > 0.0).collect();
    assert_eq!(wins, [false, true, true, true, false, false], "the signs of the gradient {got}\n勾配 {got} の符号");
    forall(problem(), |(x, w, labels)| {
        let gradient = gradient(&x, &w, &labels);
        assert_eq!(gradient.dim(), w.dim(), "the gradient has not the shape of W\n勾配の形が W と違います");
        assert_close(&gradient.sum_axis(Axis(1)), &vec![0.0; w.nrows()], TOLERANCE);
    });
}

/// The gradient agrees with the numerical gradient of the loss.
/// 勾配は、損失の数値微分と一致する。
#[test]
fn the_gradient_agrees_with_numerical_gradients() {
    forall(problem(), |(x, w, labels)| {
        let slope = numerical_gradient(|w| slow_loss(&x.dot(w), &labels), &w);
        assert_close(&gradient(&x, &w, &labels), &slope, NUMERICAL);
    });
}

/// The gradient is Xᵀ (Ŷ − Y) / N for as many, as large and as negative features as real ones, and for a square W.
/// 実際のデータと同じくらい多く、大きく、負にもなる特徴量でも、また W が正方形でも、勾配は Xᵀ (Ŷ − Y) / N である。
#[test]
fn the_gradient_is_the_formula_at_the_size_of_the_real_data() {
    let mut draw = Draw::new();
    for (n, d, l, feature, weight) in
        [(300, 300, 4, 50.0, 0.1), (160, 120, 120, 0.1, 50.0), (11_000, 3, 4, 2.0, 1.0), (7, 2, 2, 5.0, 1.0)]
    {
        let (x, w) = (draw.matrix(n, d, -feature..feature), draw.matrix(d, l, -weight..weight));
        let labels = draw.labels(n, l);
        let mut error = x.dot(&w);
        for (mut row, &label) in error.rows_mut().into_iter().zip(&labels) {
            let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
            row.mapv_inplace(|z| (z - max).exp());
            row /= row.sum();
            row[label] -= 1.0;
        }
        // A logit is a sum of at most 300 products that are 1500 in all: right to 300 · 1.1e-16 · 1500 = 5e-11, as a
        // probability is, too. Features up to 50 make 2.5e-9 of it.
        assert_close(&gradient(&x, &w, &labels), &(x.t().dot(&error) / n as f64), 1e-7);
    }
}

/// The gradient is the slope of your own loss.
/// 勾配は、自分で書いた損失関数の傾きである。
#[test]
fn the_gradient_is_the_slope_of_your_own_loss() {
    assert_depends_on_logits();
    let x = array![[0.5, -1.0, 2.0], [1.5, 0.25, -0.5]];
    let w = array![[0.1, -0.2, 0.3, 0.0], [0.5, 0.4, -0.6, 0.2], [-0.3, 0.8, 0.1, -0.7]];
    let slope = numerical_gradient(|w| cross_entropy(&x.dot(w), &[3, 1]), &w);
    assert_close(&gradient(&x, &w, &[3, 1]), &slope, NUMERICAL);
}

/// A set given twice has the same loss and the same gradient.
/// 同じ集合を 2 つ重ねても、損失も勾配も変わらない。
#[test]
fn a_set_given_twice_has_the_same_loss_and_gradient() {
    assert_depends_on_logits();
    assert_depends_on_features();
    forall(problem(), |(x, w, labels)| {
        let twice = concatenate![Axis(0), x, x];
        let both = [labels.clone(), labels.clone()].concat();
        assert_close(&gradient(&twice, &w, &both), &gradient(&x, &w, &labels), TOLERANCE);
        assert_close(&cross_entropy(&twice.dot(&w), &both), &cross_entropy(&x.dot(&w), &labels), TOLERANCE);
    });
}

/// Logits of a thousand give a gradient of numbers.
/// ロジットが 1000 でも、勾配は NaN にならない。
#[test]
fn logits_of_a_thousand_have_a_gradient() {
    let got = gradient(&array![[1000.0]], &array![[1.0, 0.0, 0.0, 0.0]], &[1]);
    assert_close(&got, &array![[1000.0, -1000.0, 0.0, 0.0]], TOLERANCE);
}

/// Labels that do not fit are refused by the loss.
/// 合わないラベルは、損失関数が受け付けない。
#[test]
fn the_loss_refuses_labels_that_do_not_fit() {
    assert_depends_on_logits();
    let message = panics(|| cross_entropy(&Array2::zeros((3, 4)), &[0, 1]));
    assert!(
        message.contains('3') && message.contains('2'),
        "the panic should name the sizes 3 and 2: {message}\n\
         パニックのメッセージに、大きさ 3 と 2 がありません: {message}"
    );
    panics(|| cross_entropy(&Array2::zeros((2, 4)), &[0, 1, 2]));
    let message = panics(|| cross_entropy(&Array2::zeros((2, 4)), &[0, 7]));
    assert!(
        message.contains('7') && message.contains('4'),
        "the panic should name the label 7 and the size 4: {message}\n\
         パニックのメッセージに、ラベル 7 と大きさ 4 がありません: {message}"
    );
    panics(|| cross_entropy(&Array2::zeros((0, 4)), &[]));
}

/// Labels and shapes that do not fit are refused by the gradient.
/// 合わないラベルや形は、勾配も受け付けない。
#[test]
fn the_gradient_refuses_what_does_not_fit() {
    assert_depends_on_features();
    let (x, w) = (Array2::zeros((3, 2)), Array2::zeros((2, 4)));
    let message = panics(|| gradient(&x, &w, &[0, 1]));
    assert!(
        message.contains('3') && message.contains('2'),
        "the panic should name the sizes 3 and 2: {message}\n\
         パニックのメッセージに、大きさ 3 と 2 がありません: {message}"
    );
    panics(|| gradient(&x, &w, &[0, 1, 2, 3]));
    let message = panics(|| gradient(&x, &w, &[0, 1, 7]));
    assert!(
        message.contains('7') && message.contains('4'),
        "the panic should name the label 7 and the size 4: {message}\n\
         パニックのメッセージに、ラベル 7 と大きさ 4 がありません: {message}"
    );
    panics(|| gradient(&Array2::zeros((0, 2)), &w, &[]));
    panics(|| gradient(&x, &Array2::zeros((5, 4)), &[0, 1, 2]));
}
