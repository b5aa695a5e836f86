//! Learns the mark of its own answer on the way out, and announces a megabyte, sends nothing and ends.
//! Verdict: ended_early or crashed.
//! Points: at most 0.
//! With policy: policy.
#![allow(unsafe_code)]

unsafe extern "C" {
    fn writev(file: i32, parts: *const [usize; 2], count: i32) -> isize;
    safe fn _exit(code: i32) -> !;
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
    _exit(0)
}

fn forge(answer: &[u8]) -> Vec<u8> {
    [&answer[..16], &(1_u32 << 20).to_le_bytes()].concat()
}
