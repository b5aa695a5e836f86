//! Dashed lines: pieces that look alike, each a little to the right of the one before.

use super::curve::fit;
use super::{Curve, Fit, Mark, Point};

/// The largest gap between two dashes.
const LARGEST_GAP: f64 = 40.0;

/// How far the points of a dashed line may be from it: ends of dashes lie on whole pixels in both directions.
const FARTHEST: f64 = 0.8;

/// The dashed lines of a drawing that stand for these values, to the right with the epoch and upwards with the value.
///
/// A corner may lie in a gap, so the corners alone do not tell. All ends of dashes lie on the line between the points of
/// two neighbouring epochs. The line begins with a dash; how much of its end is in a gap is tried out.
pub fn dashed<'a>(marks: &'a [Mark], values: &[f64]) -> Vec<Curve<'a>> {
    let mut curves = Vec::new();
    let mut rest = marks;
    while let Some((first, others)) = rest.split_first() {
        let mut points = first.points.clone();
        let mut pieces = 1;
        for next in others {
            let gap = |(a, b): (&Point, &Point)| (b.0 - a.0).hypot(b.1 - a.1);
            let is_near = points.last().zip(next.points.first()).map(gap).is_some_and(|gap| gap <= LARGEST_GAP);
            let to_the_right = points.last().zip(next.points.first()).is_some_and(|(a, b)| b.0 >= a.0);
            if !(first.is_line && next.is_line && next.look == first.look && is_near && to_the_right) {
                break;
            }
            points.extend(&next.points);
            pieces += 1;
        }
        rest = &rest[pieces..];
        if pieces > 1 {
            curves.extend(follows(&points, values).map(|(x, y)| Curve { mark: first, x, y }));
        }
    }
    curves
}

/// The scales of the axes by which the points lie on the line through the values, if there are any.
fn follows(points: &[Point], values: &[f64]) -> Option<(Fit, Fit)> {
    let (first, last) = (points.first()?.0, points.last()?.0);
    let steps = values.len().checked_sub(1).filter(|&steps| steps > 0)? as f64;
    let fits = (0..=(2.0 * LARGEST_GAP) as usize).map(|half_pixels| {
        let slope = (last + half_pixels as f64 / 2.0 - first) / steps;
        let value = |&(x, _): &Point| {
            let at = ((x - first) / slope).clamp(0.0, steps);
            let left = (at as usize).min(values.len() - 2);
            values[left] + (at - left as f64) * (values[left + 1] - values[left])
        };
        let (expected, pixels): (Vec<f64>, Vec<f64>) = points.iter().map(|point| (value(point), point.1)).unzip();
        let y = fit(&expected, &pixels);
        // The distance from the line, and not straight up: where a line is steep, half a pixel to the right is far up.
        let distance = |(&(x, _), (&value, &pixel)): (&Point, (&f64, &f64))| {
            let left = (((x - first) / slope).clamp(0.0, steps) as usize).min(values.len() - 2);
            let steepness = y.slope * (values[left + 1] - values[left]) / slope;
            (pixel - y.start - y.slope * value) / steepness.hypot(1.0)
        };
        let squares = points.iter().zip(expected.iter().zip(&pixels)).map(distance).map(|d| d * d).sum::<f64>();
        let off = (squares / points.len() as f64).sqrt();
        (Fit { start: first - slope, slope, off: 0.0 }, Fit { off, ..y })
    });
    let best = fits.min_by(|a, b| a.1.off.total_cmp(&b.1.off))?;
    let spread = values.iter().fold(f64::MIN, |a, &b| a.max(b)) - values.iter().fold(f64::MAX, |a, &b| a.min(b));
    let is_seen = best.0.slope >= 2.0 && -best.1.slope * spread >= 20.0;
    (points.len() > values.len() && best.1.off < FARTHEST && is_seen).then_some(best)
}
