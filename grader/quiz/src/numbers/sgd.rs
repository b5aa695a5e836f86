//! Problem 73.

use mlp::{Linear, Mlp, descend};
use ndarray::array;
use sgd::epoch_order;

use crate::answer::Answer;
use crate::draw::{Draw, Drawn};

/// A number after a step down this slope.
pub fn stepped(p: f64, slope: f64, learning_rate: f64) -> f64 {
    let model = |number: f64| Mlp { layers: vec![Linear { weight: array![[number]], bias: array![0.0] }] };
    let mut moved = model(p);
    descend(&mut moved, &model(slope), learning_rate);
    moved.layers[0].weight[[0, 0]]
}

pub fn draw(question: &str, draw: &mut Draw) -> Option<Drawn> {
    Some(match question {
        "one-step" => {
            let (p, slope, rate) = (draw.tenths(-20..=20), draw.signed(-6..=6), draw.one_of([0.1, 0.2, 0.5]));
            Drawn::answer(stepped(p, slope, rate))
                .wrong("uphill", p + rate * slope)
                .wrong("learning-rate-forgotten", p - slope)
                .wrong("slope-forgotten", p - rate)
                .show("p", p)
                .show("slope", slope)
                .show("rate", rate)
        }
        "learning-rate" => {
            let rate = draw.one_of([0.01, 0.4, 0.9, 1.1]);
            // E = p², whose slope is 2p.
            let path: Vec<f64> =
                std::iter::successors(Some(1.0), |&p| Some(stepped(p, 2.0 * p, rate))).take(6).collect();
            let (turns, last) = (path[1] < 0.0, path[5].abs());
            let right = match (turns, last) {
                (true, last) if last > 1.0 => 3,
                (true, _) => 2,
                (false, last) if last < 0.01 => 1,
                (false, _) => 0,
            };
            Drawn::answer(Answer::Choice(right)).show("rate", rate).rounded("first", path[1], 2)
        }
        "steeper" => {
            let times = draw.whole(3..=9);
            Drawn::default().show("times", times)
        }
        "updates" => {
            let (n, epochs) = (draw.whole(20..=90), draw.whole(3..=9));
            let updates: usize = (0..epochs).map(|epoch| epoch_order(n, epoch, 73).len()).sum();
            Drawn::answer(updates)
                .wrong("one-an-epoch", epochs)
                .wrong("one-an-example", n)
                .show("n", n)
                .show("epochs", epochs)
        }
        _ => return None,
    })
}
