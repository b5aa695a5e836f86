//! Checks of problem 72: the cross-entropy loss and its gradient.

use loss::{cross_entropy, gradient};
use ndarray::{Array2, Axis, array, concatenate};
use proptest::prelude::Strategy;
use testkit::{assert_close, forall, labels, matrix, numerical_gradient, panics};

// Sums of a few logarithms and exponentials: right to some 1e-15 of their size, in any order of operations.
const TOLERANCE: f64 = 1e-12;

/// The loss by the formula, one example after the other; for logits small enough for it.
fn slow_loss(z: &Array2<f64>, labels: &[usize]) -> f64 {
    let mut sum = 0.0;
    for (row, &label) in z.rows().into_iter().zip(labels) {
        sum -= (row[label].exp() / row.mapv(f64::exp).sum()).ln();
    }
    sum / labels.len() as f64
}

/// Logits for some examples with four labels, and their labels.
fn examples() -> impl Strategy<Value = (Array2<f64>, Vec<usize>)> {
    (1..6usize).prop_flat_map(|n| (matrix(n..n + 1, 4..5, -6.0..6.0), labels(n..n + 1, 4)))
}

/// Features of some examples, weights, and labels.
fn problem() -> impl Strategy<Value = (Array2<f64>, Array2<f64>, Vec<usize>)> {
    (1..5usize)
        .prop_flat_map(|n| (matrix(n..n + 1, 3..4, -2.0..2.0), matrix(3..4, 4..5, -2.0..2.0), labels(n..n + 1, 4)))
}

/// Whoever knows nothing has the loss ln 4.
/// 何も知らないときの損失は ln 4 である。
#[test]
fn equal_logits_have_the_loss_ln_4() {
    for label in 0..4 {
        assert_close(&cross_entropy(&Array2::zeros((3, 4)), &[label, 0, 3]), &1.386294361119891, TOLERANCE);
    }
}

/// The cross entropy of (½, ½) with (0.4, 0.6) is 1.029447 bits.
/// (½, ½) と (0.4, 0.6) の交差エントロピーは 1.029447 ビットである。
#[test]
fn the_cross_entropy_of_the_text_is_right() {
    let z = array![[0.4f64.ln(), 0.6f64.ln()], [0.4f64.ln(), 0.6f64.ln()]];
    assert_close(&(cross_entropy(&z, &[0, 1]) / 2f64.ln()), &1.029446844526784, TOLERANCE);
}

/// The loss is the mean of −ln softmax(z)[label].
/// 損失は −ln softmax(z)[label] の平均である。
#[test]
fn the_loss_is_the_formula() {
    let z = array![[10.0, 0.0, 0.0, 0.0]];
    assert_close(&cross_entropy(&z, &[0]), &(1.0 + 3.0 * (-10f64).exp()).ln(), TOLERANCE);
    forall(examples(), |(z, labels)| assert_close(&cross_entropy(&z, &labels), &slow_loss(&z, &labels), TOLERANCE));
}

/// The loss is never negative.
/// 損失は決して負にならない。
#[test]
fn the_loss_is_never_negative() {
    forall((matrix(3..4, 4..5, -800.0..800.0), labels(3..4, 4)), |(z, labels)| {
        let loss = cross_entropy(&z, &labels);
        // The smallest losses are differences of numbers near 800, rounded to 1e-13.
        assert!(loss >= -1e-12, "the loss is {loss}");
    });
}

/// A wrong label that leads by 1000 costs 1000; a right one costs nothing.
/// 間違ったラベルが 1000 だけ上回れば損失は 1000、正しいラベルなら 0 である。
#[test]
fn a_lead_of_a_thousand_costs_a_thousand_or_nothing() {
    let z = array![[1000.0, 0.0, 0.0, 0.0]];
    assert_close(&cross_entropy(&z, &[1]), &1000.0, TOLERANCE);
    assert_close(&cross_entropy(&z, &[0]), &0.0, TOLERANCE);
    assert_close(&cross_entropy(&-&z, &[0]), &(1000.0 + 3f64.ln()), TOLERANCE);
}

/// Adding the same number to all logits of an example changes nothing.
/// ある事例のすべてのロジットに同じ数を足しても、損失は変わらない。
#[test]
fn adding_a_constant_to_the_logits_changes_nothing() {
    forall((examples(), -50.0..50.0f64), |((z, labels), c)| {
        let shifted = &z + c;
        // z + c is rounded to about 1e-14.
        assert_close(&cross_entropy(&shifted, &labels), &cross_entropy(&z, &labels), 1e-11);
    });
}

/// The loss of a set is the mean of the losses of its examples.
/// 集合の損失は、各事例の損失の平均である。
#[test]
fn the_loss_of_a_set_is_the_mean_of_its_examples() {
    forall(examples(), |(z, labels)| {
        let each = z.axis_chunks_iter(Axis(0), 1).zip(&labels).map(|(row, &label)| cross_entropy(&row, &[label]));
        let mean = each.sum::<f64>() / labels.len() as f64;
        assert_close(&cross_entropy(&z, &labels), &mean, TOLERANCE);
    });
}

/// Without weights the gradient is Xᵀ (¼ − Y) / N.
/// 重みがすべて 0 なら、勾配は Xᵀ (¼ − Y) / N である。
#[test]
fn the_gradient_at_zero_weights_is_as_in_the_text() {
    let x = array![[1.0, 2.0], [0.0, 4.0]];
    let got = gradient(&x, &Array2::zeros((2, 4)), &[0, 2]);
    assert_close(&got, &array![[-0.375, 0.125, 0.125, 0.125], [-0.25, 0.75, -1.25, 0.75]], TOLERANCE);
}

/// The gradient has the shape of W, and nothing is won or lost between the labels.
/// 勾配は W と同じ形で、ラベル方向に足すと 0 になる。
#[test]
fn every_row_of_the_gradient_sums_to_zero() {
    forall(problem(), |(x, w, labels)| {
        let gradient = gradient(&x, &w, &labels);
        assert_eq!(gradient.dim(), w.dim(), "the gradient has not the shape of W");
        assert_close(&gradient.sum_axis(Axis(1)), &vec![0.0; 3], TOLERANCE);
        let size = gradient.iter().map(|g| g.abs()).sum::<f64>();
        assert!(size > 1e-9, "the gradient is zero, and these weights are not the best");
    });
}

/// The gradient agrees with the numerical gradient of the loss.
/// 勾配は、損失の数値微分と一致する。
#[test]
fn the_gradient_agrees_with_numerical_gradients() {
    forall(problem(), |(x, w, labels)| {
        let slope = numerical_gradient(|w| slow_loss(&x.dot(w), &labels), &w);
        // Central differences are right to about 1e-10 here.
        assert_close(&gradient(&x, &w, &labels), &slope, 1e-7);
    });
}

/// The gradient is the slope of your own loss.
/// 勾配は、自分で書いた損失関数の傾きである。
#[test]
fn the_gradient_is_the_slope_of_your_own_loss() {
    let x = array![[0.5, -1.0, 2.0], [1.5, 0.25, -0.5]];
    let w = array![[0.1, -0.2, 0.3, 0.0], [0.5, 0.4, -0.6, 0.2], [-0.3, 0.8, 0.1, -0.7]];
    let slope = numerical_gradient(|w| cross_entropy(&x.dot(w), &[3, 1]), &w);
    assert_close(&gradient(&x, &w, &[3, 1]), &slope, 1e-7);
}

/// A set said twice has the same loss and the same gradient.
/// 同じ集合を 2 つ重ねても、損失も勾配も変わらない。
#[test]
fn a_set_said_twice_has_the_same_loss_and_gradient() {
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
/// 合わないラベルは、損失関数が受けつけない。
#[test]
fn the_loss_refuses_labels_that_do_not_fit() {
    let message = panics(|| cross_entropy(&Array2::zeros((3, 4)), &[0, 1]));
    assert!(message.contains('3') && message.contains('2'), "the panic should name the sizes 3 and 2: {message}");
    panics(|| cross_entropy(&Array2::zeros((2, 4)), &[0, 1, 2]));
    let message = panics(|| cross_entropy(&Array2::zeros((2, 4)), &[0, 7]));
    assert!(
        message.contains('7') && message.contains('4'),
        "the panic should name the label 7 and the size 4: {message}"
    );
    panics(|| cross_entropy(&Array2::zeros((0, 4)), &[]));
}

/// Labels that do not fit are refused by the gradient.
/// 合わないラベルは、勾配も受けつけない。
#[test]
fn the_gradient_refuses_labels_that_do_not_fit() {
    let (x, w) = (Array2::zeros((3, 2)), Array2::zeros((2, 4)));
    let message = panics(|| gradient(&x, &w, &[0, 1]));
    assert!(message.contains('3') && message.contains('2'), "the panic should name the sizes 3 and 2: {message}");
    panics(|| gradient(&x, &w, &[0, 1, 2, 3]));
    let message = panics(|| gradient(&x, &w, &[0, 1, 7]));
    assert!(
        message.contains('7') && message.contains('4'),
        "the panic should name the label 7 and the size 4: {message}"
    );
    panics(|| gradient(&Array2::zeros((0, 2)), &w, &[]));
}
