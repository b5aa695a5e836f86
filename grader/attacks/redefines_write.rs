//! Defines the C library's `write` anew, so that nothing of the worker is written any more.
//! Group: forging results.
//! Verdict: ended_early or crashed or does_not_compile or stack_overflow.
//! Points: at most 0.
//! With policy: policy.
#![allow(unsafe_code)]

#[unsafe(no_mangle)]
pub extern "C" fn write(_file: i32, _bytes: *const u8, _length: usize) -> isize {
    std::process::exit(0)
}
