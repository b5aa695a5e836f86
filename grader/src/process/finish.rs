//! Runs a process to its end, and ends it if it takes too long or prints too much.

use std::io;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use wire::{poll_until, start};

use crate::process::idle::Activity;
use crate::process::output::{self, CapturedOutput};
use crate::process::turn::Turn;

/// A process that prints more than this, in bytes, says the same thing over and over.
const MOST_PRINTED: usize = 64 << 20;

/// How a process ended.
#[derive(Debug)]
pub struct Finished {
    /// Its exit status; `None` if it was ended.
    pub status: Option<ExitStatus>,
    /// The beginning of what it printed on its error output.
    pub stderr: String,
}

/// Starts a process without input and output, reads its error output, and waits until it ends or its time is over. Then it
/// is ended, with all that it has started if it leads a session of its own. While it sleeps, its turn is lent, if it has one.
///
/// # Errors
///
/// If it cannot be started or waited for.
pub fn finish(command: &mut Command, time: Duration, turn: Option<&Turn>) -> io::Result<Finished> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = start(|| command.spawn())?;
    let stderr = child.stderr.take().map(|stderr| output::capture(stderr, output::KEPT));
    let mut activity = Activity::of(child.id());
    let ended = poll_until(Instant::now() + time, || {
        if has_ended(&mut child)? {
            return Ok(Some(true));
        }
        match (turn, activity.is_asleep()) {
            (Some(turn), true) => turn.lend(),
            (Some(turn), false) => turn.want_back(),
            (None, _) => (),
        }
        Ok(stderr.as_ref().is_some_and(|stderr| stderr.printed() > MOST_PRINTED).then_some(false))
    });
    end_session(&child);
    let _ = child.kill();
    let status = child.wait()?;
    let status = ended?.unwrap_or(false).then_some(status);
    Ok(Finished { status, stderr: stderr.map(CapturedOutput::text).unwrap_or_default() })
}

/// Whether a process has ended. It is not waited for yet: until then nobody else gets its number, which is that of its
/// session, too.
#[cfg(unix)]
fn has_ended(child: &mut Child) -> io::Result<bool> {
    use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};
    let Some(number) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) else { return Ok(true) };
    let options = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
    Ok(waitid(WaitId::Pid(number), options)?.is_some())
}

#[cfg(not(unix))]
fn has_ended(child: &mut Child) -> io::Result<bool> {
    Ok(child.try_wait()?.is_some())
}

/// Ends what runs in the session that the process leads, if it leads one.
#[cfg(unix)]
fn end_session(child: &Child) {
    use rustix::process::{Pid, Signal, kill_process_group};
    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        // Most often nobody is left in it.
        let _ = kill_process_group(group, Signal::KILL);
    }
}

#[cfg(not(unix))]
fn end_session(_child: &Child) {}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::process::turn::in_turn;

    fn shell(script: &str, time: Duration) -> Finished {
        in_turn(|turn| finish(Command::new("/bin/sh").args(["-c", script]), time, Some(turn)))
            .expect("there is a shell")
    }

    #[test]
    fn the_status_and_the_errors_of_a_process_are_told() {
        let finished = shell("echo no >&2; exit 3", Duration::from_secs(60));
        assert_eq!((finished.status.and_then(|status| status.code()), finished.stderr.as_str()), (Some(3), "no\n"));
    }

    #[test]
    fn a_process_without_end_is_ended() {
        assert!(shell("exec sleep 600", Duration::from_millis(50)).status.is_none());
    }

    #[test]
    fn a_process_that_prints_without_end_is_ended() {
        let finished = shell("exec yes >&2", Duration::from_secs(60));
        assert!(finished.status.is_none() && finished.stderr.len() == output::KEPT);
    }

    /// As many processes as there are turns wait for what only somebody with a turn does.
    #[test]
    #[cfg(target_os = "linux")]
    fn while_a_process_sleeps_somebody_else_has_its_turn() {
        use std::{fs, thread};

        use crate::process::turn::turns;
        let place = tempfile::tempdir().expect("a temporary folder");
        let file = place.path().join("done");
        let waits = format!("while [ ! -e '{}' ]; do sleep 0.3; done", file.display());
        thread::scope(|scope| {
            let sleepers = (0..turns()).map(|_| scope.spawn(|| shell(&waits, Duration::from_secs(300))));
            let sleepers: Vec<_> = sleepers.collect();
            thread::sleep(Duration::from_millis(100));
            in_turn(|_| fs::write(&file, "")).expect("it can be written");
            for sleeper in sleepers {
                assert!(sleeper.join().expect("it ends").status.is_some_and(|status| status.success()));
            }
        });
    }
}
