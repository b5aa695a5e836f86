//! Learns the mark of its own answer on the way out, and sends every answer twice.
//! Group: forging results.
//! Verdict: failed or ended_early or crashed.
//! Check: every_row_sums_to_one.
//! With policy: policy.
#![allow(unsafe_code)]

unsafe extern "C" {
    fn writev(file: i32, parts: *const [usize; 2], count: i32) -> isize;
}

/// Takes the place of the C library's `write`.
#[unsafe(no_mangle)]
pub extern "C" fn write(file: i32, bytes: *const u8, length: usize) -> isize {
    let answer = unsafe { std::slice::from_raw_parts(bytes, length) };
    // A mark with the end of a line in it comes in two pieces. Once in a while, then, there is nothing to learn.
    if length < 16 {
        std::process::abort()
    }
    let forged = forge(answer);
    unsafe { writev(file, &[forged.as_ptr() as usize, forged.len()], 1) };
    length as isize
}

fn forge(answer: &[u8]) -> Vec<u8> {
    answer.repeat(2)
}
