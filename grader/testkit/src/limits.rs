//! Limits of the checks under plain `cargo test`: a loop that never ends, or that takes all memory, ends with a sentence, and the
//! machine goes on. The grader has limits of its own, for each check by itself.

use std::alloc::{GlobalAlloc, Layout, System};
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use std::{env, fs, process, thread};

use wire::protocol::variable;

use crate::course::{explains, manifest, package};
use crate::failure;

/// Memory that all checks of a suite may have at a time, in bytes: a small laptop bears it.
const MOST_MEMORY: usize = 4 << 30;

/// How often memory is asked for before the watch begins: by then the program has started.
const ASKED_BEFORE: usize = 64;

/// Seconds of processor time that a check may take in grading, unless the exercise's manifest says otherwise.
const PROCESSOR_SECONDS: u64 = 5;

/// Seconds by the clock for each of them, as in grading.
const PATIENCE: u64 = 10;

/// The shortest time by the clock in which a suite is ended. It is long, so that no right answer is ended on a slow machine.
const SHORTEST: u64 = 300;

/// When the watch says that something may be wrong, in seconds. The test harness names a check that still runs after 60.
const DOUBT: u64 = 61;

/// Seconds after which checks are ended, if the user wants others.
const SECONDS: &str = "NLP100_CHECK_SECONDS";

/// The exit code of a test harness some of whose tests failed.
const FAILED: i32 = 101;

/// Bytes that are in use.
static IN_USE: AtomicUsize = AtomicUsize::new(0);

/// How often memory was asked for.
static ASKED: AtomicUsize = AtomicUsize::new(0);

/// Whether the memory was once too much.
static IS_OVER: AtomicBool = AtomicBool::new(false);

/// Whether the program is being ended.
static ENDS: AtomicBool = AtomicBool::new(false);

#[global_allocator]
static MEMORY: Limited = Limited;

/// The memory of the system, up to [`MOST_MEMORY`].
struct Limited;

#[expect(unsafe_code, reason = "an allocator can be written in no other way; each call goes to that of the system")]
// SAFETY: every block comes from the system's allocator and goes back to it, with the layout of the caller.
unsafe impl GlobalAlloc for Limited {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // SAFETY: the caller's promise about `layout` is what the system's allocator asks for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        // SAFETY: as above.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size(), Relaxed);
        // SAFETY: `block` came from the system's allocator, with this layout.
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size);
        IN_USE.fetch_sub(layout.size(), Relaxed);
        // SAFETY: `block` came from the system's allocator, with this layout, and `size` is the caller's promise.
        unsafe { System.realloc(block, layout, size) }
    }
}

/// Counts bytes before they are asked for, and ends the program if they are too many.
fn count(bytes: usize) {
    if ASKED.fetch_add(1, Relaxed) == ASKED_BEFORE {
        begin();
    }
    let in_use = IN_USE.fetch_add(bytes, Relaxed).saturating_add(bytes);
    // From the first time on there is no limit: the sentence, too, takes some memory. The grader limits a judge itself.
    if in_use > MOST_MEMORY && !IS_OVER.swap(true, Relaxed) && env::var_os(variable::REPORT).is_none() {
        let thread = thread::current();
        let check = thread.name().and_then(|name| name.rsplit("::").next()).filter(|name| *name != "main");
        let whose = check.map_or_else(|| "a check".to_owned(), |check| format!("the check `{check}`"));
        end(&format!("{whose} asked for more than {} GiB of memory: does a loop never end?", MOST_MEMORY >> 30), check);
    }
}

/// Begins what a plain `cargo test` has besides. The grader does all of it itself.
fn begin() {
    if env::var_os(variable::REPORT).is_none() {
        failure::prepare();
        // If there can be no watch, the checks run without one.
        let _ = thread::Builder::new().spawn(watch);
    }
}

/// Ends the program when the checks have had their time.
fn watch() {
    let seconds = env::var(SECONDS).ok().and_then(|text| text.trim().parse().ok()).unwrap_or_else(seconds);
    let doubt = DOUBT.min(seconds);
    thread::sleep(Duration::from_secs(doubt));
    if doubt < seconds {
        say(&format!(
            "The checks named above have been running for a minute: does a loop never end? In {} seconds all end. Ctrl-C ends \
             them now.",
            seconds - doubt
        ));
        thread::sleep(Duration::from_secs(seconds - doubt));
    }
    end(
        &format!(
            "After {seconds} seconds some checks are still running: does a loop never end?\n{SECONDS}={} gives them more time.",
            seconds.saturating_mul(10)
        ),
        None,
    );
}

/// Seconds that a suite may take by the clock. A solution has those of its exercise.
fn seconds() -> u64 {
    let manifest = fs::read_to_string(manifest()).unwrap_or_default();
    let processor = manifest.lines().find_map(|line| line.strip_prefix("seconds = ")?.trim().parse().ok());
    (processor.unwrap_or(PROCESSOR_SECONDS) * PATIENCE).max(SHORTEST)
}

/// Ends the program with a sentence, unless it ends already.
fn end(sentence: &str, check: Option<&str>) {
    if ENDS.swap(true, Relaxed) {
        return;
    }
    let mut text = format!("{sentence}\n");
    if let Some(check) = check {
        let _ = writeln!(text, "All others: cargo test -p {} -- --skip {check}", package());
    }
    if let Some(command) = explains() {
        let _ = write!(text, "The grader runs each check by itself and tells of all of them: {command}");
    }
    say(&text);
    process::exit(FAILED)
}

/// Says something past the capture of the test harness.
fn say(text: &str) {
    let _ = std::io::stderr().write_all(format!("\n{text}\n").as_bytes());
}
