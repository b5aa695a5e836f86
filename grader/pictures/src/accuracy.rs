//! The picture of problem 74: what training does, and what evaluating and operating leave out.

use crate::svg::{Point, Svg};

/// Above: forward, loss, backward, step. Below: forward only.
pub fn forward_only() -> Svg {
    let mut svg = Svg::new(
        (720.0, 230.0),
        "train: &mut W; valid, test: &W",
        "Training goes forward to the loss and back to the weights. Evaluating and operating only go forward.",
    );
    let mut row = |y: f64, name: &str, weights: &str, end: &[&str]| {
        let boxes = [("X", 150.0), (weights, 290.0), ("Z", 430.0)];
        svg.text("start", (20.0, y), name);
        let mut at: Point = (0.0, y);
        let all = boxes.into_iter().chain(end.iter().zip([570.0]).map(|(text, x)| (*text, x)));
        for (i, (text, x)) in all.enumerate() {
            if i > 0 {
                svg.arrow("ink", (at.0 + 42.0, y - 6.0), (x - 42.0, y - 6.0));
                if name == "train" && i > 1 {
                    svg.arrow("red", (x - 42.0, y + 8.0), (at.0 + 42.0, y + 8.0));
                }
            }
            let class = if i == 1 { "light-blue ink" } else { "light ink" };
            svg.rect(class, (x - 40.0, y - 22.0), (80.0, 44.0));
            svg.text("", (x, y), text);
            at = (x, y);
        }
    };
    row(50.0, "train", "W", &["E"]);
    row(150.0, "valid, test", "W", &["✓ / N"]);
    svg.text("small of-red", (500.0, 86.0), "∂E/∂Z");
    svg.text("small of-red", (290.0, 86.0), "W ← W − η ∂E/∂W");
    svg.text("of-faint", (660.0, 50.0), "&mut W");
    svg.text("of-faint", (660.0, 150.0), "&W");
    svg.text("of-faint small", (360.0, 206.0), "✓: arg max Zᵢ = labelᵢ");
    svg
}
