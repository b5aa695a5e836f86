//! The picture of problem 77: an epoch, cut into batches.

use minibatch::batches;

use crate::svg::Svg;

/// Seven examples in batches of three, and an update for each batch.
pub fn epochs() -> Svg {
    let order = [4, 0, 6, 2, 5, 1, 3];
    let size = 3;
    let cut = batches(&order, size);
    let text = format!("{} examples in batches of {size} make {} updates.", order.len(), cut.len());
    let mut svg = Svg::new((720.0, 200.0), "N = 7, B = 3", text);
    let side = 38.0;
    let mut x = 90.0;
    for (number, batch) in cut.iter().enumerate() {
        let start = x;
        for example in batch {
            svg.rect("light-blue ink", (x, 40.0), (side, side));
            svg.text("", (x + side / 2.0, 40.0 + side / 2.0), example.to_string());
            x += side + 6.0;
        }
        let middle = (start + x - 6.0) / 2.0;
        svg.arrow("red", (middle, 84.0), (middle, 116.0));
        svg.text("small of-red", (middle, 20.0), format!("B = {}", batch.len()));
        svg.circle("light ink", (middle, 140.0), 22.0);
        svg.text("", (middle, 140.0), ["W₁", "W₂", "W₃"][number]);
        let before = if number == 0 { 36.0 } else { middle_of(&cut, number - 1, side) + 24.0 };
        svg.arrow("ink", (before, 140.0), (middle - 24.0, 140.0));
        x += 46.0;
    }
    svg.text("", (22.0, 140.0), "W₀");
    let last = middle_of(&cut, cut.len() - 1, side);
    svg.arrow("ink", (last + 24.0, 140.0), (last + 90.0, 140.0));
    svg.text("start of-faint", (last + 98.0, 140.0), "epoch 2");
    svg.text("of-faint", (330.0, 182.0), "⌈7/3⌉ = 3");
    svg
}

/// Where the middle of a batch is.
fn middle_of(cut: &[Vec<usize>], number: usize, side: f64) -> f64 {
    let width = |batch: &Vec<usize>| batch.len() as f64 * (side + 6.0);
    let start = 90.0 + cut[..number].iter().map(|batch| width(batch) + 46.0).sum::<f64>();
    start + (width(&cut[number]) - 6.0) / 2.0
}
