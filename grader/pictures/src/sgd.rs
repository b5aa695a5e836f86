//! The pictures of problem 73: a valley with two parameters, and one with four learning rates.

use crate::svg::{Plot, Point, Svg, number};

/// Lines of equal loss of E = x² + 4y², the gradient at (2, 1), and two ways down.
pub fn contour() -> Svg {
    let rate = 0.1;
    let mut svg = Svg::new(
        (800.0, 400.0),
        "E = x² + 4y²",
        "The gradient at (2, 1) is (4, 8). Gradient descent goes down in a curve; single examples wobble around it.",
    );
    let plot = Plot { at: (50.0, 50.0), size: (580.0, 300.0), x: (-3.2, 3.6), y: (-1.6, 1.9) };
    plot.axes(&mut svg, (-3.2, -1.6), ["x", "y"]);
    let centre = plot.place((0.0, 0.0));
    let unit = (plot.size.0 / (plot.x.1 - plot.x.0), plot.size.1 / (plot.y.1 - plot.y.0));
    // The last level is that of the point (2, 1).
    for level in [0.5, 2.0, 4.5, 8.0] {
        let root = f64::sqrt(level);
        svg.ellipse("faint", centre, (unit.0 * root, unit.1 * root / 2.0));
    }

    let full = |(x, y): Point| (x - rate * 2.0 * x, y - rate * 8.0 * y);
    let mut path = vec![(2.0, 1.0)];
    for _ in 0..12 {
        path.push(full(path[path.len() - 1]));
    }
    // Eight examples, each with a valley of its own; their mean is the valley that is drawn.
    let valleys =
        [(1.2, 0.4), (-1.2, -0.4), (0.9, -0.5), (-0.9, 0.5), (0.5, 0.6), (-0.5, -0.6), (1.0, 0.1), (-1.0, -0.1)];
    let mut wobble = vec![(2.0, 1.0)];
    for epoch in 0..2 {
        for i in sgd::epoch_order(valleys.len(), epoch, 73) {
            let ((x, y), (a, b)) = (wobble[wobble.len() - 1], valleys[i]);
            wobble.push((x - rate * 2.0 * (x - a), y - rate * 8.0 * (y - b)));
        }
    }
    for (class, path) in [("red", &wobble), ("blue thick", &path)] {
        svg.line(class, &path.iter().map(|&p| plot.place(p)).collect::<Vec<_>>());
        let dot = class.split(' ').next().unwrap_or_default();
        for &p in path {
            svg.circle(&format!("of-{dot}"), plot.place(p), if dot == "blue" { 4.0 } else { 2.8 });
        }
    }
    let start = plot.place((2.0, 1.0));
    let tip = plot.place((2.0 + 4.0 * 0.09, 1.0 + 8.0 * 0.09));
    svg.arrow("ink", start, tip);
    svg.text("start", (tip.0 + 8.0, tip.1 + 4.0), "(∂E/∂x, ∂E/∂y) = (4, 8)");
    svg.text("start small of-faint", (start.0 + 10.0, start.1 + 4.0), "(2, 1)");
    let after = plot.place(path[1]);
    let label = format!("({}, {})", number(path[1].0, 1), number(path[1].1, 1));
    svg.text("start small of-blue", (after.0 + 10.0, after.1 + 4.0), label);
    svg
}

/// E = p², and the steps of four learning rates from p = 1.
pub fn valley() -> Svg {
    let rates = [0.01, 0.4, 0.9, 1.1];
    let mut svg = Svg::new(
        (720.0, 230.0),
        "E = p², η = 0.01, 0.4, 0.9, 1.1",
        "Hardly moving; nearly there; over the valley and back, and down; higher with every step.",
    );
    for (i, rate) in rates.into_iter().enumerate() {
        let plot = Plot { at: (18.0 + 176.0 * i as f64, 40.0), size: (150.0, 140.0), x: (-1.8, 1.8), y: (0.0, 3.2) };
        let floor = plot.place((0.0, 0.0)).1;
        svg.line("faint", &[(plot.at.0, floor), (plot.at.0 + plot.size.0, floor)]);
        svg.line("ink", &plot.graph(|p| p * p));
        let mut p: f64 = 1.0;
        for step in 0..4 {
            let from = plot.place((p, p * p));
            svg.circle("of-red", from, 4.0);
            if step < 3 {
                p -= rate * 2.0 * p;
                svg.arrow("blue", from, plot.place((p, p * p)));
            }
        }
        let middle = plot.at.0 + plot.size.0 / 2.0;
        svg.text("", (middle, 18.0), format!("η = {rate}"));
        svg.text("small of-faint", (middle, 206.0), format!("p = 1 → {}", number(1.0 - rate * 2.0, 2)));
    }
    svg
}
