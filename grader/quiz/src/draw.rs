//! Numbers drawn anew for each question, and what is computed from them.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use crate::answer::{Answer, fixed};

/// Draws numbers that are easy to reckon with.
#[derive(Debug)]
pub struct Draw(StdRng);

impl Draw {
    /// The same seed draws the same numbers.
    pub fn new(seed: u64) -> Self {
        Self(StdRng::seed_from_u64(seed))
    }

    /// A whole number.
    pub fn whole(&mut self, range: RangeInclusive<usize>) -> usize {
        self.0.random_range(range)
    }

    /// A multiple of 0.1 other than 0, given in tenths: `-20..=20` are −2.0 to 2.0.
    pub fn tenths(&mut self, range: RangeInclusive<i32>) -> f64 {
        loop {
            let tenths = self.0.random_range(range.clone());
            if tenths != 0 {
                return f64::from(tenths) / 10.0;
            }
        }
    }

    /// A whole number other than 0, as a number to reckon with.
    pub fn signed(&mut self, range: RangeInclusive<i32>) -> f64 {
        loop {
            let number = self.0.random_range(range.clone());
            if number != 0 {
                return f64::from(number);
            }
        }
    }

    /// One of these.
    pub fn one_of<T: Copy, const N: usize>(&mut self, items: [T; N]) -> T {
        items[self.0.random_range(0..N)]
    }
}

/// What was drawn for a question: the values of its placeholders, the right answer, and the wrong ones that betray a
/// misconception.
#[derive(Clone, Debug, Default)]
pub struct Drawn {
    /// The values of `{name}` in the texts.
    pub shown: BTreeMap<&'static str, String>,
    /// The right answer, unless the text of the question has it.
    pub answer: Option<Answer>,
    /// Wrong answers, by the name of the misconception.
    pub wrong: Vec<(&'static str, Answer)>,
}

impl Drawn {
    /// With this right answer.
    pub fn answer(answer: impl Into<Answer>) -> Self {
        Self { answer: Some(answer.into()), ..Self::default() }
    }

    /// The value of `{name}`, as short as it can be written.
    pub fn show(mut self, name: &'static str, value: impl Shown) -> Self {
        self.shown.insert(name, value.shown());
        self
    }

    /// The value of `{name}`, with so many digits behind the point.
    pub fn rounded(mut self, name: &'static str, value: f64, digits: usize) -> Self {
        self.shown.insert(name, fixed(value, digits));
        self
    }

    /// A wrong answer, and the name of its misconception.
    pub fn wrong(mut self, name: &'static str, answer: impl Into<Answer>) -> Self {
        self.wrong.push((name, answer.into()));
        self
    }
}

/// A value that a text can show.
pub trait Shown {
    /// As a reader sees it.
    fn shown(&self) -> String;
}

impl Shown for f64 {
    fn shown(&self) -> String {
        // Sums of tenths have a trace of rounding; nobody draws a twelfth digit.
        let rounded = (self * 1e9).round() / 1e9;
        rounded.to_string().replace('-', "−")
    }
}

impl Shown for usize {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for &str {
    fn shown(&self) -> String {
        (*self).to_owned()
    }
}

impl Shown for &[f64] {
    fn shown(&self) -> String {
        self.iter().map(Shown::shown).collect::<Vec<_>>().join(", ")
    }
}
