//! Reads a drawing back: where its lines, circles and texts are. SVG counts pixels to the right and downwards.

mod curve;

use std::collections::BTreeMap;

pub use curve::{Curve, Fit, curves};

/// A place in the drawing.
pub type Point = (f64, f64);

/// The corners of a line, or the centers of all circles that look alike.
pub struct Mark {
    /// In the order in which they are drawn.
    pub points: Vec<Point>,
    /// What it looks like: all attributes but the places.
    pub look: String,
    /// Its colour.
    pub colour: String,
}

/// A text, and where it stands.
pub struct Label {
    /// The text.
    pub text: String,
    /// Its anchor.
    pub at: Point,
}

/// Every line and every circle.
pub fn marks(svg: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut circles: BTreeMap<String, Vec<Point>> = BTreeMap::new();
    for element in svg.split('<') {
        if element.starts_with("polyline") {
            let corners = attribute(element, "points").unwrap_or_default().split_whitespace();
            let point =
                |corner: &str| corner.split_once(',').and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)));
            marks.push(mark(corners.filter_map(point).collect(), without(element, &["points"])));
        } else if element.starts_with("circle")
            && let Some(center) = place(element, "cx", "cy")
        {
            circles.entry(without(element, &["cx", "cy"])).or_default().push(center);
        }
    }
    marks.extend(circles.into_iter().map(|(look, points)| mark(points, look)));
    marks
}

/// Every text.
pub fn labels(svg: &str) -> Vec<Label> {
    let label = |element: &str| {
        let (_, text) = element.split_once('>')?;
        Some(Label { text: text.trim().to_owned(), at: place(element, "x", "y")? })
    };
    svg.split('<').filter(|element| element.starts_with("text")).filter_map(label).collect()
}

fn mark(points: Vec<Point>, look: String) -> Mark {
    let is_colour = |colour: &&str| *colour != "none";
    let colour = ["stroke", "fill"].iter().filter_map(|name| attribute(&look, name)).find(is_colour);
    Mark { points, colour: colour.unwrap_or_default().to_owned(), look }
}

/// The value of an attribute.
fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    element.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

fn place(element: &str, x: &str, y: &str) -> Option<Point> {
    Some((attribute(element, x)?.parse().ok()?, attribute(element, y)?.parse().ok()?))
}

/// An element without these attributes.
fn without(element: &str, names: &[&str]) -> String {
    let value = |name| attribute(element, name).unwrap_or_default();
    names.iter().fold(element.trim().to_owned(), |rest, name| rest.replace(&format!(" {name}=\"{}\"", value(name)), ""))
}
