//! Random inputs of the size of the real data: too large to be drawn number by number and shrunk.

use std::ops::Range;

use ndarray::{Array1, Array2};

use crate::forall::seed;

/// Draws large inputs, as the seed says. Two of these draw the same.
#[derive(Debug)]
pub struct Draw(u64);

impl Draw {
    /// Begins to draw.
    #[expect(clippy::new_without_default, reason = "what it draws is no default")]
    pub fn new() -> Self {
        Self(seed())
    }

    /// 64 random bits: SplitMix64 of Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let bits = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number in `range`.
    pub fn number(&mut self, range: Range<f64>) -> f64 {
        // 53 random bits are a fraction from 0 to 1, without 1.
        let fraction = (self.bits() >> 11) as f64 / (1u64 << 53) as f64;
        range.start + fraction * (range.end - range.start)
    }

    /// A whole number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.bits() % n as u64) as usize
    }

    /// A vector of `n` numbers in `range`.
    pub fn vector(&mut self, n: usize, range: Range<f64>) -> Array1<f64> {
        Array1::from_shape_simple_fn(n, || self.number(range.clone()))
    }

    /// A matrix of shape `(n, d)`, its numbers in `range`.
    pub fn matrix(&mut self, n: usize, d: usize, range: Range<f64>) -> Array2<f64> {
        Array2::from_shape_simple_fn((n, d), || self.number(range.clone()))
    }

    /// A label below `classes` for each of `n` examples; the first `classes` examples have one of each.
    pub fn labels(&mut self, n: usize, classes: usize) -> Vec<usize> {
        (0..n).map(|i| if i < classes { classes - 1 - i } else { self.below(classes) }).collect()
    }

    /// The numbers `0..n` in a random order.
    pub fn order(&mut self, n: usize) -> Vec<usize> {
        let mut order: Vec<_> = (0..n).collect();
        for i in (1..n).rev() {
            order.swap(i, self.below(i + 1));
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_lies_in_its_range_and_is_the_same_again() {
        let (x, again) = (Draw::new().matrix(300, 20, -50.0..50.0), Draw::new().matrix(300, 20, -50.0..50.0));
        assert_eq!(x, again);
        assert!(x.iter().all(|x| (-50.0..50.0).contains(x)));
        assert!(x.iter().any(|&x| x < -45.0) && x.iter().any(|&x| x > 45.0), "the whole range is used");
        let mut draw = Draw::new();
        assert!(draw.labels(200, 150).contains(&149));
        let mut order = draw.order(100);
        assert_ne!(order, Vec::from_iter(0..100));
        order.sort();
        assert_eq!(order, Vec::from_iter(0..100));
    }
}
