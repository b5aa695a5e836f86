//! A pen for SVG: lines, curves, boxes and text, in colours for a light and for a dark page.

use std::fmt::Write;

/// What is drawn with, by the name of its class. The two colours differ in lightness as well as in hue.
const STYLE: &str = "
text { font: 15px system-ui, 'Segoe UI', 'Noto Sans', sans-serif; fill: #1f2328; text-anchor: middle }
.small { font-size: 13px } .large { font-size: 18px } .start { text-anchor: start } .end { text-anchor: end }
.ground { fill: #ffffff }
.ink, .faint, .blue, .red { fill: none; stroke-width: 1.6; stroke-linejoin: round }
.ink { stroke: #1f2328 } .faint { stroke: #afb8c1; stroke-width: 1 } .blue { stroke: #0550ae } .red { stroke: #bc4c00 }
.thick { stroke-width: 2.6 } .dashed { stroke-dasharray: 6 4 }
.of-ink { fill: #1f2328 } .of-blue { fill: #0550ae } .of-red { fill: #bc4c00 } .of-faint { fill: #57606a }
.light-blue { fill: #ddf4ff } .light-red { fill: #ffe7d6 } .light { fill: #eaeef2 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
.ground { fill: #0d1117 }
.ink { stroke: #e6edf3 } .faint { stroke: #57606a } .blue { stroke: #79c0ff } .red { stroke: #f0883e }
.of-ink { fill: #e6edf3 } .of-blue { fill: #79c0ff } .of-red { fill: #f0883e } .of-faint { fill: #9198a1 }
.light-blue { fill: #12304f } .light-red { fill: #4a2a12 } .light { fill: #21262d }
}
";

/// A place in pixels, to the right and down.
pub type Point = (f64, f64);

/// A picture in the making.
pub struct Svg {
    size: Point,
    title: &'static str,
    description: String,
    body: String,
}

impl Svg {
    /// An empty picture. The title and the description stand in for it where it cannot be seen.
    pub fn new(size: Point, title: &'static str, description: impl Into<String>) -> Self {
        Self { size, title, description: description.into(), body: String::new() }
    }

    /// A line from point to point.
    pub fn line(&mut self, class: &str, points: &[Point]) {
        let points: Vec<_> = points.iter().map(|&(x, y)| format!("{},{}", round(x), round(y))).collect();
        self.element(format!("<polyline class=\"{class}\" points=\"{}\"/>", points.join(" ")));
    }

    /// A line with a head at its end; `colour` is `ink`, `blue`, `red` or `faint`.
    pub fn arrow(&mut self, colour: &str, from: Point, to: Point) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy);
        if length == 0.0 {
            return;
        }
        let (dx, dy) = (dx / length, dy / length);
        let size = length.min(9.0);
        let neck = (to.0 - size * dx, to.1 - size * dy);
        self.line(colour, &[from, neck]);
        let side = |s: f64| (neck.0 - s * size * 0.45 * dy, neck.1 + s * size * 0.45 * dx);
        self.area(&format!("of-{colour}"), &[to, side(1.0), side(-1.0)]);
    }

    /// A filled shape.
    pub fn area(&mut self, class: &str, points: &[Point]) {
        let points: Vec<_> = points.iter().map(|&(x, y)| format!("{},{}", round(x), round(y))).collect();
        self.element(format!("<polygon class=\"{class}\" points=\"{}\"/>", points.join(" ")));
    }

    /// A rectangle from its upper left corner.
    pub fn rect(&mut self, class: &str, (x, y): Point, (width, height): Point) {
        let (x, y, width, height) = (round(x), round(y), round(width), round(height));
        self.element(format!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"));
    }

    /// A circle.
    pub fn circle(&mut self, class: &str, (x, y): Point, radius: f64) {
        self.element(format!(
            "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
            round(x),
            round(y),
            round(radius)
        ));
    }

    /// An ellipse whose axes are those of the page.
    pub fn ellipse(&mut self, class: &str, (x, y): Point, (rx, ry): Point) {
        let (x, y, rx, ry) = (round(x), round(y), round(rx), round(ry));
        self.element(format!("<ellipse class=\"{class}\" cx=\"{x}\" cy=\"{y}\" rx=\"{rx}\" ry=\"{ry}\"/>"));
    }

    /// Words around a point, or from it with the class `start`, or up to it with `end`.
    pub fn text(&mut self, class: &str, (x, y): Point, text: impl AsRef<str>) {
        let text = escaped(text.as_ref());
        // The middle of the letters, not their foot, is at the point.
        self.element(format!("<text class=\"{class}\" x=\"{}\" y=\"{}\">{text}</text>", round(x), round(y + 5.0)));
    }

    /// The document.
    pub fn finish(self) -> String {
        let (width, height) = self.size;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n\
             <style>{STYLE}</style>\n<rect class=\"ground\" width=\"{width}\" height=\"{height}\" rx=\"8\"/>\n{}</svg>\n",
            escaped(self.title),
            escaped(&self.description),
            self.body
        )
    }

    fn element(&mut self, element: String) {
        // Writing into a string cannot fail.
        let _ = writeln!(self.body, "{element}");
    }
}

/// A part of the picture with axes of its own: `x` to the right, `y` upwards.
#[derive(Clone, Copy)]
pub struct Plot {
    /// The upper left corner, in pixels.
    pub at: Point,
    /// In pixels.
    pub size: Point,
    /// From left to right.
    pub x: (f64, f64),
    /// From the foot to the top.
    pub y: (f64, f64),
}

impl Plot {
    /// Where a point of the plot is in the picture.
    pub fn place(&self, (x, y): Point) -> Point {
        let share = |value: f64, (low, high): (f64, f64)| (value - low) / (high - low);
        (self.at.0 + self.size.0 * share(x, self.x), self.at.1 + self.size.1 * (1.0 - share(y, self.y)))
    }

    /// The graph of a function, where it lies within the plot.
    pub fn graph(&self, f: impl Fn(f64) -> f64) -> Vec<Point> {
        let steps = 120;
        let xs = (0..=steps).map(|i| self.x.0 + (self.x.1 - self.x.0) * f64::from(i) / f64::from(steps));
        xs.map(|x| (x, f(x))).filter(|&(_, y)| y >= self.y.0 && y <= self.y.1).map(|p| self.place(p)).collect()
    }

    /// Two axes that cross at a point of the plot, with their names at the ends.
    pub fn axes(&self, svg: &mut Svg, cross: Point, names: [&str; 2]) {
        let (left, right) = (self.place((self.x.0, cross.1)), self.place((self.x.1, cross.1)));
        let (foot, top) = (self.place((cross.0, self.y.0)), self.place((cross.0, self.y.1)));
        svg.arrow("faint", left, (right.0 + 10.0, right.1));
        svg.arrow("faint", foot, (top.0, top.1 - 10.0));
        svg.text("of-faint", (right.0 + 22.0, right.1), names[0]);
        svg.text("of-faint", (top.0, top.1 - 22.0), names[1]);
    }
}

/// A number with so many digits after the point, and with a true minus.
pub fn number(value: f64, digits: usize) -> String {
    format!("{value:.digits$}").replace('-', "−")
}

/// The text with what means something in XML written otherwise.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// To a tenth of a pixel, so that no machine draws another picture than the next.
fn round(value: f64) -> f64 {
    let tenths = (value * 10.0).round() / 10.0;
    if tenths == 0.0 { 0.0 } else { tenths }
}
