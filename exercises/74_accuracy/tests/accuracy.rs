//! Checks of problem 74: from scores to labels, and how many of these are right.

use accuracy::{accuracy, classify};
use ndarray::{Array2, ArrayView1, Axis, array, s};
use proptest::prelude::{Strategy, prop};
use testkit::{Draw, assert_close, forall, labels, matrix, panics, permutations};

// In f64 a quotient of two small whole numbers is right to 1e-16. Whoever adds 1/N in f32 for each right answer rounds a sum
// below 1 up to a hundred times, by 6e-8 each: 6e-6. One right answer more or less among a hundred examples is 1e-2.
const TOLERANCE: f64 = 1e-5;

fn some(labels: &[usize]) -> Vec<Option<usize>> {
    labels.iter().copied().map(Some).collect()
}

/// Labels and predictions for some examples; every fifth prediction or so is none.
fn answers() -> impl Strategy<Value = (Vec<Option<usize>>, Vec<usize>)> {
    (1..12usize).prop_flat_map(|n| {
        let predicted = prop::collection::vec(0..5usize, n)
            .prop_map(|numbers| numbers.into_iter().map(|number| (number < 4).then_some(number)).collect::<Vec<_>>());
        (predicted, labels(n..n + 1, 4))
    })
}

/// The label is the column of the largest score.
/// ラベルは、得点が最も大きい列である。
#[test]
fn the_label_is_the_column_of_the_largest_score() {
    let scores = array![[0.1, 0.6, 0.3], [5.0, -1.0, 2.0], [-9.0, -8.0, -7.0]];
    assert_eq!(classify(&scores), some(&[1, 0, 2]));
    // What is larger by a hair is larger: nothing has been rounded on the way to these scores.
    assert_eq!(classify(&array![[1e-20, 3e-20, 2e-20], [1.0, 0.5, 1.0 + 1e-12]]), some(&[1, 2]));
}

/// On a tie the first label wins.
/// 同点なら、先のラベルを選ぶ。
#[test]
fn on_a_tie_the_first_label_wins() {
    assert_eq!(classify(&array![[1.0, 3.0, 3.0], [0.0, 0.0, 0.0], [2.0, 1.0, 2.0]]), some(&[1, 0, 0]));
    let mut draw = Draw::new();
    for _ in 0..20 {
        let mut scores = draw.matrix(1, 6, -9.0..0.0);
        let (first, second) = (draw.below(3), 3 + draw.below(3));
        (scores[[0, first]], scores[[0, second]]) = (1.0, 1.0);
        assert_eq!(classify(&scores), some(&[first]));
    }
}

/// A row that holds NaN has no label.
/// NaN を含む行にはラベルがない。
#[test]
fn a_row_that_holds_nan_has_no_label() {
    let nan = f64::NAN;
    let scores = array![[nan, 1.0, 2.0], [0.0, nan, 1.0], [9.0, 1.0, nan], [nan, nan, nan], [0.0, 1.0, 0.0]];
    assert_eq!(classify(&scores), [None, None, None, None, Some(1)]);
    // Nothing has to be compared to see it, and the sum of two infinities is NaN without being one of them.
    assert_eq!(classify(&array![[nan], [3.0]]), [None, Some(0)]);
    let infinity = f64::INFINITY;
    assert_eq!(
        classify(&array![[infinity, -infinity], [-infinity, infinity], [infinity, nan]]),
        [Some(0), Some(1), None]
    );
    let mut draw = Draw::new();
    let (mut scores, place) = (draw.matrix(9, 5, -9.0..9.0), draw.below(5));
    scores[[4, place]] = nan;
    let labelled: Vec<_> = classify(&scores).iter().map(Option::is_some).collect();
    assert_eq!(labelled, [true, true, true, true, false, true, true, true, true]);
}

/// Negative and infinite scores are scores like others.
/// 負の得点や無限大の得点も、ふつうの得点として扱う。
#[test]
fn negative_and_infinite_scores_are_compared_like_others() {
    let infinity = f64::INFINITY;
    let scores = array![[-3.0, -1.0, -2.0], [-infinity, -1e300, -infinity], [1e300, infinity, 0.0], [-infinity; 3]];
    assert_eq!(classify(&scores), some(&[1, 1, 1, 0]));
}

/// Every row is labelled by itself, with a score that no other exceeds.
/// どの行も、その行だけを見て、最大の得点の列に分類する。
#[test]
fn every_row_is_labelled_by_itself() {
    forall(matrix(1..6, 1..6, -3.0..3.0), |scores| {
        let predicted = classify(&scores);
        assert_eq!(predicted.len(), scores.nrows(), "one label for each row\n1 行につきラベルが 1 つ");
        for ((i, row), label) in scores.rows().into_iter().enumerate().zip(&predicted) {
            let label = label.unwrap_or_else(|| panic!("no label for {row}\n{row} のラベルがありません"));
            assert!(
                row.iter().all(|&score| score <= row[label]),
                "label {label} for {row}\n{row} のラベルが {label} です"
            );
            assert_eq!(classify(&scores.slice(s![i..=i, ..])), [Some(label)]);
        }
    });
}

/// Hundreds of rows and of labels are no trouble, and neither are scores of thousands.
/// 行やラベルが数百あっても、得点が数千でも、結果は正しい。
#[test]
fn hundreds_of_rows_and_labels_are_no_trouble() {
    let mut draw = Draw::new();
    for (n, l, score) in [(300, 4, 5e3), (400, 300, 1.0), (11_000, 3, 1.0)] {
        let mut scores = draw.matrix(n, l, -score..score);
        // Every label is the best one somewhere.
        let labels = draw.labels(n, l);
        for (mut row, &label) in scores.rows_mut().into_iter().zip(&labels) {
            row[label] = 2.0 * score;
        }
        scores[[n - 1, l - 1]] = f64::NAN;
        let mut expected = some(&labels);
        expected[n - 1] = None;
        assert_eq!(classify(&scores), expected);
    }
}

/// Logits and probabilities lead to the same labels.
/// ロジットで分類しても、確率で分類しても、結果は同じである。
#[test]
fn logits_and_probabilities_lead_to_the_same_labels() {
    // Quarters: logits that differ at all have probabilities that differ, too. `+ 0.0` makes a zero of every −0.
    let logits = matrix(1..6, 4..5, -30.0..30.0).prop_map(|z| z.mapv(|z| z.round() / 4.0 + 0.0));
    forall(logits, |z| {
        let e = z.mapv(f64::exp);
        let p = &e / &e.sum_axis(Axis(1)).insert_axis(Axis(1));
        let first_largest = |row: ArrayView1<f64>| (0..4).find(|&j| (0..4).all(|k| row[k] <= row[j]));
        let labels: Vec<_> = z.rows().into_iter().map(first_largest).collect();
        assert_eq!(classify(&z), labels, "from the logits\nロジットから選んだラベル");
        assert_eq!(classify(&p), labels, "from the probabilities\n確率から選んだラベル");
    });
}

/// Three right answers of four are 0.75.
/// 4 件中 3 件が正解なら 0.75 である。
#[test]
fn three_of_four_are_three_quarters() {
    assert_close(&accuracy(&some(&[0, 1, 2, 3]), &[0, 1, 2, 0]), &0.75, TOLERANCE);
    assert_close(&accuracy(&some(&[3, 3, 1]), &[3, 1, 3]), &(1.0 / 3.0), TOLERANCE);
}

/// All right is 1, all wrong is 0.
/// 全問正解は 1、全問不正解は 0 である。
#[test]
fn all_right_is_one_and_all_wrong_is_zero() {
    assert_close(&accuracy(&some(&[2, 0, 1]), &[2, 0, 1]), &1.0, TOLERANCE);
    assert_close(&accuracy(&some(&[2, 0, 1]), &[0, 1, 2]), &0.0, TOLERANCE);
    let mut draw = Draw::new();
    let labels: Vec<_> = (0..50).map(|_| draw.below(4)).collect();
    let others: Vec<_> = labels.iter().map(|label| (label + 1) % 4).collect();
    assert_close(&accuracy(&some(&labels), &labels), &1.0, TOLERANCE);
    assert_close(&accuracy(&some(&others), &labels), &0.0, TOLERANCE);
}

/// An example without a label counts, and is wrong.
/// ラベルのない事例も数に入れ、不正解とする。
#[test]
fn an_example_without_a_label_is_wrong_and_counts() {
    assert_close(&accuracy(&[Some(0), None, Some(2), None], &[0, 0, 2, 3]), &0.5, TOLERANCE);
    assert_close(&accuracy(&[None], &[0]), &0.0, TOLERANCE);
    let mut draw = Draw::new();
    let labels: Vec<_> = (0..50).map(|_| draw.below(4)).collect();
    let known = 1 + draw.below(49);
    let predicted: Vec<_> = labels.iter().enumerate().map(|(i, &label)| (i < known).then_some(label)).collect();
    assert_close(&accuracy(&predicted, &labels), &(known as f64 / 50.0), TOLERANCE);
}

/// The accuracy is the number of right answers over the number of examples.
/// 正解率は、正解の数を事例の数で割ったものである。
#[test]
fn the_accuracy_is_right_answers_over_examples() {
    forall(answers(), |(predicted, labels)| {
        let mut right = 0;
        for (predicted, label) in predicted.iter().zip(&labels) {
            if *predicted == Some(*label) {
                right += 1;
            }
        }
        assert_close(&accuracy(&predicted, &labels), &(f64::from(right) / labels.len() as f64), TOLERANCE);
    });
}

/// Thousands of examples count, with whatever labels, as do three.
/// 事例が数千件あっても、ラベルがいくつあっても、正解率の計算は変わらない。
#[test]
fn thousands_of_examples_are_counted() {
    let mut draw = Draw::new();
    for (n, classes) in [(10_684, 4), (1500, 150)] {
        let (labels, mut predicted) = (draw.labels(n, classes), Vec::new());
        // The first third is wrong, and at every seventh place there is no label.
        let right = (0..n).filter(|i| i % 7 != 0 && *i >= n / 3).count();
        for (i, &label) in labels.iter().enumerate() {
            let guess = if i >= n / 3 { label } else { (label + 1) % classes };
            predicted.push((i % 7 != 0).then_some(guess));
        }
        assert_close(&accuracy(&predicted, &labels), &(right as f64 / n as f64), TOLERANCE);
    }
}

/// The order of the examples does not matter.
/// 事例の順序は関係ない。
#[test]
fn the_order_of_the_examples_does_not_matter() {
    for order in permutations(4) {
        let predicted: Vec<_> = order.iter().map(|&i| [Some(0), Some(1), None, Some(3)][i]).collect();
        let labels: Vec<_> = order.iter().map(|&i| [0, 1, 2, 3][i]).collect();
        assert_close(&accuracy(&predicted, &labels), &0.75, TOLERANCE);
    }
    let mut draw = Draw::new();
    let (order, right) = (draw.order(40), draw.below(41));
    let labels: Vec<_> = order.iter().map(|&i| i % 4).collect();
    let predicted: Vec<_> = order.iter().map(|&i| Some(if i < right { i % 4 } else { (i + 1) % 4 })).collect();
    assert_close(&accuracy(&predicted, &labels), &(right as f64 / 40.0), TOLERANCE);
}

/// Always answering the same label is right as often as that label occurs.
/// いつも同じラベルを答えると、正解率はそのラベルの割合になる。
#[test]
fn always_the_same_answer_is_right_as_often_as_its_label_occurs() {
    // The shares of b, t, e and m in the real data, in percent.
    let labels: Vec<usize> = [42, 11, 40, 7].iter().enumerate().flat_map(|(label, &n)| vec![label; n]).collect();
    for (label, share) in [0.42, 0.11, 0.40, 0.07].into_iter().enumerate() {
        assert_close(&accuracy(&vec![Some(label); 100], &labels), &share, TOLERANCE);
    }
    let mut draw = Draw::new();
    let labels: Vec<_> = (0..70).map(|_| draw.below(4)).collect();
    for label in 0..4 {
        let times = labels.iter().filter(|&&other| other == label).count();
        assert_close(&accuracy(&vec![Some(label); 70], &labels), &(times as f64 / 70.0), TOLERANCE);
    }
}

/// Predictions and labels of different number are refused, and so are none at all.
/// 予測とラベルの数が違うときや、1 件もないときは受け付けない。
#[test]
fn lengths_that_differ_are_refused() {
    assert_close(&accuracy(&some(&[0, 1, 2]), &[0, 1, 1]), &(2.0 / 3.0), TOLERANCE);
    let message = panics(|| accuracy(&some(&[0, 1, 2]), &[0, 1]));
    assert!(
        message.contains('3') && message.contains('2'),
        "the panic should name the sizes 3 and 2: {message}\n\
         パニックのメッセージに、大きさ 3 と 2 がありません: {message}"
    );
    panics(|| accuracy(&some(&[0, 1]), &[0, 1, 2]));
    panics(|| accuracy(&[], &[]));
}

/// There are as many labels as rows: one for one, none for none.
/// ラベルの数は行の数と同じである（1 行なら 1 個、0 行なら 0 個）。
#[test]
fn there_are_as_many_labels_as_rows() {
    assert_eq!(classify(&array![[1.0, 2.0]]), some(&[1]));
    assert_eq!(classify(&Array2::zeros((0, 4))), []);
    assert_eq!(classify(&array![[1.0], [2.0], [3.0]]), some(&[0, 0, 0]));
}
