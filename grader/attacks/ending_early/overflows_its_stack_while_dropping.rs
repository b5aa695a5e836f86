//! Drops a list of a million links, each inside the one before.
//! Verdict: stack_overflow.

use ndarray::{Array2, ArrayRef2};

struct Link {
    _next: Option<Box<Link>>,
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut list = None;
    for _ in 0..1_000_000 {
        list = Some(Box::new(Link { _next: list }));
    }
    drop(std::hint::black_box(list));
    Array2::zeros(z.dim())
}
