//! The pictures of problem 79: what a bend is good for, and the example as a graph.

use loss::cross_entropy;
use mlp::{Linear, Mlp, backward, forward, linear, relu};
use ndarray::{Array2, ArrayRef2, array};

use crate::svg::{Plot, Svg, number};

/// ReLU; |x| of two of them; XOR for one layer and for two.
pub fn bend() -> Svg {
    let one = Mlp { layers: vec![Linear { weight: array![[1.0], [1.0]], bias: array![-1.0] }] };
    let hidden = Linear { weight: array![[1.0, -1.0], [-1.0, 1.0]], bias: array![0.0, 0.0] };
    let two = Mlp { layers: vec![hidden, Linear { weight: array![[1.0], [1.0]], bias: array![-1.0] }] };
    // The four points of XOR: the first two belong together, and so do the last two.
    let points = array![[1.0, -1.0], [-1.0, 1.0], [1.0, 1.0], [-1.0, -1.0]];
    let right = |model: &Mlp, flip: f64| {
        let z = forward(model, &points);
        (0..4).filter(|&i| (flip * z[[i, 0]] > 0.0) == (i < 2)).count()
    };
    let counts = [right(&one, -1.0), right(&two, 1.0)];
    let text = format!("One straight border has {} of 4 points right, a bent one {}.", counts[0], counts[1]);
    let mut svg = Svg::new((760.0, 240.0), "ReLU, |x|, XOR", text);

    let value = |model: &Mlp, x: f64| forward(model, &array![[x]])[[0, 0]];
    let absolute = Mlp {
        layers: vec![
            Linear { weight: array![[1.0, -1.0]], bias: array![0.0, 0.0] },
            Linear { weight: array![[1.0], [1.0]], bias: array![0.0] },
        ],
    };
    let plot =
        |i: usize| Plot { at: (30.0 + 185.0 * i as f64, 50.0), size: (140.0, 140.0), x: (-2.0, 2.0), y: (-1.0, 2.2) };
    for i in 0..2 {
        plot(i).axes(&mut svg, (0.0, 0.0), ["", ""]);
        svg.text("", (plot(i).at.0 + 70.0, 18.0), ["ReLU(x)", "ReLU(x) + ReLU(−x)"][i]);
    }
    svg.line("blue thick", &plot(0).graph(|x| relu(&array![[x]])[[0, 0]]));
    svg.line("blue dashed", &plot(1).graph(|x| relu(&array![[x]])[[0, 0]]));
    svg.line("red dashed", &plot(1).graph(|x| relu(&array![[-x]])[[0, 0]]));
    svg.line("ink thick", &plot(1).graph(|x| value(&absolute, x)));

    for (i, (model, flip)) in [(&one, -1.0), (&two, 1.0)].into_iter().enumerate() {
        let plot = Plot { y: (-2.0, 2.0), ..plot(i + 2) };
        let steps = 70;
        let width = plot.size.0 / f64::from(steps);
        let at = |i: i32| -2.0 + 4.0 * (f64::from(i) + 0.5) / f64::from(steps);
        for row in 0..steps {
            let is_first = |column| flip * forward(model, &array![[at(column), at(row)]])[[0, 0]] > 0.0;
            // Neighbours of one colour are one box.
            let mut left = 0;
            for column in 1..=steps {
                if column == steps || is_first(column) != is_first(left) {
                    let (x, y) = plot.place((at(left), at(row)));
                    let class = if is_first(left) { "light-blue" } else { "light-red" };
                    let length = width * f64::from(column - left);
                    svg.rect(class, (x - width / 2.0, y - width / 2.0), (length + 0.2, width + 0.2));
                    left = column;
                }
            }
        }
        for (number, point) in points.rows().into_iter().enumerate() {
            let (x, y) = plot.place((point[0], point[1]));
            if number < 2 {
                svg.circle("of-blue", (x, y), 6.0);
            } else {
                svg.rect("of-red", (x - 5.5, y - 5.5), (11.0, 11.0));
            }
        }
        let middle = plot.at.0 + 70.0;
        svg.text("", (middle, 18.0), ["x W + b", "ReLU(x W₁) W₂ + b"][i]);
        svg.text("of-faint", (middle, 212.0), format!("{} / 4", counts[i]));
    }
    svg
}

/// The example of the text: values above the boxes, slopes below.
pub fn graph() -> Svg {
    let model = Mlp {
        layers: vec![
            Linear { weight: array![[1.0, -1.0], [0.5, 0.5]], bias: array![0.0, -1.0] },
            Linear { weight: array![[1.0, -1.0], [2.0, 1.0]], bias: array![-1.0, 1.0] },
        ],
    };
    let (x, labels) = (array![[1.0, 2.0]], [1]);
    let [first, second] = &model.layers[..] else { unreachable!("it has two") };
    let products = [x.dot(&first.weight), relu(&linear(&x, first)).dot(&second.weight)];
    let (z1, h, z2) = (linear(&x, first), relu(&linear(&x, first)), forward(&model, &x));
    let loss = cross_entropy(&z2, &labels);
    let slopes = backward(&model, &x, &labels);
    // For a single example the slope of a bias is that of what it is added to.
    let row = |layer: usize| slopes.layers[layer].bias.clone().insert_axis(ndarray::Axis(0));
    let (d1, d2) = (row(0), row(1));
    let dh = d2.dot(&second.weight.t());
    let text = format!("The loss is {}; its slopes at the logits are {}.", number(loss, 3), vector(&d2, 3));
    let mut svg = Svg::new((860.0, 266.0), "∂E/∂…", text);

    let names = ["x", "· W₁", "+ b₁", "ReLU", "· W₂", "+ b₂", "E"];
    let values = [
        vector(&x, 0),
        vector(&products[0], 0),
        vector(&z1, 0),
        vector(&h, 0),
        vector(&products[1], 0),
        vector(&z2, 0),
        number(loss, 3),
    ];
    let below =
        [String::new(), vector(&d1, 3), vector(&d1, 3), vector(&dh, 3), vector(&d2, 3), vector(&d2, 3), "1".into()];
    let centre = |i: usize| (62.0 + 123.0 * i as f64, 62.0);
    for i in 0..names.len() {
        let (cx, cy) = centre(i);
        svg.rect(if i == 6 { "light-red ink" } else { "light ink" }, (cx - 34.0, cy - 20.0), (68.0, 40.0));
        svg.text("", (cx, cy), names[i]);
        svg.text("small", (cx, cy - 34.0), &values[i]);
        svg.text("small of-red", (cx, cy + 44.0), &below[i]);
        if i > 0 {
            svg.arrow("ink", (centre(i - 1).0 + 36.0, cy - 7.0), (cx - 36.0, cy - 7.0));
        }
        if i > 1 {
            svg.arrow("red", (cx - 36.0, cy + 9.0), (centre(i - 1).0 + 36.0, cy + 9.0));
        }
    }
    let parameters = [
        (1, "W₁", matrix(&first.weight, 1), matrix(&slopes.layers[0].weight, 3)),
        (2, "b₁", vec![vector(&first.bias.clone().insert_axis(ndarray::Axis(0)), 0)], vec![vector(&d1, 3)]),
        (4, "W₂", matrix(&second.weight, 0), matrix(&slopes.layers[1].weight, 3)),
        (5, "b₂", vec![vector(&second.bias.clone().insert_axis(ndarray::Axis(0)), 0)], vec![vector(&d2, 3)]),
    ];
    for (i, name, value, slope) in parameters {
        let (cx, _) = centre(i);
        svg.circle("light-blue ink", (cx, 160.0), 19.0);
        svg.text("", (cx, 160.0), name);
        svg.arrow("ink", (cx - 8.0, 140.0), (cx - 8.0, 118.0));
        svg.arrow("red", (cx + 8.0, 118.0), (cx + 8.0, 140.0));
        for (line, text) in value.iter().enumerate() {
            svg.text("small", (cx, 193.0 + 17.0 * line as f64), text);
        }
        for (line, text) in slope.iter().enumerate() {
            svg.text("small of-red", (cx, 195.0 + 17.0 * (value.len() + line) as f64), text);
        }
    }
    svg
}

/// A matrix of one row, as a vector in brackets; zeros and ones without digits.
fn vector(row: &Array2<f64>, digits: usize) -> String {
    let numbers: Vec<_> =
        row.iter().map(|&value| if value == 0.0 { "0".into() } else { number(value, digits) }).collect();
    format!("({})", numbers.join(", "))
}

/// The rows of a matrix.
fn matrix(matrix: &ArrayRef2<f64>, digits: usize) -> Vec<String> {
    matrix.rows().into_iter().map(|row| vector(&row.to_owned().insert_axis(ndarray::Axis(0)), digits)).collect()
}
