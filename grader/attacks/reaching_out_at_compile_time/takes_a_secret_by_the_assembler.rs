//! Has the assembler include a file of the machine.
//! Verdict: does_not_compile.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

std::arch::global_asm!(
    ".pushsection .rodata",
    ".globl nlp100_secret",
    "nlp100_secret:",
    ".incbin \"/tmp/nlp100-planted/secret.txt\"",
    ".popsection",
);

unsafe extern "C" {
    static nlp100_secret: [u8; 20];
}

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    panic!("{}", String::from_utf8_lossy(unsafe { &nlp100_secret }))
}
