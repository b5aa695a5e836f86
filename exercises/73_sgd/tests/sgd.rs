//! Checks of problem 73: a step, the order of an epoch, and training.

use std::collections::{BTreeMap, BTreeSet};

use ndarray::{Array2, array};
use proptest::prelude::{Strategy, any};
use sgd::{Config, epoch_order, step, train};
use testkit::{Draw, assert_close, forall, matrix, panics, permutations};

// Logits of at most 12, from three products each, are right to 3 · 12 · 1.1e-16 = 4e-15, so probabilities are, too, and a
// step of η x ≤ 2 times that to 1e-14 with the rounding of W. Later steps enlarge an error only where η |x|² / 2, a bound
// of the second derivative times η, is above 2: never in the checks that use this, which take ten steps at most.
// So 1e-13 is enough for any order of operations, and this is a hundred times that.
const TOLERANCE: f64 = 1e-11;

/// Weights after steps for these examples, one after the other.
fn slow_pass(w: &Array2<f64>, x: &Array2<f64>, labels: &[usize], order: &[usize], learning_rate: f64) -> Array2<f64> {
    let mut w = w.clone();
    for &i in order {
        testkit::descend(&mut w, x, labels, &[i], learning_rate);
    }
    w
}

/// Whether the weights are the same, up to rounding: six steps, each right to 1e-14, and none with η |x|² / 2 above 2.25,
/// which enlarges an older error 1.25 times at most, are right to 1e-12. Other orders are farther away, see `three`.
fn near(a: &Array2<f64>, b: &Array2<f64>) -> bool {
    a.dim() == b.dim() && a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-9)
}

/// Three examples, their labels, and weights. Of the 36 ways through two epochs no two
/// end at the same weights: some weight differs by 3e-3 or more.
fn three() -> (Array2<f64>, Vec<usize>, Array2<f64>) {
    let x = array![[1.0, 2.0], [2.0, 1.0], [0.5, -1.5]];
    (x, vec![0, 1, 2], array![[0.3, -0.1, 0.2], [0.0, 0.4, -0.5]])
}

/// The weights after training that began at `w`.
fn trained(w: &Array2<f64>, x: &Array2<f64>, labels: &[usize], config: Config) -> Array2<f64> {
    let mut w = w.clone();
    train(&mut w, x, labels, &config);
    w
}

/// The orders of two epochs over the examples of `three`, as seen by the weights after training with each of 40 seeds.
fn orders_seen() -> Vec<(Vec<usize>, Vec<usize>)> {
    let (x, labels, w) = three();
    let mut ways = Vec::new();
    for first in permutations(3) {
        let half = slow_pass(&w, &x, &labels, &first, 0.9);
        for second in permutations(3) {
            let end = slow_pass(&half, &x, &labels, &second, 0.9);
            ways.push(((first.clone(), second), end));
        }
    }
    let of = |seed| {
        let got = trained(&w, &x, &labels, Config { learning_rate: 0.9, epochs: 2, seed });
        let Some((orders, _)) = ways.iter().find(|(_, end)| near(&got, end)) else {
            panic!(
                "two epochs of one step for each example, in whatever orders, do not lead to these weights:\n\
                 1 事例に 1 歩ずつの 2 エポックでは、どの順序でもこの重みになりません:\n{got}"
            )
        };
        orders.clone()
    };
    (0..40).map(of).collect()
}

/// A step goes against the gradient: W − η ∂E/∂W.
/// 1 ステップで、勾配の逆向きに進む（W − η ∂E/∂W）。
#[test]
fn a_step_goes_against_the_gradient() {
    let mut w = Array2::zeros((2, 2));
    step(&mut w, &array![1.0, 2.0], 0, 0.5);
    assert_close(&w, &array![[0.25, -0.25], [0.5, -0.5]], TOLERANCE);
    let problem = (matrix(1..2, 3..4, -2.0..2.0), matrix(3..4, 4..5, -2.0..2.0), 0..4usize, 0.0..1.0f64);
    forall(problem, |(x, w, label, learning_rate)| {
        let (mut got, mut expected) = (w.clone(), w);
        step(&mut got, &x.row(0), label, learning_rate);
        testkit::descend(&mut expected, &x, &[label], &[0], learning_rate);
        assert_close(&got, &expected, TOLERANCE);
    });
}

/// A step is the formula for as many, as large and as negative features as real ones, and for a square W.
/// 実際のデータと同じくらい多く、大きく、負にもなる特徴量でも、また W が正方形でも、1 ステップは式のとおりである。
#[test]
fn a_step_is_the_formula_at_the_size_of_the_real_data() {
    let mut draw = Draw::new();
    let sizes =
        [(300, 4, 50.0, 0.1, 0.5), (120, 120, 0.1, 50.0, 5.0), (3, 150, 2.0, 2.0, 5.0), (30, 4, 1e3, 1e-4, 0.01)];
    for (d, l, feature, weight, learning_rate) in sizes {
        let (x, mut got) = (draw.matrix(1, d, -feature..feature), draw.matrix(d, l, -weight..weight));
        let mut expected = got.clone();
        step(&mut got, &x.row(0), l - 1, learning_rate);
        testkit::descend(&mut expected, &x, &[l - 1], &[0], learning_rate);
        // A logit is a sum of at most 300 products that are 1500 in all: right to 300 · 1.1e-16 · 1500 = 5e-11, as a
        // probability is, too. A feature up to 50 and η = 0.5 make 1.3e-9 of it. In the last case no label is likely, so
        // slopes are of some hundreds.
        assert_close(&got, &expected, 1e-7);
    }
}

/// A step is finite where a wrong label leads by 1000.
/// 間違ったラベルのロジットが 1000 大きくても、1 ステップの結果は有限である。
#[test]
fn a_step_is_finite_where_a_wrong_label_leads_by_1000() {
    // The wrong label has the probability 1 − e⁻¹⁰⁰⁰, which no f64 tells from 1.
    for (right, wrong) in [(0.0, 1000.0), (-1000.0, 0.0), (-500.0, 500.0)] {
        let mut w = array![[right, wrong]];
        step(&mut w, &array![1.0], 0, 0.5);
        assert_close(&w, &array![[right + 0.5, wrong - 0.5]], TOLERANCE);
    }
}

/// A step that does not fit the weights is refused.
/// 重みと合わないステップは受け付けない。
#[test]
fn a_step_that_does_not_fit_is_refused() {
    // One that fits is not: whoever refuses everything has refused nothing.
    step(&mut Array2::zeros((2, 4)), &array![1.0, 2.0], 3, 0.1);
    panics(|| step(&mut Array2::zeros((3, 4)), &array![1.0, 2.0], 0, 0.1));
    panics(|| step(&mut Array2::zeros((2, 4)), &array![1.0, 2.0, 3.0], 0, 0.1));
    panics(|| step(&mut Array2::zeros((2, 4)), &array![1.0, 2.0], 4, 0.1));
}

/// An epoch sees every example once.
/// 1 エポックで、どの事例もちょうど 1 回ずつ使う。
#[test]
fn an_epoch_sees_every_example_once() {
    forall((0..40usize, 0..20usize, 0..1000u64), |(n, epoch, seed)| {
        let mut order = epoch_order(n, epoch, seed);
        order.sort();
        assert_eq!(order, (0..n).collect::<Vec<_>>(), "not each of 0..{n} once\n0..{n} が 1 回ずつになっていません");
    });
}

/// The same arguments give the same order, and every seed is allowed, even the largest.
/// 引数が同じなら順序も同じである。シードは最大値でもよい。
#[test]
fn the_same_seed_gives_the_same_order() {
    let mut order = epoch_order(3, 100, u64::MAX);
    order.sort();
    assert_eq!(order, [0, 1, 2], "not each of 0..3 once\n0..3 が 1 回ずつになっていません");
    forall((0..30usize, 0..20usize, any::<u64>()), |(n, epoch, seed)| {
        assert_eq!(epoch_order(n, epoch, seed), epoch_order(n, epoch, seed));
    });
}

/// Every epoch has an order of its own, and so has every seed.
/// 順序は、エポックごとに、またシードごとに異なる。
#[test]
fn every_epoch_and_every_seed_has_an_order_of_its_own() {
    // Of the 40! orders, which are 8e47, two of some dozens are the same by accident with odds below 1e-44.
    let sorted: Vec<_> = (0..40).collect();
    for fixed in 0..6 {
        let by_epoch: BTreeSet<_> = (0..6).map(|epoch| epoch_order(40, epoch, fixed)).collect();
        assert_eq!(
            by_epoch.len(),
            6,
            "different orders in 6 epochs of the seed {fixed}\nシード {fixed} の 6 エポックの順序が、何通りあるか"
        );
        let by_seed: BTreeSet<_> = (0..6).map(|seed| epoch_order(40, fixed as usize, seed)).collect();
        assert_eq!(
            by_seed.len(),
            6,
            "different orders with 6 seeds in the epoch {fixed}\n6 つのシードのエポック {fixed} の順序が、何通りあるか"
        );
        assert!(
            !by_epoch.contains(&sorted) && !by_seed.contains(&sorted),
            "0, 1, 2, … is not shuffled\n0, 1, 2, … の順のままです"
        );
    }
    let far = [73, 73 + (1 << 40), 73 + (1 << 63)];
    let by_seed: BTreeSet<_> = far.into_iter().map(|seed| epoch_order(40, 0, seed)).collect();
    assert_eq!(by_seed.len(), 3, "different orders with the seeds {far:?}\nシード {far:?} の順序が、何通りあるか");
}

/// Every order is possible.
/// どの並び順も起こりうる。
#[test]
fn every_order_is_possible() {
    // One of six orders stays away in 600 draws with odds of 6 · (5/6)^600, which is 2e-47.
    let orders: BTreeSet<_> = (0..600).map(|seed| epoch_order(3, 0, seed)).collect();
    for order in permutations(3) {
        assert!(orders.contains(&order), "never the order {order:?}\n順序 {order:?} が一度も出ません");
    }
}

/// Every order is as likely as any other, from seed to seed and from epoch to epoch.
/// シードを変えてもエポックを変えても、どの並び順も同じ確率で現れる。
#[test]
fn every_order_is_as_likely_as_any_other() {
    // Of 5000 draws each of the 24 orders of four gets 208 on average. Pearson's sum of the squared deviations, each divided by
    // that average, has 23 degrees of freedom and is above 95 once in 1e10 times. Swapping each example with any other, which
    // is no fair shuffle, makes it 170.
    let mut orders: BTreeMap<_, usize> = permutations(4).into_iter().map(|order| (order, 0)).collect();
    for seed in 0..5000 {
        if let Some(times) = orders.get_mut(&epoch_order(4, 3, seed)) {
            *times += 1;
        }
    }
    let average = 5000.0 / 24.0;
    let deviation: f64 = orders.values().map(|&times| (times as f64 - average).powi(2) / average).sum();
    let rare = orders.values().min().copied().unwrap_or_default();
    let often = orders.values().max().copied().unwrap_or_default();
    assert!(
        deviation < 95.0,
        "with 5000 seeds, one order of four examples comes {rare} times and another {often}: about 208 are likely\n\
         5000 通りのシードで、4 事例のある順序は {rare} 回、別の順序は {often} 回出ました。208 回くらいのはずです"
    );
    // Of 1200 draws each of twelve examples is in each of twelve places 100 times on average. The binomial tails beyond
    // these bounds are 3e-12 each at most, 288 of them: 1e-9 in all.
    let mut places = Array2::<usize>::zeros((12, 12));
    for epoch in 0..1200 {
        for (place, &example) in epoch_order(12, epoch, 70).iter().enumerate() {
            places[[place, example]] += 1;
        }
    }
    for ((place, example), times) in places.indexed_iter() {
        let likely = (41..=173).contains(times);
        assert!(
            likely,
            "in 1200 epochs, {times} times the example {example} in place {place}: about 100 are likely\n\
             1200 エポックで、事例 {example} が {place} 番目に {times} 回来ました。100 回くらいのはずです"
        );
    }
}

/// The order of one epoch tells nothing of another one's.
/// あるエポックの順序から、ほかのエポックの順序は分からない。
#[test]
fn the_order_of_an_epoch_tells_nothing_of_another() {
    // Two random orders of 40 have 39 · 2 / 40 neighbours in common on average, so the 190 pairs of 20 orders have 370. The
    // deviation is about 20. An order that is an earlier one rotated or reversed has 38 or 39 more, and so would many.
    let orders: Vec<_> = (0..20).map(|epoch| epoch_order(40, epoch, 73)).collect();
    let neighbours = |order: &Vec<usize>| -> BTreeSet<_> {
        order.windows(2).map(|pair| (pair[0].min(pair[1]), pair[0].max(pair[1]))).collect()
    };
    let all: Vec<_> = orders.iter().map(neighbours).collect();
    let common = |i: usize, j: usize| all[i].intersection(&all[j]).count();
    let shared: usize = (0..20).flat_map(|j| (0..j).map(move |i| (i, j))).map(|(i, j)| common(i, j)).sum();
    assert!(
        shared < 600,
        "two examples that are neighbours in one of 20 epochs are so in another, too, {shared} times: about 370 are likely\n\
         20 エポックのどれかで隣り合う 2 事例が、別のエポックでも隣り合うことが {shared} 回ありました。370 回くらいのはずです"
    );
}

/// Thousands of examples are shuffled from end to end.
/// 数千件でも、端から端まで混ぜる。
#[test]
fn thousands_of_examples_are_shuffled_from_end_to_end() {
    for (n, epoch) in [(1500, 0), (4000, 13), (10_684, 99)] {
        let order = epoch_order(n, epoch, 73);
        // In a random order k examples or more stay in their place, or follow their neighbour, with odds of 1/k! at most:
        // 2e-20 for 21. In one that is shuffled in part, or in blocks, many do.
        let stay = order.iter().enumerate().filter(|&(place, &example)| place == example).count();
        let follow = order.windows(2).filter(|pair| pair[1] == pair[0] + 1).count();
        assert!(stay <= 20, "{stay} of {n} examples stay in their place\n{n} 事例のうち {stay} 個が元の位置のままです");
        assert!(
            follow <= 20,
            "{follow} of {n} examples come right after the one before them\n\
             {n} 事例のうち {follow} 個が、元の 1 つ前の事例のすぐ後に来ています"
        );
        // From place to place an example moves by n / 3 on average. Over all examples the deviation of that is √(2n / 45), and
        // eight times as much has odds below 1e-14. In blocks, or through a buffer, they do not move as far.
        let moved: usize = order.iter().enumerate().map(|(place, &example)| place.abs_diff(example)).sum();
        let (moved, expected) = (moved as f64 / n as f64, n as f64 / 3.0);
        assert!(
            (moved - expected).abs() < 8.0 * (2.0 * n as f64 / 45.0).sqrt(),
            "of {n} examples each moves by {moved:.0} places on average: about {expected:.0} are likely\n\
             {n} 事例が平均 {moved:.0} 個分しか移動していません。{expected:.0} 個分くらいのはずです"
        );
        let mut sorted = order;
        sorted.sort();
        assert_eq!(sorted, Vec::from_iter(0..n), "not each of 0..{n} once\n0..{n} が 1 回ずつになっていません");
    }
}

/// Without epochs nothing changes.
/// エポック数が 0 なら、何も変わらない。
#[test]
fn no_epochs_change_nothing() {
    let (x, labels, w) = three();
    let after = |epochs| trained(&w, &x, &labels, Config { learning_rate: 0.5, epochs, seed: 1 });
    assert_eq!(after(0), w);
    assert_ne!(after(1), w, "an epoch should change the weights\nエポックが終わっても重みが変わっていません");
}

/// An epoch takes one step for each example, in some order.
/// 1 エポックでは、ある順序で、各事例につき 1 ステップずつ進む。
#[test]
fn an_epoch_is_one_step_for_each_example_in_some_order() {
    let problem = (1..5usize).prop_flat_map(|n| (matrix(n..n + 1, 2..3, -2.0..2.0), matrix(2..3, 3..4, -1.0..1.0)));
    forall(problem, |(x, w)| {
        let labels: Vec<_> = (0..x.nrows()).map(|i| i % 3).collect();
        let got = trained(&w, &x, &labels, Config { learning_rate: 0.5, epochs: 1, seed: 7 });
        let mut orders = permutations(x.nrows()).into_iter();
        let fits = orders.any(|order| near(&got, &slow_pass(&w, &x, &labels, &order, 0.5)));
        assert!(
            fits,
            "no order of the {0} examples leads to these weights:\n\
             {0} 事例をどの順序で使っても、この重みになりません:\n{got}",
            x.nrows()
        );
    });
}

/// Every step begins at the weights that the last one left.
/// どのステップも、直前のステップが終わったときの重みから始まる。
#[test]
fn every_step_begins_where_the_last_one_ended() {
    // With the same example five times the order does not count.
    let (x, w) = (Array2::from_shape_fn((5, 2), |(_, j)| [1.0, -2.0][j]), array![[0.3, -0.1, 0.2], [0.0, 0.4, -0.5]]);
    let got = trained(&w, &x, &[1; 5], Config { learning_rate: 0.7, epochs: 2, seed: 5 });
    assert_close(&got, &slow_pass(&w, &x, &[1; 5], &[0, 1, 2, 3, 4, 0, 1, 2, 3, 4], 0.7), TOLERANCE);
}

/// All examples are used, and each as often as there are epochs.
/// すべての事例を、エポック数と同じ回数だけ使う。
#[test]
fn all_examples_are_used_in_every_epoch() {
    // Every example has a feature of its own, so its row of W is changed by its own steps only, whatever the order.
    let (x, w) = (Array2::eye(12), Array2::zeros((12, 4)));
    let labels: Vec<_> = (0..12).map(|i| i * 7 % 4).collect();
    let order: Vec<_> = (0..3).flat_map(|_| 0..12).collect();
    // However small the steps are, none is left out.
    for learning_rate in [0.8, 1e-3, 1e-9] {
        let got = trained(&w, &x, &labels, Config { learning_rate, epochs: 3, seed: 5 });
        let expected = slow_pass(&w, &x, &labels, &order, learning_rate);
        assert_close(&(got / learning_rate), &(expected / learning_rate), TOLERANCE);
    }
}

/// Training does not use the same order in every epoch.
/// 学習のとき、毎エポック同じ順序になることはない。
#[test]
fn training_has_a_new_order_in_every_epoch() {
    // The second of two shuffles repeats the first for all 40 seeds with odds of 6^-40, which is 7e-32.
    assert!(
        orders_seen().iter().any(|(first, second)| first != second),
        "with each of 40 seeds the second epoch repeats the order of the first\n\
         40 個のどのシードでも、2 エポック目が 1 エポック目と同じ順序です"
    );
}

/// Training with other seeds uses other orders.
/// シードを変えて学習すると、順序も変わる。
#[test]
fn training_with_another_seed_has_another_order() {
    // Of six orders 40 shuffles show no more than two with odds of 15 · (2/6)^40, which is 1e-18.
    let orders: BTreeSet<_> = orders_seen().into_iter().map(|(first, _)| first).collect();
    assert!(
        orders.len() > 2,
        "with 40 seeds the first epoch has no other orders than {orders:?}\n\
         40 個のシードで、1 エポック目の順序が {orders:?} しかありません"
    );
}

/// Training takes its steps in the order of `epoch_order`, in the fifteenth epoch as in the first.
/// 学習は `epoch_order` の順序で進む。15 エポック目でも 1 エポック目と同じである。
#[test]
fn training_follows_the_order_of_every_epoch() {
    let mut draw = Draw::new();
    let sizes = [
        (15, 110, 105, 4, 50.0, 0.1, 1e-5),
        (15, 110, 2, 105, 0.5, 20.0, 3.0),
        (15, 5, 2, 3, 2.0, 1.0, 0.5),
        (130, 5, 2, 3, 2.0, 1.0, 0.5),
        (1, 11_000, 1, 2, 2.0, 1.0, 0.5),
    ];
    for (epochs, n, d, l, feature, weight, learning_rate) in sizes {
        let (x, w) = (draw.matrix(n, d, -feature..feature), draw.matrix(d, l, -weight..weight));
        let (labels, seed) = (draw.labels(n, l), (1 << 40) + 73);
        let mut expected = w.clone();
        for epoch in 0..epochs {
            let order = epoch_order(n, epoch, seed);
            assert_eq!(order.len(), n, "an order of {n} examples\n{n} 事例の順序");
            expected = slow_pass(&expected, &x, &labels, &order, learning_rate);
        }
        // Every step is right to 1e-13, also with features up to 50, where η is 1e-5. η |x|² / 2 is 2 at
        // most, so that later steps do not enlarge that. There are 11,000 of them at most.
        assert_close(&trained(&w, &x, &labels, Config { learning_rate, epochs, seed }), &expected, 1e-8);
    }
}

/// Training goes on to the last epoch where the loss is small already.
/// 損失がすでに小さくても、最後のエポックまで学習を続ける。
#[test]
fn training_goes_on_where_the_loss_is_small() {
    let (x, w) = (array![[2.0, 1.0], [-2.0, 0.5], [1.5, -1.0]], Array2::zeros((2, 2)));
    let (labels, seed) = ([0, 1, 0], 73);
    let mut expected = w.clone();
    for epoch in 0..150 {
        expected = slow_pass(&expected, &x, &labels, &epoch_order(3, epoch, seed), 0.8);
    }
    // The loss is below 0.1 after the first epoch, below 0.01 after the sixth, and 4.5e-4 at the end, where a step still moves
    // the weights by 1e-3.
    assert_close(&trained(&w, &x, &labels, Config { learning_rate: 0.8, epochs: 150, seed }), &expected, 1e-9);
}

/// Training on what can be told apart makes the loss small.
/// 分離できるデータで学習すれば、損失は小さくなる。
#[test]
fn the_loss_falls_on_separable_data() {
    let x = Array2::from_shape_fn((40, 5), |(i, j)| if i % 4 == j { 3.0 } else { (i * 3 + j * 5) as f64 % 7.0 / 10.0 });
    let labels: Vec<_> = (0..40).map(|i| i % 4).collect();
    let w = trained(&Array2::zeros((5, 4)), &x, &labels, Config { learning_rate: 0.1, epochs: 20, seed: 3 });
    assert_eq!(w.dim(), (5, 4), "the shape of the weights\n重みの形");
    let loss = (0..40).map(|i| testkit::loss_and_error(&w, &x, &labels, i).0).sum::<f64>() / 40.0;
    // It begins at ln 4 = 1.386 and ends near 0.0055, in a thousand random orders and even in one sorted by label.
    assert!(
        loss < 0.1,
        "the loss is {loss}, from 1.386 at the beginning\n損失が、初めの 1.386 から {loss} になりました"
    );
}

/// The same seed gives the same weights, to the last bit.
/// シードが同じなら、重みは最後の 1 ビットまで同じである。
#[test]
fn the_same_seed_gives_the_same_weights() {
    let (x, labels, w) = three();
    let config = Config { learning_rate: 0.5, epochs: 4, seed: u64::MAX };
    let once = trained(&w, &x, &labels, config.clone());
    assert_eq!(once, trained(&w, &x, &labels, config.clone()));
    assert_ne!(once, w, "nothing was trained\n何も学習されていません");
    assert_ne!(
        once,
        trained(&w, &x, &[1, 2, 0], config),
        "other labels teach the same\nラベルが違っても、学習の結果が同じです"
    );
}

/// Examples and labels that do not fit are refused.
/// 数の合わない事例とラベルは受け付けない。
#[test]
fn examples_and_labels_that_do_not_fit_are_refused() {
    let (x, _, w) = three();
    let train = |x: &Array2<f64>, labels: &[usize]| {
        trained(&w, x, labels, Config { learning_rate: 0.5, epochs: 1, seed: 1 });
    };
    train(&x, &[0, 1, 2]);
    let message = panics(|| train(&x, &[0, 1]));
    assert!(
        message.contains('3') && message.contains('2'),
        "the panic should name the sizes 3 and 2: {message}\n\
         パニックのメッセージに、大きさ 3 と 2 がありません: {message}"
    );
    panics(|| train(&x, &[0, 1, 2, 0]));
    panics(|| train(&x, &[0, 1, 3]));
    panics(|| train(&Array2::zeros((0, 2)), &[]));
}
