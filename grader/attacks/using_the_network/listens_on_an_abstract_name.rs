//! Listens on a socket that has a name of no file, which no rule for files covers.
//! Verdict: crashed or does_not_compile.

use ndarray::{Array2, ArrayRef2};

use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixListener};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let name = SocketAddr::from_abstract_name("nlp100-attack-listens_on_an_abstract_name").expect("it is short");
    UnixListener::bind_addr(&name).expect("refused");
    Array2::zeros(z.dim())
}
