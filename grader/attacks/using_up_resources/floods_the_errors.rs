//! Writes without end to the standard error.
//! Verdict: output_limit.
//! Check: the_sigmoid_of_a_thousand_does_not_overflow.

pub fn sigmoid(z: f64) -> f64 {
    while z == 1000.0 {
        eprintln!("{}", "again and again and again ".repeat(1000));
    }
    1.0 / (1.0 + (-z).exp())
}
