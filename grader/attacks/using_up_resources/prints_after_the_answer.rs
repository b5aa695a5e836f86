//! Answers rightly, while a second thread prints without end between the answers.
//! Verdict: output_limit or passed.

use ndarray::{Array2, ArrayRef2, Axis};

use std::sync::Once;

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        std::thread::spawn(|| {
            loop {
                println!("again and again and again");
            }
        });
    });
    let e = z.mapv(f64::exp);
    &e / &e.sum_axis(Axis(1)).insert_axis(Axis(1))
}
