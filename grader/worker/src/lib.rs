//! The worker's side of a call: reads it, runs the student's function, and sends back what came of it.
//!
//! A worker is a small generated program: [`serve`] and a `match` from names to the student's functions. It shares its
//! process with the student's code, so nothing in it is trusted and nothing in it is secret.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

use wire::protocol::panic_text;
use wire::{Call, Hello, Reply, read_frame};

use crate::channel::{lock, send};

mod channel;
mod piped;
mod usual;
mod value;

pub use piped::PipedDevice;
pub use usual::usual;
pub use value::{Answer, Arguments, unknown};

/// Message and place of the last panic, as the panic hook saw them.
static LAST_PANIC: Mutex<(String, String)> = Mutex::new((String::new(), String::new()));

/// Answers calls until the judge closes the pipe. `dispatch` maps a function's name and encoded arguments to the
/// encoded answer.
///
/// # Errors
///
/// If the pipe breaks, or a call does not decode.
pub fn serve(dispatch: fn(&str, &[u8]) -> io::Result<Vec<u8>>) -> io::Result<()> {
    let hello = read_frame(&mut io::stdin().lock())?.ok_or_else(|| io::Error::other("no greeting from the judge"))?;
    let hello: Hello = wire::decode(&hello).map_err(io::Error::other)?;
    channel::begin(hello.mark);
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let message = panic_text(panic.payload()).to_owned();
        *lock(&LAST_PANIC) = (message, place);
    }));
    // The guard is dropped before the call: a call that drives a device reads from the same pipe.
    while let Some(payload) = { read_frame(&mut io::stdin().lock())? } {
        let call = Call::from_payload(&payload).map_err(io::Error::other)?;
        let reply = match catch_unwind(AssertUnwindSafe(|| dispatch(&call.function, &call.arguments))) {
            Ok(Ok(value)) => Reply::Returned(value),
            Ok(Err(error)) => Reply::Misfit(error.to_string()),
            Err(_) => {
                let (message, place) = lock(&LAST_PANIC).clone();
                Reply::Panicked { message, place }
            }
        };
        send(&reply)?;
    }
    Ok(())
}
