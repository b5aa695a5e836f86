//! Defines the C library's `write` anew, so that nothing of the worker is written any more.
//! Verdict: ended_early or does_not_compile.
//! Points: at most 0.
//! With policy: policy.
#![allow(unsafe_code)]

unsafe extern "C" {
    safe fn _exit(code: i32) -> !;
}

#[unsafe(no_mangle)]
pub extern "C" fn write(_file: i32, _bytes: *const u8, _length: usize) -> isize {
    _exit(0)
}
