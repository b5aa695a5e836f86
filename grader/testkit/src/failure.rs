//! What a plain `cargo test` says of a check that fails: got and expected, the student's own line, and at the end the command that
//! explains the failures.

use std::backtrace::Backtrace;
use std::panic::{self, PanicHookInfo};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::{env, thread};

use wire::protocol::panic_text;

use crate::course::explains;
use crate::quiet::is_quiet;
use crate::told::told;

/// Whether a check panicked.
static FAILED: AtomicBool = AtomicBool::new(false);

/// Has failures told in this way from now on.
pub fn prepare() {
    let previous = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if is_quiet() {
            return;
        }
        let is_first = !FAILED.swap(true, Relaxed);
        // Who asks for the list of calls gets it as Rust writes it.
        if env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0") {
            previous(info)
        } else {
            tell(info)
        }
        if let (true, true, Some(line)) = (is_first, cfg!(not(unix)), last_line()) {
            eprint!("{line}");
        }
    }));
    #[cfg(unix)]
    at_exit();
}

fn tell(info: &PanicHookInfo) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let current = thread::current();
    let check = current.name().unwrap_or("a thread");
    eprintln!("{check} failed at {}:\n{}", short(&place), told(panic_text(info.payload())));
    // A panic inside of a library says nothing of the line that called it.
    if is_in_library(&place)
        && let Some(line) = own_line(&Backtrace::force_capture().to_string())
    {
        eprintln!("  your code called it at {line}");
    }
}

/// A place without the folders of this machine in front of a library.
fn short(place: &str) -> String {
    let place = place.replace('\\', "/");
    let library = place.split_once("/registry/src/").and_then(|(_, rest)| rest.split_once('/'));
    library.map_or(place.clone(), |(_, library)| library.to_owned())
}

/// Whether a place is in somebody else's code.
fn is_in_library(place: &str) -> bool {
    let place = place.replace('\\', "/");
    ["/registry/src/", "/rustc/", "/vendor/"].iter().any(|folder| place.contains(folder))
}

/// The first place in a list of calls that is in the sources of an exercise: `src/lib.rs:38:9`.
fn own_line(calls: &str) -> Option<String> {
    let places = calls.lines().filter_map(|line| line.trim_start().strip_prefix("at "));
    let own = |place: &&str| {
        let path = place.replace('\\', "/");
        !is_in_library(&path) && (path.starts_with("./src/") || (path.contains("exercises/") && path.contains("/src/")))
    };
    places.filter(own).map(|place| place.trim_start_matches("./").to_owned()).next()
}

/// A line with the command that explains failures.
fn last_line() -> Option<String> {
    explains().map(|command| format!("{command} explains these failures. / {command} で、失敗の理由が分かります。\n"))
}

/// Has that line written when the program ends, if a check failed. Elsewhere than on Unix the first failure tells it.
#[cfg(unix)]
#[expect(unsafe_code, reason = "the test harness ends the program, and only the C library knows when")]
fn at_exit() {
    use std::io::{self, Write};

    unsafe extern "C" {
        fn atexit(function: extern "C" fn()) -> i32;
    }
    extern "C" fn at_the_end() {
        if let (true, Some(line)) = (FAILED.load(Relaxed), last_line()) {
            let _ = writeln!(io::stderr(), "{line}");
        }
    }
    // SAFETY: the function has the type that C11 7.22.4.2 asks for, and does not unwind.
    unsafe { atexit(at_the_end) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_of_ones_own_is_found_among_those_of_libraries() {
        let calls = "\
   9: ndarray::linalg::dot_shape_error
             at /home/a/.cargo/registry/src/index-1/ndarray-0.17.2/src/linalg/impl_linalg.rs:343:5
  10: core::ops::function::FnOnce::call_once
             at /rustc/59807616/library/core/src/ops/function.rs:250:5
  11: prediction::predict
             at ./src/lib.rs:38:9
  12: prediction::checks
             at ./tests/prediction.rs:5:9";
        assert_eq!(own_line(calls).as_deref(), Some("src/lib.rs:38:9"));
        let elsewhere = "  at C:\\course\\exercises\\71_prediction\\src\\lib.rs:3:1\n";
        assert_eq!(own_line(elsewhere).as_deref(), Some("C:\\course\\exercises\\71_prediction\\src\\lib.rs:3:1"));
        assert_eq!(own_line("  at /rustc/1/library/std/src/panicking.rs:1:1"), None);
    }
}
