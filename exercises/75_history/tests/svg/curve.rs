//! Finds the curve of a series of numbers in a drawing, whatever its colour, size and place.

use super::Mark;
use super::dashes::dashed;

/// The line `pixel = start + slope · value` that fits best, and how far off it is: the root of the mean square.
pub struct Fit {
    /// The pixel of 0.
    pub start: f64,
    /// Pixels for each 1.
    pub slope: f64,
    /// Pixels.
    pub off: f64,
}

/// A curve: what draws it, and the scale of its axes.
pub struct Curve<'a> {
    /// A line, or markers.
    pub mark: &'a Mark,
    /// From epochs, counted from 1.
    pub x: Fit,
    /// From values.
    pub y: Fit,
}

/// All that stands for these values in a drawing: to the right with the epoch, upwards with the value, both in
/// proportion.
///
/// A point is drawn on a whole pixel, at most half a pixel from its place (when rounded) or from half a pixel beside it
/// (when cut off). The line that fits best is not farther off than that, so 0.5, and what summing adds.
pub fn curves<'a>(marks: &'a [Mark], values: &[f64]) -> Vec<Curve<'a>> {
    let epochs: Vec<f64> = (1..=values.len()).map(|epoch| epoch as f64).collect();
    let spread = values.iter().fold(f64::MIN, |a, &b| a.max(b)) - values.iter().fold(f64::MAX, |a, &b| a.min(b));
    let parts = marks.iter().flat_map(|mark| mark.points.windows(values.len()).map(move |points| (mark, points)));
    parts
        .map(|(mark, points)| {
            let (x, y): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
            Curve { mark, x: fit(&epochs, &x), y: fit(values, &y) }
        })
        // Where all points lie on one spot nothing can be seen.
        .filter(|Curve { x, y, .. }| x.off < 0.51 && y.off < 0.51 && x.slope >= 2.0 && -y.slope * spread >= 20.0)
        .chain(dashed(marks, values))
        .collect()
}

/// The line that fits best.
pub(super) fn fit(values: &[f64], pixels: &[f64]) -> Fit {
    let mean = |numbers: &[f64]| numbers.iter().sum::<f64>() / numbers.len() as f64;
    let (value, pixel) = (mean(values), mean(pixels));
    let pairs: Vec<_> = values.iter().zip(pixels).map(|(v, p)| (v - value, p - pixel)).collect();
    let slope = pairs.iter().map(|(v, p)| v * p).sum::<f64>() / pairs.iter().map(|(v, _)| v * v).sum::<f64>();
    let squares: Vec<_> = pairs.iter().map(|(v, p)| (p - slope * v).powi(2)).collect();
    Fit { start: pixel - slope * value, slope, off: mean(&squares).sqrt() }
}
