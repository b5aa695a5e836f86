//! The judge's side of a call: starts the worker, sends the arguments, waits no longer than it must, and leaves a report.
//!
//! A judge is a problem's suite of checks with a proxy behind the names that it imports: every proxy function is one
//! line that ends in [`call`]. A judge process runs one check, so it has one worker, and when that worker is lost the
//! judge has nothing more to find out: it leaves its report and exits.

mod files;
mod limits;
mod memory;
mod rest;
mod show;
mod usage;
mod verdict;
mod worker;

use std::panic::PanicHookInfo;
use std::sync::{Mutex, Once, PoisonError, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

use device::Device;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wire::protocol::{REPORTED, is_todo, panic_text, todo_text, variable};
use wire::{Call, JudgeReport, Reply, Verdict};

use crate::memory::Waiting;
pub use crate::rest::Rest;
use crate::usage::Usage;
use crate::worker::Worker;

/// Largest array accepted, by its *claimed* shape: an empty array can claim 10^12 rows, and summing along them would
/// allocate them.
const LARGEST_ARRAY: u128 = 1 << 24;

/// The one worker of this process, started by the first call.
static WORKER: Mutex<Option<Worker>> = Mutex::new(None);

/// The last panic of the student's code, to tell a crash from a wrong value.
static STUDENT_PANIC: Mutex<Option<(String, String)>> = Mutex::new(None);

/// Held while a report is written.
static WRITING: Mutex<()> = Mutex::new(());

thread_local! {
    /// Its end is that of a check: each has a thread of its own.
    static CHECK: Check = const { Check };
}

/// A check that has called the student's code.
struct Check;

impl Drop for Check {
    fn drop(&mut self) {
        let worker = match WORKER.try_lock() {
            Ok(worker) => worker,
            // A panic of the student's code that the check asked for, perhaps.
            Err(TryLockError::Poisoned(worker)) => worker.into_inner(),
            // Whoever holds the worker stops this process and reports.
            Err(TryLockError::WouldBlock) => return,
        };
        let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
        // The last report may be the check's own: that this machine cannot run it.
        if let (Some(worker), Ok(report)) = (worker.as_ref(), JudgeReport::written()) {
            write(&with_usage(report, worker));
        }
    }
}

/// Calls the student's `function` with a tuple of arguments, which are called `names`.
///
/// # Panics
///
/// If the student's function panics: with the same message.
pub fn call<T: DeserializeOwned + Serialize>(
    function: &'static str,
    names: &'static [&'static str],
    arguments: &impl Serialize,
) -> T {
    call_with(function, names, arguments, |_, _| None)
}

/// Calls the student's `function` while answering its commands on `device`.
///
/// # Panics
///
/// If the student's function panics: with the same message.
pub fn call_on<T: DeserializeOwned + Serialize>(
    function: &'static str,
    device: &mut dyn Device,
    names: &'static [&'static str],
    arguments: &impl Serialize,
) -> T {
    call_with(function, names, arguments, |waiting, command| {
        let result = wire::decode(command).map_err(device::Error::new).and_then(|command| {
            waiting.command(&command);
            carried_out(function, command, device)
        });
        Some(wire::encode(&result).unwrap_or_else(|error| grader_error(function, &error.to_string())))
    })
}

/// Carries out a command of the student's code. If this process dies of it, the report that it leaves says so: a kernel may be
/// nested so deeply that no compiler survives it.
fn carried_out(
    function: &str,
    command: device::Command,
    device: &mut dyn Device,
) -> Result<device::DeviceReply, device::Error> {
    let (verdict, what) = match &command {
        device::Command::Kernel { file, .. } => (
            Verdict::CompilerLimits,
            format!("the kernel in {file} is more than a compiler of WGSL survives: is it nested too deeply?"),
        ),
        _ => (Verdict::OutOfMemory, format!("the device did not survive what `{function}` asked of it")),
    };
    let report = |verdict, message| {
        write_report(JudgeReport { verdict, message, function: function.to_owned(), ..JudgeReport::default() });
    };
    report(Some(verdict), what);
    let result = device.call(command);
    report(None, String::new());
    result
}

/// Turns what came back for an `io::Result` into one.
///
/// # Errors
///
/// If the student's function returned one: with its message.
pub fn into_io_result<T>(result: Result<T, String>) -> std::io::Result<T> {
    result.map_err(std::io::Error::other)
}

fn call_with<T: DeserializeOwned + Serialize>(
    function: &'static str,
    names: &'static [&'static str],
    arguments: &impl Serialize,
    mut on_device: impl FnMut(&mut Waiting, &[u8]) -> Option<Vec<u8>>,
) -> T {
    CHECK.with(|_| ());
    let mut worker = WORKER.lock().unwrap_or_else(PoisonError::into_inner);
    let worker = worker.get_or_insert_with(|| start(function));
    let mut waiting = Waiting::new(function, names, arguments);
    let arguments = wire::encode_named(arguments).unwrap_or_else(|error| grader_error(function, &error.to_string()));
    let answer = std::env::var(variable::ANSWER).map_or(String::new(), |answer| answer + "::");
    let call = Call { function: answer + function, arguments };
    let payload = call.to_payload().unwrap_or_else(|error| grader_error(function, &error.to_string()));
    worker.send(&payload);
    loop {
        let reply = worker.receive().unwrap_or_else(|none| stop(function, none.verdict, &none.message, "", worker));
        match Reply::from_payload(&reply) {
            Ok(Reply::Returned(bytes)) => match wire::decode_named(&bytes) {
                Ok(value) if wire::largest_array(&value) <= LARGEST_ARRAY => {
                    waiting.returned(&value, bytes.len());
                    return value;
                }
                Ok(_) => {
                    let message = format!("`{function}` returned an array of a shape that no answer needs");
                    stop(function, Verdict::OutputLimit, &message, "", worker)
                }
                Err(error) => {
                    let message = format!("`{function}` did not return what its signature says ({error})");
                    stop(function, Verdict::EndedEarly, &message, "", worker)
                }
            },
            Ok(Reply::Panicked { message, place }) => {
                if is_todo(&message) {
                    stop(function, Verdict::NotStarted, todo_text(&message), &place, worker);
                }
                waiting.panicked(&message, &place);
                *STUDENT_PANIC.lock().unwrap_or_else(PoisonError::into_inner) = Some((message.clone(), place));
                panic!("{message}");
            }
            Ok(Reply::Device(command)) => match on_device(&mut waiting, &command) {
                Some(answer) => worker.send(&answer),
                None => {
                    let message = format!("`{function}` gave commands to a device that it does not have");
                    stop(function, Verdict::EndedEarly, &message, "", worker)
                }
            },
            Ok(Reply::Misfit(why)) => {
                let message = format!("`{function}` cannot be called as the course asks: {why}");
                stop(function, Verdict::DoesNotCompile, &message, "", worker)
            }
            Err(error) => {
                let message = format!("`{function}` answered with something that is not an answer ({error})");
                stop(function, Verdict::EndedEarly, &message, "", worker)
            }
        }
    }
}

/// Starts the worker, leaves a first report that says so, and has every later panic reported.
fn start(function: &str) -> Worker {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !testkit::is_quiet() {
                report_panic(panic);
            }
            previous(panic);
        }));
    });
    limits::apply();
    memory::open().unwrap_or_else(|error| grader_error(function, &format!("cannot write the transcript: {error}")));
    let worker = Worker::start().unwrap_or_else(|error| grader_error(function, &error));
    watch(worker.deadline());
    write_report(JudgeReport { function: function.to_owned(), ..JudgeReport::default() });
    worker
}

/// Ends this judge when the student's time is long over, wherever it hangs: a graphics driver may not come back.
fn watch(deadline: Instant) {
    thread::spawn(move || {
        thread::sleep(deadline.saturating_duration_since(Instant::now()) + Duration::from_secs(5));
        let message = "no end in sight: does a kernel loop without end?".to_owned();
        write_report(JudgeReport { verdict: Some(Verdict::TimedOut), message, ..JudgeReport::default() });
        std::process::exit(REPORTED)
    });
}

/// Whether a check failed because of this panic of the student's, and not because of what it says: a check that asks for a
/// panic may find another one than it wants.
fn is_panic(message: &str, panic: &str) -> bool {
    message.strip_prefix(panic).is_some_and(|rest| rest.is_empty() || rest.starts_with('\n'))
}

/// Reports a check's failure: the student's own panic, or a value that is not as it should be.
fn report_panic(panic: &PanicHookInfo<'_>) {
    let message = panic_text(panic.payload());
    let student = STUDENT_PANIC.lock().unwrap_or_else(PoisonError::into_inner).take();
    let (verdict, place) = match student {
        Some((text, place)) if is_panic(message, &text) => (Verdict::Crashed, place),
        _ => (Verdict::Failed, panic.location().map(ToString::to_string).unwrap_or_default()),
    };
    // The lock is held if a call is what panicked; the output is then told by nobody, and nothing waits for it.
    let output = WORKER.try_lock().ok().and_then(|worker| worker.as_ref().map(Worker::printed)).unwrap_or_default();
    // What the student's own code says is told as it is.
    let message = if verdict == Verdict::Failed { testkit::told(message) } else { message.to_owned() };
    let call = memory::last_call();
    write_report(JudgeReport { verdict: Some(verdict), message, place, call, output, ..JudgeReport::default() });
}

/// Ends this judge with a verdict on the student's code.
fn stop(function: &str, verdict: Verdict, message: &str, place: &str, worker: &Worker) -> ! {
    let report = JudgeReport {
        verdict: Some(verdict),
        message: message.to_owned(),
        place: place.to_owned(),
        function: function.to_owned(),
        call: memory::last_call(),
        output: worker.printed(),
        ..JudgeReport::default()
    };
    write_report(with_usage(report, worker));
    worker.kill();
    std::process::exit(REPORTED)
}

/// Ends this judge because it cannot do its work.
fn grader_error(function: &str, message: &str) -> ! {
    write_report(JudgeReport {
        verdict: Some(Verdict::GraderError),
        message: message.to_owned(),
        function: function.to_owned(),
        ..JudgeReport::default()
    });
    std::process::exit(REPORTED)
}

/// A report with what the worker has used.
fn with_usage(report: JudgeReport, worker: &Worker) -> JudgeReport {
    let Usage { processor_seconds, memory } = worker.usage();
    JudgeReport { processor_seconds, memory, ..report }
}

/// Writes a report in the place of the last one. The lock is held until it is written, so that the last one stays the last.
fn write_report(report: JudgeReport) {
    let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    write(&report.capped());
}

/// Without a report the grader sees a grader error, so a report that cannot be written needs no second way out.
fn write(report: &JudgeReport) {
    if let Err(error) = report.write() {
        eprintln!("cannot write the report: {error}");
    }
}

#[cfg(test)]
mod tests {
    use ndarray::Array2;

    use super::LARGEST_ARRAY;

    #[test]
    fn a_panic_that_a_check_asks_for_is_no_crash() {
        assert!(super::is_panic("the lengths differ", "the lengths differ"));
        assert!(super::is_panic("the lengths differ\n  for the input 17", "the lengths differ"));
        assert!(!super::is_panic("the panic should name the sizes 3 and 2: the lengths differ", "the lengths differ"));
        assert!(!super::is_panic("returned a value", ""));
    }

    #[test]
    fn an_array_that_claims_a_huge_axis_is_told_from_large_and_from_empty_ones() {
        let claims = |rows, columns| wire::largest_array(&(Array2::<f64>::zeros((rows, columns)), 1.0));
        assert_eq!([claims(2, 3), claims(0, 5), claims(0, 0)], [6, 5, 1]);
        assert!(claims(1 << 40, 0) > LARGEST_ARRAY && claims(3000, 300) < LARGEST_ARRAY);
        assert_eq!(wire::largest_array(&vec![1.0; 9]), 0);
    }
}
