//! Problem 70.

use data::WordVectors;
use features::{feature_matrix, headline_vector};
use ndarray::{Array2, array};

use crate::draw::{Draw, Drawn};

pub fn draw(question: &str, draw: &mut Draw) -> Option<Drawn> {
    Some(match question {
        "mean-of-known-words" => {
            let [a, b, c, d] = [(); 4].map(|()| draw.tenths(-9..=9));
            let matrix = array![[a, b], [c, d]].mapv(|number| number as f32);
            let vectors = WordVectors::new(vec!["up".into(), "down".into()], matrix).ok()?;
            Drawn::answer(headline_vector("up and down", &vectors)[0])
                .wrong("unknown-word-counted", (a + c) / 3.0)
                .wrong("sum-for-mean", a + c)
                .wrong("features-averaged", (a + b) / 2.0)
                .show("a", a)
                .show("b", b)
                .show("c", c)
                .show("d", d)
        }
        "rows-stay" => {
            let (n, d) = (draw.whole(5..=9), draw.whole(2..=4));
            let k = draw.whole(1..=3);
            let vectors = WordVectors::new(vec!["up".into()], Array2::zeros((1, d))).ok()?;
            let titles: Vec<_> = (0..n).map(|i| if i < k { "and".to_owned() } else { "up".to_owned() }).collect();
            Drawn::answer(feature_matrix(&titles, &vectors).dim())
                .wrong("rows-dropped", (n - k, d))
                .wrong("transposed", (d, n))
                .show("n", n)
                .show("k", k)
                .show("d", d)
        }
        _ => return None,
    })
}
