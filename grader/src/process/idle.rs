//! Whether a process works or sleeps, by the processor time of it and of what it has started.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// The time over which the processor time is looked at.
const WINDOW: Duration = Duration::from_secs(1);

/// What uses less than this share of a processor sleeps.
const ASLEEP: f64 = 0.05;

/// What a process did lately.
#[derive(Debug)]
pub struct Activity {
    process: u32,
    since: Instant,
    used: Option<Duration>,
    is_asleep: bool,
}

impl Activity {
    /// Begins to follow a process.
    pub fn of(process: u32) -> Self {
        Self { process, since: Instant::now(), used: look_at(process).map(|seen| seen.used), is_asleep: false }
    }

    /// Whether it has slept for a second, and all that it has started. Who waits for a processor does not sleep. Where the
    /// system does not tell, it works.
    pub fn is_asleep(&mut self) -> bool {
        let elapsed = self.since.elapsed();
        if elapsed >= WINDOW {
            let seen = look_at(self.process);
            self.is_asleep = seen.as_ref().zip(self.used).is_some_and(|(seen, before)| {
                // What has ended in between takes its time with it, so the sum may fall.
                !seen.wants_to_work && seen.used.abs_diff(before).as_secs_f64() < ASLEEP * elapsed.as_secs_f64()
            });
            (self.since, self.used) = (Instant::now(), seen.map(|seen| seen.used));
        }
        self.is_asleep
    }
}

/// What the system tells of a process and of all that it has started, as far as they have not ended.
#[derive(Debug)]
struct Seen {
    /// Their processor time.
    used: Duration,
    /// Whether a thread of theirs works, waits for a processor, or for a disk.
    wants_to_work: bool,
}

/// Linux tells it; other systems have no such folder.
fn look_at(process: u32) -> Option<Seen> {
    let (mut ticks, mut wants_to_work) = (0, false);
    let mut waiting = vec![process];
    while let Some(process) = waiting.pop() {
        let place = PathBuf::from(format!("/proc/{process}"));
        // The fields behind the name, which may hold anything: first the state, then, as the 12th and 13th, the times in user
        // and in system mode.
        let fields = |text: String| text.rsplit_once(')').map(|(_, fields)| fields.trim().to_owned());
        let stat = fields(fs::read_to_string(place.join("stat")).ok()?)?;
        let mut times = stat.split(' ').skip(11).map(str::parse::<u64>);
        ticks += times.next()?.ok()? + times.next()?.ok()?;
        for thread in fs::read_dir(place.join("task")).ok()?.flatten() {
            // A thread may have ended a moment ago.
            let read = |name| fs::read_to_string(thread.path().join(name)).unwrap_or_default();
            wants_to_work |= fields(read("stat")).is_some_and(|stat| stat.starts_with(['R', 'D']));
            waiting.extend(read("children").split_whitespace().filter_map(|child| child.parse::<u32>().ok()));
        }
    }
    // Linux counts in hundredths of a second wherever it runs.
    Some(Seen { used: Duration::from_millis(ticks * 10), wants_to_work })
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::process::{Child, Command};
    use std::thread;

    use super::*;

    /// Whether a shell's script is asleep in its second second; a shell that starts it in a child of its own.
    fn is_asleep(script: &str) -> bool {
        let child = Command::new("/bin/sh").args(["-c", &format!("({script}); true")]).spawn();
        let mut child = Ended(child.expect("there is a shell"));
        let mut activity = Activity::of(child.0.id());
        assert!(!activity.is_asleep(), "nothing is known yet");
        thread::sleep(WINDOW);
        let is_asleep = activity.is_asleep();
        assert!(child.0.try_wait().expect("it can be asked").is_none(), "it is still there");
        is_asleep
    }

    /// A child that does not outlive the test.
    struct Ended(Child);

    impl Drop for Ended {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }

    #[test]
    fn who_sleeps_is_told_from_who_works() {
        // Works for some seconds at most, even if nobody ends it.
        let works = "i=0; while [ $i -lt 3000000 ]; do i=$((i+1)); done";
        let found = thread::scope(|scope| {
            ["sleep 4", works]
                .map(|script| scope.spawn(move || is_asleep(script)))
                .map(|looks| looks.join().expect("it looks"))
        });
        assert_eq!(found, [true, false]);
    }

    #[test]
    fn of_a_process_that_is_not_there_nothing_is_known() {
        assert!(look_at(u32::MAX).is_none());
    }
}
