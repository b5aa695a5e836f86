//! The pictures of problem 71: a neuron, a layer, a matrix product, a softmax.

use ndarray::{Array2, array};

use crate::svg::{Point, Svg, number};

/// Two inputs, their weights, the sum, an activation, the output.
pub fn neuron() -> Svg {
    let (x, w) = (array![[2.0, -1.0]], array![[1.0], [0.5]]);
    let sum = prediction::logits(&x, &w)[[0, 0]];
    let y = prediction::sigmoid(sum);
    let text = format!("2 · 1 + (−1) · 0.5 = {}, and the sigmoid of it is {}.", number(sum, 1), number(y, 3));
    let mut svg = Svg::new((680.0, 210.0), "A neuron", text);
    let (soma, activation) = ((310.0, 105.0), (460.0, 105.0));
    for (i, y) in [(0, 50.0), (1, 160.0)] {
        let name = ["x₁", "x₂"][i];
        let weight = ["w₁", "w₂"][i];
        svg.circle("light ink", (90.0, y), 26.0);
        svg.text("", (90.0, y), name);
        svg.text("end of-faint", (56.0, y), number(x[[0, i]], 0));
        svg.arrow("blue", (116.0, y), (soma.0 - 36.0, soma.1 + (y - soma.1) * 0.3));
        let label = ((116.0 + soma.0) / 2.0, (y + soma.1) / 2.0 + if i == 0 { -26.0 } else { 26.0 });
        svg.text("of-blue", label, format!("× {weight} = {}", number(w[[i, 0]], 1)));
    }
    svg.circle("light-blue ink", soma, 34.0);
    svg.text("large", soma, "Σ");
    svg.arrow("ink", (soma.0 + 34.0, soma.1), (activation.0 - 34.0, activation.1));
    svg.text("of-faint", (385.0, 88.0), number(sum, 1));
    svg.circle("light-red ink", activation, 34.0);
    // The activation's own curve.
    let curve: Vec<Point> = (-20..=20)
        .map(|i| (activation.0 + f64::from(i), activation.1 + 14.0 - 28.0 * prediction::sigmoid(f64::from(i) / 4.0)))
        .collect();
    svg.line("red thick", &curve);
    svg.arrow("ink", (activation.0 + 34.0, activation.1), (580.0, 105.0));
    svg.text("start", (588.0, 105.0), format!("y = {}", number(y, 3)));
    svg
}

/// Three inputs and two neurons, and the same as a product of matrices.
pub fn layer() -> Svg {
    let (x, w) = (array![[1.0, 2.0, 3.0]], array![[0.5, -1.0], [1.0, 0.0], [-0.5, 1.0]]);
    let y = prediction::logits(&x, &w);
    let mut svg = Svg::new(
        (720.0, 250.0),
        "A layer",
        format!("(1, 2, 3) times a matrix of 3 rows and 2 columns gives ({}, {}).", y[[0, 0]], y[[0, 1]]),
    );
    let input = |i: usize| (60.0, 50.0 + 75.0 * i as f64);
    let output = |j: usize| (250.0, 88.0 + 75.0 * j as f64);
    for j in [1, 0] {
        for i in 0..3 {
            let (from, to) = (input(i), output(j));
            let colour = ["blue", "faint"][j];
            svg.arrow(colour, (from.0 + 22.0, from.1), (to.0 - 23.0, to.1 + (from.1 - to.1) * 0.1));
        }
    }
    for (i, name) in ["x₁", "x₂", "x₃"].iter().enumerate() {
        svg.circle("light ink", input(i), 22.0);
        svg.text("", input(i), name);
    }
    for (j, (name, fill)) in [("y₁", "light-blue"), ("y₂", "light")].iter().enumerate() {
        svg.circle(&format!("{fill} ink"), output(j), 22.0);
        svg.text("", output(j), name);
    }
    let top = 78.0;
    matrix(&mut svg, (330.0, top + 34.0), &x, 0, |_, _| "");
    svg.text("large", (468.0, top + 50.0), "·");
    matrix(&mut svg, (480.0, top), &w, 1, |_, j| if j == 0 { "light-blue" } else { "" });
    svg.text("large", (593.0, top + 50.0), "=");
    matrix(&mut svg, (606.0, top + 34.0), &y, 0, |_, j| if j == 0 { "light-blue" } else { "" });
    for (x, text) in [(390.0, "x"), (531.0, "W"), (651.0, "y")] {
        svg.text("", (x, 52.0), text);
    }
    for (x, text) in [(390.0, "1 × 3"), (531.0, "3 × 2"), (651.0, "1 × 2")] {
        svg.text("of-faint", (x, 204.0), text);
    }
    svg.line("red", &[(410.0, 214.0), (410.0, 226.0), (514.0, 226.0), (514.0, 214.0)]);
    svg.text("small of-red", (462.0, 238.0), "3 = 3");
    svg
}

/// x W, entry by entry.
pub fn product() -> Svg {
    let (x, w) = (array![[0.5, -1.0]], array![[1.0, 2.0, 0.0], [0.5, 0.0, -1.0]]);
    let y = prediction::logits(&x, &w);
    let mut svg = Svg::new(
        (760.0, 296.0),
        "A matrix product",
        format!(
            "(0.5, −1) times a matrix of 2 rows and 3 columns gives ({}, {}, {}).",
            y[[0, 0]],
            y[[0, 1]],
            y[[0, 2]]
        ),
    );
    for column in 0..3 {
        let top = 16.0 + 94.0 * column as f64;
        let marked = move |_, j| if j == column { "light-blue" } else { "" };
        matrix(&mut svg, (20.0, top + 17.0), &x, 1, |_, _| "light-blue");
        svg.text("large", (131.0, top + 34.0), "·");
        matrix(&mut svg, (144.0, top), &w, 1, marked);
        svg.text("large", (305.0, top + 34.0), "=");
        matrix(&mut svg, (322.0, top + 17.0), &y, 1, marked);
        let sign = |value: f64| if value < 0.0 { format!("({})", number(value, 1)) } else { number(value, 1) };
        let terms: Vec<_> = (0..2).map(|d| format!("{} · {}", sign(x[[0, d]]), sign(w[[d, column]]))).collect();
        svg.text("start", (490.0, top + 34.0), format!("{} = {}", terms.join(" + "), number(y[[0, column]], 1)));
    }
    svg
}

/// From logits by exponentials to probabilities, twice.
pub fn softmax() -> Svg {
    let pairs = [[6.0, 4.0], [2.0, 0.0]];
    let p = prediction::softmax(&array![pairs[0], pairs[1]]);
    let text = format!("softmax(6, 4) = softmax(2, 0) = ({}, {}).", number(p[[0, 0]], 3), number(p[[0, 1]], 3));
    let mut svg = Svg::new((720.0, 250.0), "Softmax", text);
    for (row, pair) in pairs.iter().enumerate() {
        let top = 52.0 + 108.0 * row as f64;
        let exps = pair.map(f64::exp);
        let sum: f64 = exps.iter().sum();
        let shares = exps.map(|e| e / sum);
        for i in 0..2 {
            let y = top + 34.0 * i as f64;
            let colour = ["blue", "red"][i];
            let mut bar = |x: f64, share: f64, label: String| {
                svg.rect(&format!("of-{colour}"), (x, y - 9.0), ((130.0 * share).max(1.0), 18.0));
                svg.text("start small", (x + 130.0 * share + 7.0, y), label);
            };
            bar(40.0, pair[i] / 6.0, number(pair[i], 0));
            bar(270.0, shares[i], number(exps[i], 2));
            bar(530.0, p[[row, i]], number(p[[row, i]], 3));
        }
        let middle = top + 17.0;
        svg.arrow("ink", (208.0, middle), (258.0, middle));
        svg.text("small", (233.0, middle - 14.0), "exp");
        svg.arrow("ink", (474.0, middle), (518.0, middle));
        svg.text("small", (496.0, middle - 14.0), format!("÷ {}", number(sum, 2)));
    }
    svg.text("of-faint", (80.0, 20.0), "z");
    svg.text("of-faint", (330.0, 20.0), "exp(z)");
    svg.text("of-faint", (590.0, 20.0), "ŷ");
    svg
}

/// A matrix in brackets, its upper left corner at a point; `mark` gives the background of an entry.
fn matrix<'a>(svg: &mut Svg, at: Point, matrix: &Array2<f64>, digits: usize, mark: impl Fn(usize, usize) -> &'a str) {
    let (rows, columns) = matrix.dim();
    let cell = (if digits == 0 { 40.0 } else { 46.0 }, 34.0);
    for ((i, j), value) in matrix.indexed_iter() {
        let corner = (at.0 + 3.0 + cell.0 * j as f64, at.1 + cell.1 * i as f64);
        let class = mark(i, j);
        if !class.is_empty() {
            svg.rect(class, (corner.0, corner.1 + 3.0), (cell.0, cell.1 - 6.0));
        }
        svg.text("", (corner.0 + cell.0 / 2.0, corner.1 + cell.1 / 2.0), number(*value, digits));
    }
    let (right, foot) = (at.0 + 6.0 + cell.0 * columns as f64, at.1 + cell.1 * rows as f64);
    svg.line("ink", &[(at.0 + 6.0, at.1), (at.0, at.1), (at.0, foot), (at.0 + 6.0, foot)]);
    svg.line("ink", &[(right - 6.0, at.1), (right, at.1), (right, foot), (right - 6.0, foot)]);
}
