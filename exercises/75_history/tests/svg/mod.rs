//! Reads a drawing back: where its lines and markers are. SVG counts pixels to the right and downwards.

mod curve;
mod dashes;

use std::collections::BTreeMap;

pub use curve::{Curve, Fit, curves};

/// A place in the drawing.
pub type Point = (f64, f64);

/// The corners of a line, or the centres of all circles, boxes or polygons that look alike.
pub struct Mark {
    /// In the order in which they are drawn.
    pub points: Vec<Point>,
    /// Whether it is a line.
    pub is_line: bool,
    /// What it looks like: all attributes but the places.
    pub look: String,
    /// Its colour.
    pub colour: String,
}

/// A box that is larger is a frame or the paper.
const LARGEST_MARKER: f64 = 30.0;

/// Every line and every marker that is on the paper. A line that begins where the line before it ends, and looks like it,
/// goes on with it.
pub fn marks(svg: &str) -> Vec<Mark> {
    let mut lines: Vec<Mark> = Vec::new();
    let mut markers: BTreeMap<String, Vec<Point>> = BTreeMap::new();
    for element in svg.split('<') {
        if element.starts_with("polyline") {
            let (points, look) = (corners(element), without(element, &["points"]));
            match lines.last_mut().filter(|line| line.look == look && line.points.last() == points.first()) {
                Some(line) => line.points.extend(points.into_iter().skip(1)),
                None => lines.push(mark(points, true, look)),
            }
        } else if let Some(centre) = centre(element) {
            let look = without(element, &["cx", "cy", "x", "y", "points"]);
            markers.entry(look).or_default().push(centre);
        }
    }
    lines.extend(markers.into_iter().map(|(look, points)| mark(points, false, look)));
    let (width, height) = place(svg, "width", "height").unwrap_or((f64::INFINITY, f64::INFINITY));
    let is_seen = |&(x, y): &Point| (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
    lines.retain(|line| line.points.iter().all(is_seen));
    lines
}

/// The middle of a circle, a small box or a polygon.
fn centre(element: &str) -> Option<Point> {
    if element.starts_with("circle") {
        place(element, "cx", "cy")
    } else if element.starts_with("rect") {
        let ((x, y), (width, height)) = (place(element, "x", "y")?, place(element, "width", "height")?);
        (width.max(height) <= LARGEST_MARKER).then_some((x + width / 2.0, y + height / 2.0))
    } else if element.starts_with("polygon") {
        let corners = corners(element);
        let sum = corners.iter().fold((0.0, 0.0), |sum, corner| (sum.0 + corner.0, sum.1 + corner.1));
        (!corners.is_empty()).then_some((sum.0 / corners.len() as f64, sum.1 / corners.len() as f64))
    } else {
        None
    }
}

/// The corners of a line or a polygon.
fn corners(element: &str) -> Vec<Point> {
    let point = |corner: &str| corner.split_once(',').and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)));
    attribute(element, "points").unwrap_or_default().split_whitespace().filter_map(point).collect()
}

fn mark(points: Vec<Point>, is_line: bool, look: String) -> Mark {
    let is_colour = |colour: &&str| *colour != "none";
    let colour = ["stroke", "fill"].iter().filter_map(|name| attribute(&look, name)).find(is_colour);
    Mark { points, is_line, colour: colour.unwrap_or_default().to_owned(), look }
}

/// The value of an attribute.
fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    element.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// A place, by two attributes.
pub fn place(element: &str, x: &str, y: &str) -> Option<Point> {
    Some((attribute(element, x)?.parse().ok()?, attribute(element, y)?.parse().ok()?))
}

/// An element without these attributes.
fn without(element: &str, names: &[&str]) -> String {
    let value = |name| attribute(element, name).unwrap_or_default();
    names.iter().fold(element.trim().to_owned(), |rest, name| rest.replace(&format!(" {name}=\"{}\"", value(name)), ""))
}
