//! Computes without end.
//! Verdict: timed_out.
//! Check: the_sigmoid_of_a_thousand_does_not_overflow.

pub fn sigmoid(z: f64) -> f64 {
    while z == 1000.0 {
        std::hint::black_box(z);
    }
    1.0 / (1.0 + (-z).exp())
}
