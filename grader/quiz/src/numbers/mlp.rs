//! Problem 79.

use mlp::{Linear, Tape, initial, linear, relu};
use ndarray::{Array1, Array2, array};

use crate::draw::{Draw, Drawn};

pub fn draw(question: &str, draw: &mut Draw) -> Option<Drawn> {
    Some(match question {
        "relu-of-a-sum" => {
            let (a, b) = (draw.signed(1..=9), draw.signed(1..=9));
            let relu = |z: f64| relu(&array![[z]])[[0, 0]];
            let of_the_sum = relu(-a + b);
            Drawn::answer([of_the_sum, relu(-a) + relu(b)])
                .wrong("taken-for-linear", [of_the_sum, of_the_sum])
                .wrong("negative-let-through", [b - a, b - a])
                .wrong("sign-dropped", [(b - a).abs(), a + b])
                .show("a", a)
                .show("b", b)
        }
        "parameters" => {
            let (d, h, l) = (300, draw.one_of([8, 16, 32, 64, 128]), 4);
            let layers = initial(&[d, h, l], 79).layers;
            let weights: usize = layers.iter().map(|layer| layer.weight.len()).sum();
            let biases: usize = layers.iter().map(|layer| layer.bias.len()).sum();
            Drawn::answer(weights + biases)
                .wrong("biases-forgotten", weights)
                .wrong("first-layer-only", layers[0].weight.len() + layers[0].bias.len())
                .show("d", d)
                .show("h", h)
                .show("l", l)
                .show("weights", weights)
                .show("biases", biases)
        }
        "chain-rule" => {
            let [a, b, c] = [draw.signed(-6..=6), draw.signed(2..=6), draw.signed(2..=9)];
            // E = a y, where y = b p + c, so that the known slope is a.
            let mut tape = Tape::default();
            let [p, a_line, b_line, c_line] = [1.0, a, b, c].map(|number| tape.given("", array![[number]]));
            let product = tape.product(p, b_line);
            let y = tape.add_row(product, c_line);
            let end = tape.product(y, a_line);
            Drawn::answer(tape.slopes(end)[p.0][[0, 0]])
                .wrong("constant-counted", a * b + c)
                .wrong("slopes-added", a + b)
                .wrong("local-slope-only", b)
                .show("a", a)
                .show("b", b)
                .show("c", c)
        }
        "shape-of-delta" => {
            let [n, d, h] = [draw.whole(2..=5), draw.whole(10..=14), draw.whole(6..=9)];
            let layer = Linear { weight: Array2::zeros((d, h)), bias: Array1::zeros(h) };
            // δ is ∂E/∂z, so it has the shape of z.
            Drawn::answer(linear(&Array2::zeros((n, d)), &layer).dim())
                .wrong("shape-of-the-weights", (d, h))
                .wrong("shape-of-the-features", (n, d))
                .wrong("transposed", (h, n))
                .show("n", n)
                .show("d", d)
                .show("h", h)
        }
        "slope-through-relu" => {
            let [a, b] = [(); 2].map(|()| draw.signed(-6..=6));
            let [open, shut] = [(); 2].map(|()| draw.signed(2..=6));
            let mut tape = Tape::default();
            let z = tape.given("z", array![[open, -shut]]);
            let h = tape.relu(z);
            let onwards = tape.given("W", array![[a], [b]]);
            let end = tape.product(h, onwards);
            let slopes = tape.slopes(end);
            Drawn::answer([slopes[z.0][[0, 0]], slopes[z.0][[0, 1]]])
                .wrong("everything-let-through", [a, b])
                .wrong("value-for-slope", [a * open, 0.0])
                .wrong("values-of-relu", [open, 0.0])
                .show("a", a)
                .show("b", b)
                .show("open", open)
                .show("shut", shut)
        }
        _ => return None,
    })
}
