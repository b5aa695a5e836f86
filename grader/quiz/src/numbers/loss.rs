//! Problem 72.

use std::f64::consts::LN_2;

use loss::{cross_entropy, entropy, gradient};
use ndarray::{Array2, array};

use crate::answer::Answer;
use crate::draw::{Draw, Drawn};

/// The loss if the right label has this probability.
fn loss_of(p: f64) -> f64 {
    cross_entropy(&array![[p.ln(), (1.0 - p).ln()]], &[0])
}

pub fn draw(question: &str, draw: &mut Draw) -> Option<Drawn> {
    Some(match question {
        "roulette" => {
            let fields = 1 << draw.whole(3..=6);
            Drawn::answer(entropy(&vec![1.0 / fields as f64; fields]))
                .wrong("number-of-fields", fields)
                .wrong("half-of-the-fields", fields / 2)
                .show("fields", fields)
        }
        "biased-coin" => {
            let heads = draw.one_of([0.7, 0.8, 0.9]);
            let (biased, fair) = (entropy(&[heads, 1.0 - heads]), entropy(&[0.5, 0.5]));
            Drawn::default().show("heads", heads).rounded("biased", biased, 2).show("fair", fair)
        }
        "believed-coin" => {
            let q: f64 = draw.one_of([0.1, 0.2, 0.3, 0.4]);
            let believed = [q.ln(), (1.0 - q).ln()];
            let bits = cross_entropy(&array![believed, believed], &[0, 1]) / LN_2;
            Drawn::answer(bits)
                .wrong("entropy-of-the-belief", entropy(&[q, 1.0 - q]))
                .wrong("entropy-of-the-coin", entropy(&[0.5, 0.5]))
                .wrong("nats", bits * LN_2)
                .show("q", q)
                .show("rest", 1.0 - q)
                .show("coin", entropy(&[0.5, 0.5]))
        }
        "loss-of-a-probability" => {
            let p = draw.one_of([0.2, 0.3, 0.4, 0.6, 0.7, 0.8]);
            Drawn::answer(loss_of(p))
                .wrong("bits", loss_of(p) / LN_2)
                .wrong("one-minus", 1.0 - p)
                .wrong("logarithm-without-minus", -loss_of(p))
                .show("p", p)
        }
        "where-the-loss-falls-more" => {
            let (low, high) = (draw.one_of([0.01, 0.02]), draw.one_of([0.89, 0.91]));
            let far = loss_of(low) - loss_of(low + 0.01);
            let near = loss_of(high) - loss_of(high + 0.01);
            Drawn::answer(Answer::Choice(2))
                .show("low", low)
                .show("lower", low + 0.01)
                .show("high", high)
                .show("higher", high + 0.01)
                .rounded("far", far, 3)
                .rounded("near", near, 3)
                .rounded("factor", far / near, 0)
                .rounded("few", far / near / 10.0, 0)
        }
        "slope-of-a-logit" => {
            let (first, second) = (draw.whole(1..=4), draw.whole(1..=5));
            let y = [first, second, 10 - first - second].map(|tenths| tenths as f64 / 10.0);
            let w = array![y.map(f64::ln)];
            Drawn::answer(gradient(&array![[1.0]], &w, &[1])[[0, 1]])
                .wrong("label-not-subtracted", y[1])
                .wrong("sign", 1.0 - y[1])
                .show("y", &y[..])
        }
        "shape-of-the-gradient" => {
            let [n, d, l] = [draw.whole(6..=9), draw.whole(10..=14), draw.whole(2..=4)];
            Drawn::answer(gradient(&Array2::zeros((n, d)), &Array2::zeros((d, l)), &vec![0; n]).dim())
                .wrong("shape-of-the-error", (n, l))
                .wrong("transposed", (l, d))
                .wrong("shape-of-the-features", (n, d))
                .show("n", n)
                .show("d", d)
                .show("l", l)
        }
        _ => return None,
    })
}
