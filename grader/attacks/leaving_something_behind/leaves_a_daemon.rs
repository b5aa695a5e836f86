//! Starts a shell that outlives the grader, in a session of its own.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

use std::process::{Command, Stdio};
use std::sync::Once;

fn leave_a_daemon() {
    let mut shell = Command::new("setsid");
    shell.args(["/bin/sh", "-c", "sleep 20; : nlp100-attack-leaves_a_daemon"]);
    shell.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("refused");
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    static ONCE: Once = Once::new();
    ONCE.call_once(leave_a_daemon);
    Array2::zeros(z.dim())
}
