//! Problem 74.

use accuracy::{accuracy, classify};
use ndarray::array;

use crate::draw::{Draw, Drawn};

pub fn draw(question: &str, draw: &mut Draw) -> Option<Drawn> {
    Some(match question {
        "label-of-scores" => {
            let mut scores = [(); 4].map(|()| draw.signed(-5..=5));
            let first = draw.whole(0..=2);
            let last = draw.whole(first + 1..=3);
            let largest = draw.signed(6..=9);
            (scores[first], scores[last]) = (largest, largest);
            let label = classify(&array![scores]).first().copied().flatten()?;
            let drawn = Drawn::answer(label).wrong("value-for-place", largest).wrong("last-on-a-tie", last);
            let drawn = if last == label + 1 { drawn } else { drawn.wrong("counted-from-one", label + 1) };
            drawn.show("scores", &scores[..])
        }
        "accuracy" => {
            let n = draw.one_of([20, 25, 50]);
            let right = draw.whole(n * 6 / 10..=n - 1);
            let predicted: Vec<_> = (0..n).map(|i| Some(usize::from(i >= right))).collect();
            Drawn::answer(accuracy(&predicted, &vec![0; n]))
                .wrong("percent", 100.0 * right as f64 / n as f64)
                .wrong("error-rate", (n - right) as f64 / n as f64)
                .show("n", n)
                .show("right", right)
        }
        "largest-class" => {
            let sizes = [draw.whole(35..=60), draw.whole(5..=30), draw.whole(5..=30), draw.whole(5..=30)];
            let labels: Vec<_> = (0..4).flat_map(|label| std::iter::repeat_n(label, sizes[label])).collect();
            let rest = sizes[1] + sizes[2] + sizes[3];
            Drawn::answer(accuracy(&vec![Some(0); labels.len()], &labels))
                .wrong("one-in-four", 0.25)
                .wrong("share-of-the-rest", sizes[0] as f64 / rest as f64)
                .show("a", sizes[0])
                .show("b", sizes[1])
                .show("c", sizes[2])
                .show("d", sizes[3])
        }
        _ => return None,
    })
}
