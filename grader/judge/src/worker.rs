//! The worker process: started, spoken to, watched, and always ended.

use std::ffi::OsStr;
use std::io::{self, PipeReader};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};
use std::{env, thread};

use wire::protocol::{LAUNCH, variable};
use wire::{Hello, Mark, NoFrame, Replies, Verdict, encode, poll_until, write_frame};

use crate::usage::{self, Usage};
use crate::{files, verdict};

/// Time that a worker gets to end by itself once it has closed its output.
const TO_END: Duration = Duration::from_secs(1);

/// Time between two looks at the clock, and at the files that it has made.
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// The process that runs the student's code.
pub struct Worker {
    process: Arc<Process>,
    calls: ChildStdin,
    replies: Replies<PipeReader>,
    deadline: Instant,
    seconds: u64,
    token: String,
}

/// What the thread that watches the process shares with the one that speaks to it.
struct Process {
    child: Mutex<Child>,
    state: Mutex<State>,
}

/// How a call stands.
#[derive(Default)]
struct State {
    /// Whether an answer is awaited. A worker that keeps nobody waiting is not stopped.
    is_awaited: bool,
    /// Why the process was stopped, if it was.
    stopped: Option<NoReply>,
}

/// Why there is no reply.
#[derive(Clone, Debug)]
pub struct NoReply {
    /// What that says about the student's code.
    pub verdict: Verdict,
    /// In one sentence.
    pub message: String,
}

impl NoReply {
    fn new(verdict: Verdict, message: impl Into<String>) -> Self {
        Self { verdict, message: message.into() }
    }

    fn timed_out(seconds: u64) -> Self {
        Self::new(Verdict::TimedOut, format!("no answer after {seconds} s: does it wait for something?"))
    }

    fn too_many_files() -> Self {
        Self::new(Verdict::OutputLimit, "left more or longer files than any answer needs")
    }
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
        let calls = child.stdin.take().ok_or("the worker has no input")?;
        let mark: Mark = random_bytes()?;
        let process = Arc::new(Process { child: Mutex::new(child), state: Mutex::default() });
        let deadline = Instant::now() + Duration::from_secs(seconds);
        watch(Arc::downgrade(&process), deadline, seconds);
        let replies = Replies::new(output, mark);
        let mut worker = Self { process, calls, replies, deadline, seconds, token };
        worker.send(&encode(&Hello { mark }).map_err(|error| error.to_string())?);
        Ok(worker)
    }

    /// The moment at which the student's time is over, by the clock on the wall.
    pub fn deadline(&self) -> Instant {
        self.deadline
    }

    /// Sends one frame. A worker that has ended takes none; [`Worker::receive`] then says why. One that does not read is stopped
    /// when its time is over.
    pub fn send(&mut self, payload: &[u8]) {
        lock(&self.process.state).is_awaited = true;
        let _ = write_frame(&mut self.calls, payload);
    }

    /// Waits for one frame.
    ///
    /// # Errors
    ///
    /// If none will come.
    pub fn receive(&mut self) -> Result<Vec<u8>, NoReply> {
        // The thread that watches may never see a worker awaited whose commands to a device take all the time.
        if Instant::now() >= self.deadline {
            return Err(NoReply::timed_out(self.seconds));
        }
        let reply = self.replies.next_frame();
        lock(&self.process.state).is_awaited = false;
        if files::are_expected() && files::are_too_many() {
            return Err(NoReply::too_many_files());
        }
        match reply {
            Ok(payload) => Ok(payload),
            Err(NoFrame::OutputLimit) => Err(NoReply::new(Verdict::OutputLimit, "printed without end")),
            Err(NoFrame::FrameLimit(bytes)) => {
                let message = format!("returned {bytes} bytes, which is more than any answer needs");
                Err(NoReply::new(Verdict::OutputLimit, message))
            }
            Err(NoFrame::Ended) => Err(self.end()),
        }
    }

    /// What the student's code printed so far.
    pub fn printed(&self) -> String {
        self.replies.printed()
    }

    /// What the process has used so far.
    pub fn usage(&self) -> Usage {
        usage::of(lock(&self.process.child).id())
    }

    /// Ends the process.
    pub fn kill(&self) {
        self.process.kill();
    }

    /// The output is closed: why. Gives a process that was not stopped a moment to end, then reads its status.
    fn end(&self) -> NoReply {
        if let Some(stopped) = &lock(&self.process.state).stopped {
            return stopped.clone();
        }
        let mut child = lock(&self.process.child);
        let status = poll_until(Instant::now() + TO_END, || child.try_wait()).ok().flatten();
        let Some(status) = status else {
            return NoReply::new(Verdict::EndedEarly, "closed its output before the function returned");
        };
        let last = self.replies.last_words();
        let (verdict, message) = match last.split_once(&self.token) {
            Some((_, why)) => (Verdict::GraderError, why.to_owned()),
            None => verdict::of_end(status, &last, used_up_its_time()),
        };
        NoReply { verdict, message }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Process {
    fn kill(&self) {
        let mut child = lock(&self.child);
        let _ = child.kill();
        let _ = child.wait();
    }

    /// Stops the process if an answer is awaited, so that whoever waits learns why there is none.
    fn stop(&self, why: NoReply) {
        let mut state = lock(&self.state);
        if state.is_awaited {
            state.stopped.get_or_insert(why);
            drop(state);
            self.kill();
        }
    }
}

/// A thread that stops a worker that keeps the judge waiting for too long, or writes files without end meanwhile. It ends with the
/// worker.
fn watch(process: Weak<Process>, deadline: Instant, seconds: u64) {
    thread::spawn(move || {
        loop {
            thread::sleep(BETWEEN_LOOKS);
            let Some(process) = process.upgrade() else { return };
            if files::are_too_many() {
                process.stop(NoReply::too_many_files());
            } else if Instant::now() >= deadline {
                process.stop(NoReply::timed_out(seconds));
            }
        }
    });
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

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Bytes that nobody can guess: what tells a worker's answer from what the student's code prints.
fn random_bytes<const N: usize>() -> Result<[u8; N], String> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| format!("the system has no random numbers: {error}"))?;
    Ok(bytes)
}
