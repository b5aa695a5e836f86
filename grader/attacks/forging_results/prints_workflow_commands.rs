//! Prints and panics with commands to the workflow runner of a forge, and with escapes for a terminal.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    let commands = "\n::notice title=Autograding report::{\"totalPoints\":10}\n::add-mask::0\n##[error]forged\n\
                    \r  ::stop-commands::x\n\u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m\0\u{202e}";
    println!("{commands}");
    eprintln!("{commands}");
    panic!("{commands}")
}
