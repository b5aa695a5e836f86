//! Checks of problem 71: softmax, prediction, sigmoid.

use ndarray::{Array2, Axis, array, s};
use prediction::{predict, sigmoid, softmax};
use testkit::{Draw, assert_close, forall, matrix, panics, vector};

// Rounding an exponent changes its exponential by as much, relative to its size. The largest exponents are near 2000
// (1000 less −1000) and rounded by up to 2⁻⁴³ = 1.1e-13. Sums, products and quotients of a few numbers add some 1e-16
// each, in any order of operations. A probability is then right to 3e-13.
const TOLERANCE: f64 = 1e-12;

/// Softmax by the formula, each row less its largest number.
fn slow_softmax(z: &Array2<f64>) -> Array2<f64> {
    let mut p = z.clone();
    for mut row in p.rows_mut() {
        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        row.mapv_inplace(|z| (z - max).exp());
        let sum = row.sum();
        row /= sum;
    }
    p
}

/// An answer that is the same for all logits has many of the properties below, but it is no softmax.
fn assert_depends_on_logits() {
    let p = softmax(&array![[1.0, 0.0]]);
    assert_eq!(p.dim(), (1, 2), "softmax changed the shape\nsoftmax が形を変えました");
    assert!(
        (p[[0, 0]] - p[[0, 1]]).abs() > 0.01,
        "softmax gives {p} for the logits 1 and 0\nロジット 1 と 0 の softmax が {p} です"
    );
}

/// The same for a prediction and its weights.
fn assert_depends_on_weights() {
    let p = predict(&array![[1.0]], &array![[1.0, 0.0]]);
    assert_eq!(p.dim(), (1, 2), "1 example with 2 labels\n事例が 1 つ、ラベルが 2 つのとき");
    assert!(
        (p[[0, 0]] - p[[0, 1]]).abs() > 0.01,
        "x = 1 with the weights 1 and 0 is predicted as {p}\nx = 1、重み 1 と 0 の予測が {p} です"
    );
}

/// softmax(6, 4) is (0.880797, 0.119203).
/// softmax(6, 4) は (0.880797, 0.119203) である。
#[test]
fn softmax_of_six_and_four_is_as_in_the_text() {
    assert_close(&softmax(&array![[6.0, 4.0]]), &array![[0.880797077977882, 0.119202922022118]], TOLERANCE);
}

/// Every row of softmax sums to 1.
/// softmax のどの行も、合計すると 1 になる。
#[test]
fn every_row_sums_to_one() {
    assert_depends_on_logits();
    forall(matrix(1..6, 1..6, -30.0..30.0), |z| {
        assert_close(&softmax(&z).sum_axis(Axis(1)), &vec![1.0; z.nrows()], TOLERANCE);
    });
}

/// Every probability lies between 0 and 1, and a larger logit has the larger one.
/// どの確率も 0 と 1 の間にあり、ロジットが大きいほど確率も大きい。
#[test]
fn a_larger_logit_has_a_larger_probability() {
    forall(matrix(1..4, 2..6, -5.0..5.0), |z| {
        let p = softmax(&z);
        assert_eq!(p.dim(), z.dim(), "softmax changed the shape\nsoftmax が形を変えました");
        for (z, p) in z.rows().into_iter().zip(p.rows()) {
            assert!(
                p.iter().all(|p| (0.0..=1.0).contains(p)),
                "not between 0 and 1: {p}\n0 から 1 の範囲にありません: {p}"
            );
            for (i, j) in (0..z.len()).flat_map(|i| (0..z.len()).map(move |j| (i, j))) {
                assert!(
                    z[i] - z[j] < 1e-6 || p[i] > p[j],
                    "logits {z} have probabilities {p}\nロジット {z} の確率が {p} です"
                );
            }
        }
    });
}

/// A row does not depend on the other rows, even if these are far larger.
/// ある行の結果は、ほかの行がどれほど大きくても変わらない。
#[test]
fn rows_stand_alone() {
    assert_depends_on_logits();
    assert_close(&softmax(&array![[0.0, 0.0], [800.0, 800.0]]), &array![[0.5, 0.5], [0.5, 0.5]], TOLERANCE);
    forall(matrix(2..6, 1..6, -100.0..100.0), |z| {
        let alone: Vec<_> = z.axis_chunks_iter(Axis(0), 1).map(|row| softmax(&row)).collect();
        let together = softmax(&z);
        for (i, alone) in alone.iter().enumerate() {
            assert_close(&together.slice(s![i..=i, ..]), alone, TOLERANCE);
        }
    });
}

/// Adding the same number to every logit of a row changes nothing.
/// 行のすべてのロジットに同じ数を足しても、結果は変わらない。
#[test]
fn adding_a_constant_to_a_row_changes_nothing() {
    assert_depends_on_logits();
    assert_close(&softmax(&array![[6.0, 4.0]]), &softmax(&array![[2.0, 0.0]]), TOLERANCE);
    forall((matrix(1..4, 1..6, -5.0..5.0), -50.0..50.0f64), |(z, c)| {
        // z + c is below 64 and rounded by up to 2⁻⁴⁸ = 3.6e-15. The numerator and the sum pass that on.
        let (p, shifted) = (softmax(&z), softmax(&(&z + c)));
        // Infinities would be as good as equal.
        assert!(p.iter().all(|p| p.is_finite()), "not all are finite: {p}\n有限でない数があります: {p}");
        assert_close(&shifted, &p, 1e-11);
    });
}

/// Logits of a thousand give numbers, not infinity or NaN.
/// ロジットが ±1000 でも、無限大や NaN にならない。
#[test]
fn logits_of_a_thousand_do_not_overflow() {
    let z = array![[1000.0, 0.0], [-1000.0, 0.0], [1000.0, -1000.0], [-1000.0, -1000.0], [1000.0, 999.0]];
    let p = array![[1.0, 0.0], [0.0, 1.0], [1.0, 0.0], [0.5, 0.5], [0.731058578630005, 0.268941421369995]];
    assert_close(&softmax(&z), &p, TOLERANCE);
}

/// The probabilities are those of the formula.
/// 確率は定義の式のとおりである。
#[test]
fn softmax_is_the_formula() {
    forall(matrix(1..5, 1..6, -10.0..10.0), |z| {
        let e = z.mapv(f64::exp);
        let p = &e / &e.sum_axis(Axis(1)).insert_axis(Axis(1));
        assert_close(&softmax(&z), &p, TOLERANCE);
        // Probabilities are logits like any others.
        assert_close(&softmax(&p), &slow_softmax(&p), TOLERANCE);
    });
}

/// A thousand rows, or hundreds of columns, are no trouble.
/// 行が千を超えても、列が数百あっても、式のとおりになる。
#[test]
fn hundreds_of_rows_and_columns_are_no_trouble() {
    let mut draw = Draw::new();
    for (rows, columns) in [(300, 4), (120, 150), (11_000, 2)] {
        // Exponents below 100, rounded by up to 2⁻⁴⁷ = 7e-15, and sums of 150 exponentials, by 150 · 1.1e-16 = 2e-14.
        let z = draw.matrix(rows, columns, -50.0..50.0);
        assert_close(&softmax(&z), &slow_softmax(&z), TOLERANCE);
    }
}

/// The prediction is the softmax of X W.
/// 予測は X W の softmax である。
#[test]
fn the_prediction_is_the_softmax_of_the_logits() {
    let x = array![[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [1.0, 0.0, 2.0]];
    let w = array![[6.0, 4.0], [1.0, 1.0], [-1.0, 0.0]];
    let p = [0.880797077977882, 0.119202922022118];
    assert_close(&predict(&x, &w), &array![[p[0], p[1]], [0.5, 0.5], [0.5, 0.5]], TOLERANCE);
}

/// The prediction is the softmax of X W for as many, as large and as negative features as real ones, and for any shape
/// of W, square ones included.
/// 実際のデータと同じくらい多く、大きく、負にもなる特徴量でも、また W が正方形でもどんな形でも、予測は X W の softmax である。
#[test]
fn the_prediction_is_the_formula_at_the_size_of_the_real_data() {
    let mut draw = Draw::new();
    for (n, d, l, feature, weight) in [
        (300, 300, 4, 50.0, 0.1),
        (9, 2, 2, 5.0, 1.0),
        (120, 120, 120, 0.1, 50.0),
        (11_000, 3, 2, 2.0, 2.0),
        (5, 3, 150, 2.0, 2.0),
    ] {
        let (x, w) = (draw.matrix(n, d, -feature..feature), draw.matrix(d, l, -weight..weight));
        // A logit is a sum of at most 300 products that are 1500 in all, so right to 300 · 1.1e-16 · 1500 = 5e-11.
        assert_close(&predict(&x, &w), &slow_softmax(&x.dot(&w)), 1e-9);
    }
}

/// Without any feature every label is equally likely, so there is no bias.
/// 特徴量がすべて 0 なら、どのラベルも同じ確率になる（バイアスはない）。
#[test]
fn without_features_every_label_is_equally_likely() {
    assert_depends_on_weights();
    forall(matrix(3..4, 4..5, -9.0..9.0), |w| {
        assert_close(&predict(&Array2::zeros((2, 3)), &w), &Array2::from_elem((2, 4), 0.25), TOLERANCE);
    });
}

/// The prediction of one headline is its row in the prediction of all.
/// 1 件だけの予測は、全件の予測のその行と等しい。
#[test]
fn the_first_prediction_is_the_first_row_of_all() {
    assert_depends_on_weights();
    forall((matrix(6..7, 3..4, -2.0..2.0), matrix(3..4, 4..5, -2.0..2.0)), |(x, w)| {
        let all = predict(&x, &w);
        assert_eq!(all.dim(), (6, 4), "6 examples with 4 labels\n事例が 6 つ、ラベルが 4 つのとき");
        assert!(all.iter().all(|p| p.is_finite()), "not all are finite: {all}\n有限でない数があります: {all}");
        assert_close(&predict(&x.slice(s![..1, ..]), &w), &all.slice(s![..1, ..]), TOLERANCE);
    });
}

/// Features and weights that do not fit are refused.
/// 形の合わない特徴量と重みは受け付けない。
#[test]
fn shapes_that_do_not_fit_are_refused() {
    let message = panics(|| predict(&Array2::zeros((2, 3)), &Array2::zeros((5, 4))));
    assert!(
        message.contains('3') && message.contains('5'),
        "the panic should name the sizes 3 and 5: {message}\n\
         パニックのメッセージに、大きさ 3 と 5 がありません: {message}"
    );
}

/// The sigmoid is a softmax over two labels, one of which has the logit 0.
/// シグモイドは、片方のロジットが 0 である 2 ラベルの softmax である。
#[test]
fn the_sigmoid_is_a_softmax_of_two() {
    assert_close(&sigmoid(2.0), &0.880797077977882, TOLERANCE);
    forall(vector(1..2, -20.0..20.0), |z| {
        let (e, one) = (z[0].exp(), 1.0);
        assert_close(&sigmoid(z[0]), &(e / (e + one)), TOLERANCE);
        assert_close(&(sigmoid(z[0]) + sigmoid(-z[0])), &1.0, TOLERANCE);
    });
}

/// The sigmoid of ±1000 is 1 and 0.
/// ±1000 のシグモイドは 1 と 0 である。
#[test]
fn the_sigmoid_of_a_thousand_does_not_overflow() {
    assert_close(&[sigmoid(1000.0), sigmoid(-1000.0)][..], &[1.0, 0.0][..], TOLERANCE);
}
