//! Asks for a socket by the system calls of 32-bit programs, which a filter may have forgotten.
//! Verdict: crashed or does_not_compile.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    // socket(AF_INET, SOCK_STREAM, 0) is number 359 there.
    let mut result: i64 = 359;
    unsafe {
        std::arch::asm!(
            "push rbx", "mov ebx, 2", "int 0x80", "pop rbx",
            inout("rax") result, in("rcx") 1, in("rdx") 0,
        );
    }
    assert!(result as i32 >= 0, "refused");
    Array2::zeros(z.dim())
}
