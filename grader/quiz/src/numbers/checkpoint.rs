//! Problem 76.

use checkpoint::{Checkpoint, step};
use ndarray::array;

use crate::draw::{Draw, Drawn};

/// A state of a single weight.
fn state(weight: f64, velocity: f64, learning_rate: f64, momentum: f64) -> Checkpoint {
    let (weight, velocity) = (array![[weight]], array![[velocity]]);
    Checkpoint { epoch: 0, weight, velocity, learning_rate, momentum, seed: 76 }
}

pub fn draw(question: &str, draw: &mut Draw) -> Option<Drawn> {
    Some(match question {
        "momentum-step" => {
            let [v, w] = [(); 2].map(|()| draw.tenths(-9..=9));
            let (g, rate, momentum) = (draw.signed(-5..=5), draw.one_of([0.1, 0.2]), draw.one_of([0.5, 0.9]));
            let mut after = state(w, v, rate, momentum);
            step(&mut after, &array![[g]]);
            Drawn::answer(after.weight[[0, 0]])
                .wrong("velocity-forgotten", w - rate * g)
                .wrong("old-velocity", w + v)
                .wrong("velocity-kept-whole", w + v - rate * g)
                .wrong("uphill", w + momentum * v + rate * g)
                .wrong("velocity-for-weight", after.velocity[[0, 0]])
                .show("v", v)
                .show("w", w)
                .show("g", g)
                .show("rate", rate)
                .show("momentum", momentum)
                .show("velocity", after.velocity[[0, 0]])
        }
        "longest-step" => {
            let momentum = draw.one_of([0.5, 0.8, 0.9]);
            // A gradient of −1 and η = 1: without momentum each step would be 1.
            let mut long = state(0.0, 0.0, 1.0, momentum);
            (0..500).for_each(|_| step(&mut long, &array![[-1.0]]));
            Drawn::answer(long.velocity[[0, 0]].round()).wrong("momentum-itself", momentum).show("momentum", momentum)
        }
        _ => return None,
    })
}
