//! The last line of a `cargo test` in which a check failed: the command that explains the failures.

use std::io::Write;
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use crate::course::explains;
use crate::quiet::is_quiet;

/// Whether a check panicked.
static FAILED: AtomicBool = AtomicBool::new(false);

/// Has the line written when the program ends, if a check has failed by then.
pub fn prepare() {
    let previous = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !is_quiet() {
            FAILED.store(true, Relaxed);
        }
        previous(info);
    }));
    #[cfg(unix)]
    at_exit();
}

/// Elsewhere than on Unix there is no such line.
#[cfg(unix)]
#[expect(unsafe_code, reason = "the test harness ends the program, and only the C library knows when")]
fn at_exit() {
    unsafe extern "C" {
        fn atexit(function: extern "C" fn()) -> i32;
    }
    extern "C" fn tell() {
        if let (true, Some(command)) = (FAILED.load(Relaxed), explains()) {
            let line = format!("{command} explains these failures. / {command} で、失敗の理由が分かります。\n\n");
            let _ = std::io::stderr().write_all(line.as_bytes());
        }
    }
    // SAFETY: the function has the type that C11 7.22.4.2 asks for, and does not unwind.
    unsafe { atexit(tell) };
}
