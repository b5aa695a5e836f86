//! Sleeps for a day.
//! Verdict: timed_out.
//! Check: the_sigmoid_of_a_thousand_does_not_overflow.

pub fn sigmoid(z: f64) -> f64 {
    if z == 1000.0 {
        std::thread::sleep(std::time::Duration::from_secs(86_400));
    }
    1.0 / (1.0 + (-z).exp())
}
