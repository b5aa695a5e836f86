//! Problem 77.

use minibatch::batches;

use super::sgd::stepped;
use crate::draw::{Draw, Drawn};

pub fn draw(question: &str, draw: &mut Draw) -> Option<Drawn> {
    let (n, b) = (draw.whole(50..=200), draw.one_of([8, 16, 32]));
    let order: Vec<usize> = (0..n).collect();
    let batches = batches(&order, b);
    Some(match question {
        "updates-of-an-epoch" => Drawn::answer(batches.len())
            .wrong("an-update-an-example", n)
            .wrong("size-of-a-batch", b)
            .show("n", n)
            .show("b", b)
            .show("whole", n / b)
            .show("rest", n % b),
        "last-batch" => Drawn::answer(batches.last()?.len())
            .wrong("as-large-as-the-others", b)
            .wrong("number-of-batches", batches.len())
            .show("n", n)
            .show("b", b)
            .show("whole", n / b),
        "step-of-a-batch" => {
            let (w, rate) = (draw.tenths(-9..=9), draw.one_of([0.1, 0.2]));
            let [first, second, mean] = [draw.signed(-5..=5), draw.signed(-5..=5), draw.signed(-4..=4)];
            let slopes = [first, second, 3.0 * mean - first - second];
            Drawn::answer(stepped(w, slopes.iter().sum::<f64>() / slopes.len() as f64, rate))
                .wrong("sum-for-mean", stepped(w, slopes.iter().sum(), rate))
                .wrong("first-example-only", stepped(w, slopes[0], rate))
                .wrong("uphill", stepped(w, -mean, rate))
                .show("slopes", &slopes[..])
                .show("w", w)
                .show("rate", rate)
        }
        _ => return None,
    })
}
