//! Numerical gradients: slow, obvious, and nearly right, so a good judge of the fast ones.

use ndarray::{Array, Dimension};

/// Half the distance between the two points. The difference is wrong by about ε²·f‴/6 and rounded by about 1e-16/ε:
/// with 1e-5 both stay near 1e-10 for the functions of this course.
const EPSILON: f64 = 1e-5;

/// Central differences, `(f(w + ε) − f(w − ε)) / 2ε` for each number of `w`.
///
/// Returns the shape of `w`.
///
/// # Panics
///
/// If `w` is not in standard layout, which every newly made array is.
///
/// ```
/// use ndarray::array;
/// let gradient = testkit::numerical_gradient(|w| w.mapv(|v| v * v).sum(), &array![[1.0, -2.0]]);
/// testkit::assert_close(&gradient, &array![[2.0, -4.0]], 1e-9);
/// ```
pub fn numerical_gradient<D: Dimension>(f: impl Fn(&Array<f64, D>) -> f64, w: &Array<f64, D>) -> Array<f64, D> {
    let mut w = w.as_standard_layout().into_owned();
    let mut gradient = Array::zeros(w.raw_dim());
    for (i, slope) in gradient.iter_mut().enumerate() {
        let mut at = |offset: f64| {
            let numbers = w.as_slice_mut().expect("the layout is standard");
            let kept = numbers[i];
            numbers[i] = kept + offset;
            let value = f(&w);
            w.as_slice_mut().expect("the layout is standard")[i] = kept;
            value
        };
        *slope = (at(EPSILON) - at(-EPSILON)) / (2.0 * EPSILON);
    }
    gradient
}
