//! Closeness of numbers and arrays, and a failure that says where and by how much.

use std::fmt::Debug;

use approx::relative_eq;
use ndarray::{ArrayBase, Data, Dimension, RawData};

use crate::show::show;

/// Characters of a value that are shown.
const LONGEST: usize = 200;

/// Something whose numbers can be compared one by one.
pub trait Close: Debug {
    /// The shape; empty for a single number.
    fn shape(&self) -> Vec<usize>;
    /// Every number, row by row.
    fn numbers(&self) -> Vec<f64>;
}

impl Close for f64 {
    fn shape(&self) -> Vec<usize> {
        Vec::new()
    }
    fn numbers(&self) -> Vec<f64> {
        vec![*self]
    }
}

impl Close for f32 {
    fn shape(&self) -> Vec<usize> {
        Vec::new()
    }
    fn numbers(&self) -> Vec<f64> {
        vec![f64::from(*self)]
    }
}

impl<T: Copy + Debug + Into<f64>> Close for [T] {
    fn shape(&self) -> Vec<usize> {
        vec![self.len()]
    }
    fn numbers(&self) -> Vec<f64> {
        self.iter().map(|&number| number.into()).collect()
    }
}

impl<T: Copy + Debug + Into<f64>> Close for Vec<T> {
    fn shape(&self) -> Vec<usize> {
        vec![self.len()]
    }
    fn numbers(&self) -> Vec<f64> {
        self.as_slice().numbers()
    }
}

impl<S: Data + RawData<Elem = T>, D: Dimension, T: Copy + Debug + Into<f64>> Close for ArrayBase<S, D> {
    fn shape(&self) -> Vec<usize> {
        self.shape().to_vec()
    }
    fn numbers(&self) -> Vec<f64> {
        self.iter().map(|&number| number.into()).collect()
    }
}

/// Asserts that `got` is `expected`, up to `tolerance`: two numbers are close when they differ by at most
/// `tolerance`, or by at most `tolerance` times the larger of them. NaN is close to nothing.
///
/// # Panics
///
/// If the shapes differ or two numbers are not close: with the first index at which they are not.
///
/// ```
/// use ndarray::array;
/// testkit::assert_close(&array![0.1 + 0.2, 1.0], &array![0.3, 1.0], 1e-12);
/// ```
#[track_caller]
pub fn assert_close<G: Close + ?Sized, E: Close + ?Sized>(got: &G, expected: &E, tolerance: f64) {
    if let Some(difference) = difference(got, expected, tolerance) {
        panic!("{difference}");
    }
}

/// What [`assert_close`] panics with, if the two are not close.
pub fn difference<G: Close + ?Sized, E: Close + ?Sized>(got: &G, expected: &E, tolerance: f64) -> Option<String> {
    let (shape, wanted) = (got.shape(), expected.shape());
    if shape != wanted {
        let (got, expected) = (show(got, LONGEST), show(expected, LONGEST));
        return Some(format!("the shape is {shape:?}, expected {wanted:?}\n     got: {got}\nexpected: {expected}"));
    }
    let (ours, theirs) = (got.numbers(), expected.numbers());
    let far = |&(g, e): &(f64, f64)| !relative_eq!(g, e, epsilon = tolerance, max_relative = tolerance);
    let pairs: Vec<_> = ours.into_iter().zip(theirs).collect();
    let first = pairs.iter().position(far)?;
    let (g, e) = pairs[first];
    let count = pairs.iter().filter(|&pair| far(pair)).count();
    let at = index(first, &shape);
    let mut message = format!("{at}got {}, expected {}", short(g), short(e));
    if g.is_nan() {
        message += "\n  NaN is what 0/0, ∞ − ∞ and ln of a negative number give";
    } else if g.is_infinite() {
        message += "\n  infinity is what 1/0, ln 0 and exp of more than 709 give";
    } else if e.is_finite() {
        let off = (g - e).abs();
        message += &format!(
            "\n  off by {off:.3e}, {:.1e} of its size, where {tolerance:.0e} is allowed",
            off / g.abs().max(e.abs())
        );
        if e != 0.0 && g != 0.0 {
            message += &format!("; {:.6} times what it should be", g / e);
        }
    }
    if pairs.len() > 1 {
        message += &format!(
            "\n  {count} of {} numbers differ\n     got: {}\nexpected: {}",
            pairs.len(),
            show(got, LONGEST),
            show(expected, LONGEST)
        );
    }
    Some(message)
}

/// A number without a row of zeros: very large and very small ones with an exponent.
fn short(number: f64) -> String {
    let size = number.abs();
    if number.is_finite() && size != 0.0 && !(1e-5..1e16).contains(&size) {
        format!("{number:e}")
    } else {
        number.to_string()
    }
}

/// `at [1, 0]: `, or nothing for a single number.
fn index(mut flat: usize, shape: &[usize]) -> String {
    if shape.is_empty() {
        return String::new();
    }
    let mut at = Vec::new();
    for &length in shape.iter().rev() {
        at.insert(0, flat % length);
        flat /= length;
    }
    format!("at {at:?}: ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panics;
    use ndarray::array;

    #[test]
    fn a_difference_names_its_index_and_its_size() {
        let message = panics(|| assert_close(&array![[1.0, 2.0], [3.0, 4.5]], &array![[1.0, 2.0], [3.0, 9.0]], 1e-9));
        assert!(message.starts_with("at [1, 1]: got 4.5, expected 9"), "{message}");
        assert!(message.contains("0.500000 times what it should be"), "{message}");
        assert!(message.contains("1 of 4 numbers differ"), "{message}");
    }

    #[test]
    fn no_number_is_a_row_of_zeros() {
        let message = panics(|| assert_close(&1.63e-200, &-4e40, 1e-9));
        assert!(message.starts_with("got 1.63e-200, expected -4e40"), "{message}");
        for (number, shown) in [(0.0, "0"), (9.0, "9"), (1e-5, "0.00001"), (-1e15, "-1000000000000000")] {
            assert_eq!(short(number), shown);
        }
        assert_eq!((short(f64::INFINITY), short(f64::NAN)), ("inf".to_owned(), "NaN".to_owned()));
    }

    #[test]
    fn infinity_is_named() {
        assert!(panics(|| assert_close(&f64::INFINITY, &1.0, 1e-9)).contains("infinity is what"));
    }

    #[test]
    fn nan_is_close_to_nothing_not_even_itself() {
        assert!(panics(|| assert_close(&f64::NAN, &f64::NAN, 1e9)).contains("NaN"));
    }

    #[test]
    fn shapes_must_agree() {
        let message = panics(|| assert_close(&array![1.0, 2.0], &array![[1.0, 2.0]], 1.0));
        assert!(message.starts_with("the shape is [2], expected [1, 2]"), "{message}");
        panics(|| assert_close(&[0.0; 0][..], &[1.0][..], 1.0));
    }

    #[test]
    fn large_numbers_are_compared_by_their_ratio() {
        assert_close(&1e12, &(1e12 + 0.1), 1e-12);
        panics(|| assert_close(&1e-3, &2e-3, 1e-6));
    }
}
