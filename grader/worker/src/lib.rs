//! The worker's side of a call: reads it, runs the student's function, and sends back what came of it.
//!
//! A worker is a small generated program: [`serve`] and a `match` from names to the student's functions. It shares its
//! process with the student's code, so nothing in it is trusted and nothing in it is secret.

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

use serde::Serialize;
use serde::de::DeserializeOwned;
use wire::{Call, Hello, MARK, Mark, Reply, encode, read_frame, write_frame};

mod piped;

pub use piped::Piped;

/// Message and place of the last panic, as the panic hook saw them.
static LAST_PANIC: Mutex<(String, String)> = Mutex::new((String::new(), String::new()));

/// The mark of this worker's answers.
static OUR_MARK: Mutex<Mark> = Mutex::new([0; MARK]);

/// Answers calls until the judge closes the pipe. `dispatch` maps a function's name and encoded arguments to the
/// encoded answer.
///
/// # Errors
///
/// When the pipe breaks, or a call does not decode.
pub fn serve(dispatch: impl Fn(&str, &[u8]) -> io::Result<Vec<u8>>) -> io::Result<()> {
    let hello = read_frame(&mut io::stdin().lock())?.ok_or_else(|| io::Error::other("no greeting from the judge"))?;
    let hello: Hello = decode(&hello)?;
    *lock(&OUR_MARK) = hello.mark;
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let message = match (panic.payload().downcast_ref::<String>(), panic.payload().downcast_ref::<&str>()) {
            (Some(message), _) => message.clone(),
            (None, Some(message)) => (*message).to_owned(),
            (None, None) => "a panic without a message".to_owned(),
        };
        *lock(&LAST_PANIC) = (message, place);
    }));
    // The guard is dropped before the call: a call that drives a device reads from the same pipe.
    while let Some(payload) = { read_frame(&mut io::stdin().lock())? } {
        let call = Call::from_payload(&payload).map_err(io::Error::other)?;
        let reply = match catch_unwind(AssertUnwindSafe(|| dispatch(&call.function, &call.arguments))) {
            Ok(value) => Reply::Returned(value?),
            Err(_) => {
                let (message, place) = lock(&LAST_PANIC).clone();
                Reply::Panicked { message, place }
            }
        };
        send(&reply)?;
    }
    Ok(())
}

/// Decodes the arguments of a call.
///
/// # Errors
///
/// When they are not what the function takes.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> io::Result<T> {
    wire::decode(bytes).map_err(io::Error::other)
}

/// Encodes what a function returned, and after it the arguments that it changed.
///
/// # Errors
///
/// When it cannot be encoded.
pub fn answer(value: &impl Serialize) -> io::Result<Vec<u8>> {
    encode(value).map_err(io::Error::other)
}

/// The error of a call to a function that the worker does not have.
pub fn unknown(function: &str) -> io::Error {
    io::Error::other(format!("no function {function} here"))
}

/// Sends one answer, in one piece, so that it stays whole whatever other threads print.
fn send(reply: &Reply) -> io::Result<()> {
    let mut bytes = lock(&OUR_MARK).to_vec();
    write_frame(&mut bytes, &reply.to_payload())?;
    let mut out = io::stdout().lock();
    out.write_all(&bytes)?;
    out.flush()
}

/// A student's panic in another thread must not stop the worker from answering.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
