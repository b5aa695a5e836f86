//! Connects to the ports of this machine, where somebody may listen.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

use std::io::ErrorKind;
use std::net::TcpStream;

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let error = TcpStream::connect("127.0.0.1:9").err();
    // That nobody listens there is an answer of the network, and not of the sandbox.
    assert!(error.is_none_or(|error| error.kind() == ErrorKind::ConnectionRefused), "refused");
    Array2::zeros(z.dim())
}
