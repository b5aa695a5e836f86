//! The picture of problem 76: what momentum does, and what is lost without it.

use checkpoint::{Checkpoint, train_epoch};
use ndarray::{Array2, array};

use crate::svg::{Plot, Point, Svg, number};

const EPOCHS: usize = 12;
const STOP: usize = 4;

/// The first weight of the example, epoch by epoch: with momentum, with a velocity that was not saved, and without any.
pub fn momentum() -> Svg {
    let with = run(0.9, false);
    let forgotten = run(0.9, true);
    let without = run(0.0, false);
    let last = |run: &[f64]| number(run[EPOCHS], 2);
    let text = format!(
        "After {EPOCHS} epochs W₀ is {}; {} if the velocity was lost after epoch {STOP}; {} without momentum.",
        last(&with),
        last(&forgotten),
        last(&without)
    );
    let mut svg = Svg::new((700.0, 330.0), "W₀", text);
    let top = with[EPOCHS] * 1.05;
    let plot = Plot { at: (60.0, 50.0), size: (450.0, 230.0), x: (0.0, EPOCHS as f64), y: (0.0, top) };
    plot.axes(&mut svg, (0.0, 0.0), ["", "W₀"]);
    for epoch in (2..=EPOCHS).step_by(2) {
        let at = plot.place((epoch as f64, 0.0));
        svg.line("faint", &[at, (at.0, at.1 + 5.0)]);
        svg.text("small of-faint", (at.0, at.1 + 18.0), epoch.to_string());
    }
    let stop = plot.place((STOP as f64, 0.0)).0;
    svg.line("faint dashed", &[(stop, plot.at.1), (stop, plot.at.1 + plot.size.1)]);
    for (class, run, label) in [
        ("ink", &without, "μ = 0"),
        ("red thick dashed", &forgotten, "μ = 0.9, V ← 0"),
        ("blue thick", &with, "μ = 0.9"),
    ] {
        let points: Vec<Point> = run.iter().enumerate().map(|(epoch, &w)| plot.place((epoch as f64, w))).collect();
        svg.line(class, &points);
        let end = points[EPOCHS];
        svg.text("start", (end.0 + 10.0, end.1), format!("{label}: {}", number(run[EPOCHS], 2)));
    }
    svg
}

/// W₀ after each epoch; with `forget` the velocity is lost once.
fn run(momentum: f64, forget: bool) -> Vec<f64> {
    let zeros = Array2::zeros((1, 2));
    let (weight, velocity) = (zeros.clone(), zeros);
    let mut state = Checkpoint { epoch: 0, weight, velocity, learning_rate: 0.2, momentum, seed: 76 };
    let mut values = vec![0.0];
    for epoch in 1..=EPOCHS {
        train_epoch(&mut state, &array![[1.0]], &[0]);
        values.push(state.weight[[0, 0]]);
        if forget && epoch == STOP {
            state.velocity.fill(0.0);
        }
    }
    values
}
