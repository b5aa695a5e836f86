//! The worker's way up to the judge: answers in one piece, each with the mark in front.

use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use wire::{MARK, Mark, Reply, write_frame};

/// The mark of this worker's answers.
static OUR_MARK: Mutex<Mark> = Mutex::new([0; MARK]);

/// Has every answer begin with this mark.
pub fn begin(mark: Mark) {
    *lock(&OUR_MARK) = mark;
}

/// Sends one answer, in one piece, so that it stays whole whatever other threads print.
///
/// # Errors
///
/// If the pipe takes no more.
pub fn send(reply: &Reply) -> io::Result<()> {
    let mut bytes = lock(&OUR_MARK).to_vec();
    write_frame(&mut bytes, &reply.to_payload())?;
    let mut out = io::stdout().lock();
    out.write_all(&bytes)?;
    out.flush()
}

/// A student's panic in another thread must not stop the worker from answering.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
