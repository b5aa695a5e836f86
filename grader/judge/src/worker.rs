//! The worker process: started, spoken to by threads of its own, and always ended.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::io::{self, PipeReader};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use std::{env, thread};

use wire::protocol::{LAUNCH, variable};
use wire::{Hello, Mark, NoFrame, Replies, Verdict, encode, poll_until, write_frame};

use crate::usage::{self, Usage};
use crate::{files, verdict};

/// Time that a worker gets to end by itself once it has closed its output.
const TO_END: Duration = Duration::from_secs(1);

/// Time between two looks at the files that it has made.
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// The process that runs the student's code.
pub struct Worker {
    child: RefCell<Child>,
    calls: Sender<Vec<u8>>,
    replies: Receiver<Result<Vec<u8>, NoFrame>>,
    printed: Arc<Mutex<Printed>>,
    deadline: Instant,
    seconds: u64,
    token: String,
}

/// What a worker printed, capped.
#[derive(Debug, Default)]
struct Printed {
    first: String,
    last: String,
}

/// Why there is no reply.
pub struct NoReply {
    /// What that says about the student's code.
    pub verdict: Verdict,
    /// In one sentence.
    pub message: String,
}

impl Worker {
    /// Starts the program that the environment names.
    ///
    /// # Errors
    ///
    /// If it cannot be started: an error of the grader, not of the student.
    pub fn start() -> Result<Self, String> {
        let program = env::var_os(variable::WORKER).ok_or_else(|| format!("{} is not set", variable::WORKER))?;
        let seconds = env::var(variable::WALL_SECONDS).ok().and_then(|text| text.parse().ok()).unwrap_or(50);
        let token = format!("{:016x} ", u64::from_le_bytes(random_bytes()?));
        // Both outputs in one pipe, so that they come in the order in which they were printed, and count together.
        let (output, both) = io::pipe().map_err(|error| format!("cannot make a pipe: {error}"))?;
        let started = both.try_clone().and_then(|errors| {
            command(&program, &token).env_clear().stdin(Stdio::piped()).stdout(both).stderr(errors).spawn()
        });
        let mut child = started.map_err(|error| format!("cannot start {}: {error}", program.display()))?;
        let stdin = child.stdin.take().ok_or("the worker has no input")?;
        let mark: Mark = random_bytes()?;
        let printed = Arc::default();
        let worker = Self {
            child: RefCell::new(child),
            calls: write_calls(stdin),
            replies: read_replies(output, mark, Arc::clone(&printed)),
            printed,
            deadline: Instant::now() + Duration::from_secs(seconds),
            seconds,
            token,
        };
        let hello = Hello { mark };
        worker.send(encode(&hello).map_err(|error| error.to_string())?);
        Ok(worker)
    }

    /// The moment at which the student's time is over, by the clock on the wall.
    pub fn deadline(&self) -> Instant {
        self.deadline
    }

    /// Sends one frame. A worker that has ended takes none; [`Worker::receive`] then says why.
    pub fn send(&self, payload: Vec<u8>) {
        let _ = self.calls.send(payload);
    }

    /// Waits for one frame.
    ///
    /// # Errors
    ///
    /// If none will come.
    pub fn receive(&self) -> Result<Vec<u8>, NoReply> {
        let none = |verdict, message| Err(NoReply { verdict, message });
        let reply = loop {
            let left = self.deadline.saturating_duration_since(Instant::now());
            let reply = self.replies.recv_timeout(left.min(BETWEEN_LOOKS));
            if files::are_too_many() {
                return none(Verdict::OutputLimit, "left more or longer files than any answer needs".into());
            }
            if !matches!(reply, Err(RecvTimeoutError::Timeout)) || left.is_zero() {
                break reply;
            }
        };
        match reply {
            Ok(Ok(payload)) => Ok(payload),
            Ok(Err(NoFrame::OutputLimit)) => none(Verdict::OutputLimit, "printed without end".into()),
            Ok(Err(NoFrame::FrameLimit(bytes))) => {
                none(Verdict::OutputLimit, format!("returned {bytes} bytes, which is more than any answer needs"))
            }
            Ok(Err(NoFrame::Ended)) | Err(RecvTimeoutError::Disconnected) => self.ended(),
            Err(RecvTimeoutError::Timeout) => {
                none(Verdict::TimedOut, format!("no answer after {} s: does it wait for something?", self.seconds))
            }
        }
    }

    /// What the student's code printed so far.
    pub fn printed(&self) -> String {
        lock(&self.printed).first.clone()
    }

    /// What the process has used so far.
    pub fn usage(&self) -> Usage {
        self.child.try_borrow().map(|child| usage::of(child.id())).unwrap_or_default()
    }

    /// Ends the process.
    pub fn kill(&self) {
        if let Ok(mut child) = self.child.try_borrow_mut() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// The output is closed: gives the process a moment to end, then reads its status.
    fn ended(&self) -> Result<Vec<u8>, NoReply> {
        let mut child = self.child.borrow_mut();
        let status = poll_until(Instant::now() + TO_END, || child.try_wait()).ok().flatten();
        let Some(status) = status else {
            let message = "closed its output before the function returned".into();
            return Err(NoReply { verdict: Verdict::EndedEarly, message });
        };
        let last = lock(&self.printed).last.clone();
        let (verdict, message) = match last.split_once(&self.token) {
            Some((_, why)) => (Verdict::GraderError, why.to_owned()),
            None => verdict::of_end(status, &last, used_up_its_time()),
        };
        Err(NoReply { verdict, message })
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Whether the worker, the only process that this one ever started, has used the processor for as long as it may. Asked
/// of the kernel, once it has ended.
#[cfg(unix)]
fn used_up_its_time() -> bool {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike;
    let limit = env::var(variable::PROCESSOR_SECONDS).ok().and_then(|text| text.parse::<i64>().ok());
    let used = getrusage(UsageWho::RUSAGE_CHILDREN).map(|usage| usage.user_time() + usage.system_time());
    limit.zip(used.ok()).is_some_and(|(limit, used)| used.num_seconds() >= limit)
}

#[cfg(not(unix))]
fn used_up_its_time() -> bool {
    false
}

/// The command that starts the worker: if the grader names a launcher, through that, which takes away what the worker may
/// not have. What a launcher says for itself begins with `token`, which the worker never sees.
fn command(worker: &OsStr, token: &str) -> Command {
    match (env::var_os(variable::LAUNCHER), env::var_os(variable::SANDBOX)) {
        (Some(launcher), Some(sandbox)) => {
            let mut command = Command::new(launcher);
            command.arg(LAUNCH).arg(token).arg(std::process::id().to_string()).arg(sandbox).arg(worker);
            command
        }
        _ => Command::new(worker),
    }
}

/// A thread that writes, so that a worker that does not read cannot stop the judge.
fn write_calls(mut stdin: ChildStdin) -> Sender<Vec<u8>> {
    let (sender, receiver) = channel::<Vec<u8>>();
    thread::spawn(move || {
        for payload in receiver {
            if write_frame(&mut stdin, &payload).is_err() {
                return;
            }
        }
    });
    sender
}

/// A thread that reads, so that a worker that does not stop writing cannot stop the judge.
fn read_replies(output: PipeReader, mark: Mark, printed: Arc<Mutex<Printed>>) -> Receiver<Result<Vec<u8>, NoFrame>> {
    // One answer waits at most: a worker that answers without being asked fills its pipe, and not the judge's memory.
    let (sender, receiver) = sync_channel(1);
    thread::spawn(move || {
        let mut replies = Replies::new(output, mark);
        loop {
            let reply = replies.next_frame();
            *lock(&printed) = Printed { first: replies.printed(), last: replies.last_words() };
            let last = reply.is_err();
            if sender.send(reply).is_err() || last {
                return;
            }
        }
    });
    receiver
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Bytes that nobody can guess: what tells a worker's answer from what the student's code prints.
fn random_bytes<const N: usize>() -> Result<[u8; N], String> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| format!("the system has no random numbers: {error}"))?;
    Ok(bytes)
}
