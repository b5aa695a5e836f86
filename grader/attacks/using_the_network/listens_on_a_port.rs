//! Listens on a port and connects to itself.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

use std::net::{TcpListener, TcpStream};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let listener = TcpListener::bind("127.0.0.1:0").expect("refused");
    TcpStream::connect(listener.local_addr().expect("it is bound")).expect("refused");
    Array2::zeros(z.dim())
}
