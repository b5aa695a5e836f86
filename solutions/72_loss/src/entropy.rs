//! The entropy of a distribution. Done for you.

/// Entropy of a distribution in bits, `H(p) = −∑ᵢ pᵢ log₂ pᵢ`, where `0 log₂ 0` is 0.
///
/// This one is done for you.
///
/// ```
/// assert_eq!(loss_solution::entropy(&[0.5, 0.5]), 1.0); // a coin
/// ```
pub fn entropy(p: &[f64]) -> f64 {
    p.iter().filter(|&&p| p > 0.0).map(|p| -p * p.log2()).sum()
}
