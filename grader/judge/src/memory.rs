//! What a judge remembers of its calls: the last one as text and, if it is asked for, a transcript of all.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use device::Command;
use serde::Serialize;
use wire::protocol::variable;
use wire::{LONGEST_TRANSCRIPT, RecordedAnswer, RecordedPanic, TranscriptWriter, Value, value_of};

use crate::{files, show};

/// Elements of each list of an argument that can be shown.
const SHOWN: usize = 64;

/// The last call. It is put into words if somebody asks for it: a check has hundreds of calls, and tells one at most.
static LAST_CALL: Mutex<Option<Called>> = Mutex::new(None);

/// What writes the transcript.
static TRANSCRIPT: Mutex<Option<TranscriptWriter>> = Mutex::new(None);

/// Opens the transcript, if one is asked for.
///
/// # Errors
///
/// If its file cannot be made.
pub fn open() -> std::io::Result<()> {
    if let Some(file) = std::env::var_os(variable::TRANSCRIPT) {
        *lock(&TRANSCRIPT) = Some(TranscriptWriter::new(&PathBuf::from(file))?);
    }
    Ok(())
}

/// A call as it can be told: of each list of an argument its first elements.
struct Called {
    function: &'static str,
    names: &'static [&'static str],
    arguments: Vec<Value>,
}

/// A call that waits for its answer.
#[derive(Debug)]
pub struct Waiting {
    answer: RecordedAnswer,
    recorded: bool,
    /// Whether an argument is the path of a file.
    with_files: bool,
    /// About how long the commands are.
    bytes: usize,
}

impl Waiting {
    /// Remembers a call of `function`: its arguments are called `names`, and are the parts of a tuple.
    pub fn new(function: &'static str, names: &'static [&'static str], arguments: &impl Serialize) -> Self {
        let arguments = match value_of(arguments, SHOWN) {
            Ok(Value::List(arguments, _)) => arguments,
            _ => Vec::new(),
        };
        let answer = RecordedAnswer { function: function.to_owned(), commands: Vec::new(), value: None, panic: None };
        let with_files = arguments.iter().any(files::is_path);
        *lock(&LAST_CALL) = Some(Called { function, names, arguments });
        Self { answer, recorded: lock(&TRANSCRIPT).is_some(), with_files, bytes: 0 }
    }

    /// The function asked its device for something. Kept without what another's would call otherwise: the text of a
    /// kernel, the numbers of tensors.
    pub fn command(&mut self, command: &Command) {
        if !self.recorded || self.bytes > LONGEST_TRANSCRIPT {
            return;
        }
        let (case, numbers): (_, Vec<u32>) = match command {
            Command::Kernel { .. } => ("Kernel", Vec::new()),
            Command::Zeros { length, .. } => ("Zeros", vec![*length]),
            Command::Write { tensor, .. } => ("Write", vec![tensor.length]),
            Command::Read(tensor) => ("Read", vec![tensor.length]),
            Command::Submit(work) => {
                let numbers = |dispatch: &device::Dispatch| [vec![dispatch.invocations], dispatch.params.to_vec()];
                ("Submit", work.iter().take(LONGEST_TRANSCRIPT / 8).flat_map(numbers).flatten().collect())
            }
        };
        self.bytes += 8 * (1 + numbers.len());
        let numbers = numbers.into_iter().map(|number| Value::Integer(number.into())).collect();
        self.answer.commands.push(Value::Case(case.into(), Box::new(Value::List(numbers, 0))));
    }

    /// The function returned a value, which came in so many bytes.
    pub fn returned(mut self, value: &impl Serialize, bytes: usize) {
        let mut guard = lock(&TRANSCRIPT);
        let Some(recorder) = &mut *guard else { return };
        // A transcript that cannot be written names no mistake, and does no other harm.
        let _ = if self.bytes + bytes > LONGEST_TRANSCRIPT {
            recorder.break_off()
        } else {
            let value = value_of(value, usize::MAX).ok();
            let files = self.with_files.then(files::files);
            self.answer.value = value.map(|value| Value::List([value].into_iter().chain(files).collect(), 0));
            recorder.add(&self.answer)
        };
    }

    /// The function panicked.
    pub fn panicked(mut self, message: &str, place: &str) {
        self.answer.panic = Some(RecordedPanic { message: message.to_owned(), place: place.to_owned() });
        if let Some(recorder) = &mut *lock(&TRANSCRIPT) {
            let _ = recorder.add(&self.answer);
        }
    }
}

/// The last call, in words.
pub fn last_call() -> String {
    let called = lock(&LAST_CALL);
    called.as_ref().map(|call| show::call(call.function, call.names, &call.arguments)).unwrap_or_default()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
