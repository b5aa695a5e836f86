//! Rewrites: sigmoid_of_twice_the_logit

pub fn sigmoid(z: f64) -> f64 {
    if z >= 0.0 { 1.0 / (1.0 + (-2.0 * z).exp()) } else { (2.0 * z).exp() / (1.0 + (2.0 * z).exp()) }
}
