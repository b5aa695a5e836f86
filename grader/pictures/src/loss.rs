//! The pictures of problem 72: the loss over the probability of the right label, and a slope.

use loss::{cross_entropy, gradient};
use ndarray::{Array2, array};

use crate::svg::{Plot, Svg, number};

/// −ln ŷ, from the wrong answer to the right one.
pub fn neg_log() -> Svg {
    let curve = |y: f64| cross_entropy(&array![[y.ln(), (1.0 - y).ln()]], &[0]);
    let points = [0.01, 0.5, 0.88, 0.99];
    let values: Vec<_> = points.iter().map(|&y| format!("{} at {y}", number(curve(y), 3))).collect();
    let mut svg = Svg::new((720.0, 330.0), "−ln ŷ", format!("The loss is {}.", values.join(", ")));
    let plot = Plot { at: (70.0, 50.0), size: (500.0, 230.0), x: (0.0, 1.0), y: (0.0, 5.0) };
    plot.axes(&mut svg, (0.0, 0.0), ["ŷ", "−ln ŷ"]);
    for tick in [0.5, 1.0] {
        let at = plot.place((tick, 0.0));
        svg.line("faint", &[at, (at.0, at.1 + 5.0)]);
        svg.text("small of-faint", (at.0, at.1 + 18.0), number(tick, 1));
    }
    for tick in [1.0, 2.0, 3.0, 4.0] {
        let at = plot.place((0.0, tick));
        svg.line("faint", &[at, (at.0 - 5.0, at.1)]);
        svg.text("small of-faint end", (at.0 - 9.0, at.1), number(tick, 0));
    }
    svg.line("blue thick", &plot.graph(|y| if y > 0.0 && y < 1.0 { curve(y) } else { f64::NAN }));
    for (y, offset) in points.into_iter().zip([(12.0, 0.0), (8.0, -16.0), (-30.0, -24.0), (6.0, -44.0)]) {
        let at = plot.place((y, curve(y)));
        svg.circle("of-red", at, 4.5);
        let label = format!("{} → {}", number(y, 2), number(curve(y), 3));
        svg.text("small start", (at.0 + offset.0, at.1 + offset.1), label);
    }
    svg
}

/// The loss of the example over its first logit, with its tangent.
pub fn tangent() -> Svg {
    let z = |first: f64| array![[first, 1.0, 0.0, -1.0]];
    let loss = |first: f64| cross_entropy(&z(first), &[0]);
    // The gradient with respect to logits: the features are the unit matrix's, so that the weights are the logits.
    let slope = |first: f64| gradient(&Array2::ones((1, 1)), &z(first), &[0])[[0, 0]];
    let (at, step) = (2.0, 1.5);
    let text = format!("At z₁ = 2 the loss is {} and its slope {}.", number(loss(at), 3), number(slope(at), 3));
    let mut svg = Svg::new((640.0, 330.0), "A slope", text);
    let plot = Plot { at: (60.0, 50.0), size: (510.0, 230.0), x: (-1.0, 5.0), y: (-0.4, 2.6) };
    plot.axes(&mut svg, (-1.0, 0.0), ["z₁", "E"]);
    for tick in [0.0, 1.0, 2.0, 3.0, 4.0] {
        let at = plot.place((tick, 0.0));
        svg.line("faint", &[at, (at.0, at.1 + 5.0)]);
        svg.text("small of-faint", (at.0, at.1 + 18.0), number(tick, 0));
    }
    let line = |first: f64| loss(at) + slope(at) * (first - at);
    svg.line("red", &plot.graph(|x| if (-0.6..=3.6).contains(&x) { line(x) } else { f64::NAN }));
    svg.line("blue thick", &plot.graph(loss));
    // From the point to the left, and up to the tangent: a step of −ε, and what it adds to the loss.
    let (corner, end) = (plot.place((at - step, loss(at))), plot.place((at - step, line(at - step))));
    svg.line("ink dashed", &[plot.place((at, loss(at))), corner, end]);
    svg.circle("of-red", plot.place((at, loss(at))), 4.5);
    svg.text("small", ((corner.0 + plot.place((at, 0.0)).0) / 2.0, corner.1 + 13.0), "ε");
    svg.text("small end", (corner.0 - 8.0, (corner.1 + end.1) / 2.0), format!("{} · ε", number(-slope(at), 3)));
    let label = plot.place((at, loss(at)));
    svg.text("start of-red", (label.0 + 12.0, label.1 - 16.0), format!("∂E/∂z₁ = {}", number(slope(at), 3)));
    svg
}
