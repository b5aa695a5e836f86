//! What the end of a worker says about the student's code.

use std::process::ExitStatus;

use wire::Verdict;

/// The verdict on a worker that ended by itself, and a sentence that says how.
pub fn of_end(status: ExitStatus, last_words: &str, used_up_its_time: bool) -> (Verdict, String) {
    if last_words.contains("has overflowed its stack") {
        return (Verdict::StackOverflow, "the stack overflowed: does a function call itself without end?".into());
    }
    if let Some(bytes) = last_words.split("memory allocation of ").nth(1).and_then(|rest| rest.split(' ').next()) {
        return (Verdict::OutOfMemory, format!("asked for {bytes} bytes of memory and did not get them"));
    }
    if let Some(signal) = signal(status) {
        let (verdict, what) = match signal {
            // A program that cannot read its own memory map does not know where its stack ends. In Rust without
            // `unsafe` hardly anything else ends with this signal.
            11 | 7 => {
                (Verdict::StackOverflow, "the stack overflowed: does a function call itself without end?".to_owned())
            }
            25 => (Verdict::OutputLimit, "wrote a file that is longer than any answer needs".to_owned()),
            // A worker that ignores the first signal is ended by another.
            9 if used_up_its_time => {
                (Verdict::TimedOut, "used up its processor time: does a loop never end?".to_owned())
            }
            24 => (Verdict::TimedOut, "used up its processor time: does a loop never end?".to_owned()),
            9 => (Verdict::OutOfMemory, "was killed by the system, most often for want of memory".to_owned()),
            _ => (Verdict::Crashed, format!("the process was ended by signal {signal}")),
        };
        return (verdict, what);
    }
    (Verdict::EndedEarly, format!("the process ended by itself ({status}) before the function returned"))
}

/// The signal that ended a process, if one did.
#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
fn signal(_: ExitStatus) -> Option<i32> {
    None
}
