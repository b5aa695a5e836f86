//! The picture of problem 70: the mean of word vectors.

use data::WordVectors;
use features::headline_vector;
use ndarray::array;

use crate::svg::{Plot, Point, Svg, number};

/// The known words of "US up, up and away", head to tail, and their mean.
pub fn mean() -> Svg {
    let words = ["up", "down", "US"].map(str::to_owned).to_vec();
    let vectors = match WordVectors::new(words, array![[1.0, 0.0], [-1.0, 0.5], [0.0, 4.0]]) {
        Ok(vectors) => vectors,
        Err(error) => unreachable!("a row for each word: {error}"),
    };
    let mean = headline_vector("US up, up and away", &vectors);
    let text =
        format!("US, up and up add up to (2, 4); a third of it is ({}, {}).", number(mean[0], 3), number(mean[1], 3));
    let mut svg = Svg::new((560.0, 330.0), "US up, up and away", text);
    let plot = Plot { at: (150.0, 50.0), size: (280.0, 240.0), x: (-1.0, 3.0), y: (-0.3, 4.3) };
    plot.axes(&mut svg, (0.0, 0.0), ["", ""]);
    let mut tail: Point = (0.0, 0.0);
    for word in data::tokenize("US up, up and away") {
        let Some(vector) = vectors.get(word) else { continue };
        let head = (tail.0 + f64::from(vector[0]), tail.1 + f64::from(vector[1]));
        let (from, to) = (plot.place(tail), plot.place(head));
        svg.arrow("blue", from, to);
        let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
        let beside = if from.0 == to.0 { (middle.0 - 20.0, middle.1) } else { (middle.0, middle.1 - 14.0) };
        svg.text("of-blue", beside, word);
        tail = head;
    }
    svg.line("faint dashed", &[plot.place((0.0, 0.0)), plot.place(tail)]);
    let to = plot.place((mean[0], mean[1]));
    svg.arrow("red", plot.place((0.0, 0.0)), to);
    svg.circle("of-red", to, 4.0);
    svg.text(
        "start of-red",
        (to.0 + 10.0, to.1 + 4.0),
        format!("x = ({}, {})", number(mean[0], 3), number(mean[1], 3)),
    );
    let end = plot.place(tail);
    svg.text("start of-faint", (end.0 + 10.0, end.1), "(2, 4)");
    // The word of the vocabulary that the headline does not have.
    let other = plot.place((-1.0, 0.5));
    svg.arrow("faint", plot.place((0.0, 0.0)), other);
    svg.text("of-faint", (other.0 - 28.0, other.1), "down");
    svg
}
