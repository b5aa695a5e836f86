//! Sends a datagram, as a question for a name would be.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").expect("refused");
    socket.send_to(b"hello", "127.0.0.1:9").expect("refused");
    Array2::zeros(z.dim())
}
