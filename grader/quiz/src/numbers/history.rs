//! Problem 75.

use history::measure;
use ndarray::array;

use crate::answer::Answer;
use crate::draw::{Draw, Drawn};

/// A number of hundredths.
fn hundredths(number: usize) -> f64 {
    number as f64 / 100.0
}

pub fn draw(question: &str, draw: &mut Draw) -> Option<Drawn> {
    Some(match question {
        "shape-of-the-curves" => {
            let shape = draw.whole(0..=3);
            let start = draw.whole(130..=150);
            let mut small = || draw.whole(1..=4);
            // Losses in hundredths, in four epochs, on the training data and on the validation data.
            let (train, valid) = match shape {
                0 => ([start, start - 50, start - 75, start - 90], [start + 5, start - 42, start - 65, start - 78]),
                1 => ([start, start - 70, start - 110, start - 125], [start + 5, start - 50, start - 35, start - 5]),
                2 => ([start, start + 90, start - 10, start + 150], [start + 5, start + 80, start, start + 160]),
                _ => ([start, start - 1, start - 2, start - 3], [start + 5, start + 4, start + 3, start + 2]),
            };
            let shake = if shape == 3 { 0 } else { small() };
            let shown = |losses: [usize; 4]| losses.map(|loss| hundredths(loss + shake));
            Drawn::answer(Answer::Choice(shape)).show("train", &shown(train)[..]).show("valid", &shown(valid)[..])
        }
        "best-epoch" => {
            // The lowest comes after a first rise, and not last.
            let (mut losses, best, before_a_rise) = loop {
                let losses = [(); 6].map(|()| hundredths(draw.whole(40..=79)));
                let lowest = losses.iter().copied().fold(f64::INFINITY, f64::min);
                let place = |at: usize| at + 1;
                let best = losses.iter().position(|&loss| loss == lowest).map(place);
                let rise = losses.windows(2).position(|two| two[1] > two[0]).map(place);
                if let (Some(best @ 3..=5), Some(rise)) = (best, rise)
                    && rise < best
                {
                    break (losses, best, rise);
                }
            };
            // No other is as low.
            losses[best - 1] -= hundredths(1);
            let lowest = losses[best - 1];
            Drawn::answer(best)
                .wrong("last-epoch", 6usize)
                .wrong("before-the-first-rise", before_a_rise)
                .show("losses", &losses[..])
                .show("lowest", lowest)
                .show("rise", before_a_rise)
        }
        "mean-loss" => {
            let (p, q) = (draw.one_of([0.6, 0.7, 0.8, 0.9]), draw.one_of([0.1, 0.2, 0.3]));
            // Two headlines with one feature, whose right label is ahead by just so much.
            let lead = |p: f64| (p / (1.0 - p)).ln();
            let (mean, _) = measure(&array![[1.0, 0.0]], &array![[lead(p)], [lead(q)]], &[0, 0]);
            Drawn::answer(mean)
                .wrong("loss-of-the-mean", -((p + q) / 2.0).ln())
                .wrong("sum", 2.0 * mean)
                .show("p", p)
                .show("q", q)
        }
        _ => return None,
    })
}
