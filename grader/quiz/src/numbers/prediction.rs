//! Problem 71.

use ndarray::{Array2, array};
use prediction::{logits, softmax};

use crate::answer::Answer;
use crate::draw::{Draw, Drawn};

pub fn draw(question: &str, draw: &mut Draw) -> Option<Drawn> {
    Some(match question {
        "weighted-sum" => {
            let [a, b, c, d] = [(); 4].map(|()| draw.signed(-4..=4));
            Drawn::answer(logits(&array![[a, b]], &array![[c], [d]])[[0, 0]])
                .wrong("sums-multiplied", (a + b) * (c + d))
                .wrong("all-added", a + b + c + d)
                .wrong("inputs-added", a + b)
                .show("a", a)
                .show("b", b)
                .show("c", c)
                .show("d", d)
        }
        "entry-of-a-product" => {
            let [a, b, c, d, e, f] = [(); 6].map(|()| draw.signed(-4..=4));
            Drawn::answer(logits(&array![[a, b, c]], &array![[d], [e], [f]])[[0, 0]])
                .wrong("first-pair-only", a * d)
                .wrong("sums-multiplied", (a + b + c) * (d + e + f))
                .wrong("all-multiplied", a * b * c * d * e * f)
                .show("row", &[a, b, c][..])
                .show("column", &[d, e, f][..])
        }
        "shape-of-a-product" => {
            let [n, d, l] = [draw.whole(2..=5), draw.whole(6..=9), draw.whole(10..=12)];
            // Two of three fit.
            let rows = draw.one_of([d, d, d + 1]);
            let drawn = if rows == d {
                Drawn::answer(logits(&Array2::zeros((n, d)), &Array2::zeros((d, l))).dim())
                    .wrong("inner-sizes", (d, rows))
                    .wrong("order-swapped", (l, n))
                    .wrong("refused-though-it-fits", Answer::Error)
            } else {
                Drawn::answer(Answer::Error).wrong("inner-sizes-ignored", (n, l))
            };
            drawn.show("n", n).show("d", d).show("rows", rows).show("l", l)
        }
        "softmax-of-a-shift" => {
            let [a, low, ahead] = [draw.signed(1..=3), draw.signed(4..=9), draw.signed(1..=3)];
            let y = softmax(&array![[a + ahead, a]]);
            let known = softmax(&array![[low + ahead, low]]);
            Drawn::answer(y[[0, 0]])
                .wrong("plain-share", (a + ahead) / (2.0 * a + ahead))
                .wrong("second-number", y[[0, 1]])
                .show("larger", a + ahead)
                .show("ahead", ahead)
                .show("high", low + ahead)
                .show("low", low)
                .show("a", a)
                .rounded("first", known[[0, 0]], 2)
                .rounded("second", known[[0, 1]], 2)
        }
        _ => return None,
    })
}
