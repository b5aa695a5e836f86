//! Asks for a socket in machine code, in a function that needs no `unsafe` block.
//! Verdict: crashed or does_not_compile.
//! With policy: policy.

use ndarray::{Array2, ArrayRef2};

#[unsafe(naked)]
extern "C" fn socket(_family: i64, _kind: i64, _protocol: i64) -> i64 {
    std::arch::naked_asm!("mov eax, 41", "syscall", "ret")
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    assert!(socket(2, 1, 0) >= 0, "refused");
    Array2::zeros(z.dim())
}
