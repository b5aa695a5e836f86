//! Panics that are expected print nothing: a property shrinks through dozens of them before the one that counts.

use std::cell::Cell;
use std::panic;
use std::sync::Once;

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is inside `quietly`.
pub fn is_quiet() -> bool {
    QUIET.get()
}

/// Runs `f` while panics of this thread print nothing.
pub fn quietly<T>(f: impl FnOnce() -> T) -> T {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let previous = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !is_quiet() {
                previous(info);
            }
        }));
    });
    let before = QUIET.replace(true);
    let value = f();
    QUIET.set(before);
    value
}
