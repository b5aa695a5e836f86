//! Checks that this machine cannot run, such as those of problem 78 without a graphics adapter.

use std::io::Write;
use std::sync::Once;

use wire::protocol::{REPORTED, variable};
use wire::{JudgeReport, Verdict};

/// Says in one sentence why this machine cannot run the check. The check should return after it.
///
/// Under `cargo test` the sentence goes to the terminal, past the capture of the test harness, since a test harness
/// knows only passed and failed. Under the grader the check ends here, as *not gradable here*.
pub fn not_gradable_here(reason: &str) {
    if std::env::var_os(variable::REPORT).is_none() {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            let _ = writeln!(std::io::stderr(), "some checks were not run: {reason}");
        });
        return;
    }
    let report =
        JudgeReport { verdict: Some(Verdict::NotGradableHere), message: reason.to_owned(), ..JudgeReport::default() };
    if let Err(error) = report.write() {
        eprintln!("cannot write the report: {error}");
    }
    std::process::exit(REPORTED);
}
