//! What a worker has used so far, as the kernel says. It is told beside the verdict, and never a part of it.

use std::fs;

/// The kernel counts a process's time in hundredths of a second, on every processor that this course runs on.
const TICKS_PER_SECOND: f64 = 100.0;

/// What a worker has used.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Usage {
    /// Seconds of processor time; `None` if they are not known.
    pub processor_seconds: Option<f64>,
    /// The most memory at a time, in bytes; `None` if it is not known.
    pub memory: Option<u64>,
}

/// What the process of this number has used. Of one that has ended, or on a system without `/proc`, nothing is known.
pub fn of(process: u32) -> Usage {
    let read = |name: &str| fs::read_to_string(format!("/proc/{process}/{name}")).unwrap_or_default();
    match memory(&read("status")) {
        // A process that has ended has no memory any more, and its time is that of its end.
        None => Usage::default(),
        memory => Usage { processor_seconds: processor_seconds(&read("stat")), memory },
    }
}

/// The largest size in memory that a process has had, from its status.
fn memory(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()? * 1024)
}

/// Time in user and in system mode, from a process's numbers. The second of them is its name, which may have blanks in it.
fn processor_seconds(stat: &str) -> Option<f64> {
    let mut numbers = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let mut next = || numbers.next()?.parse::<u64>().ok();
    Some((next()? + next()?) as f64 / TICKS_PER_SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_kernel_writes_is_read() {
        assert_eq!(memory("Name:\tworker\nVmPeak:\t  9 kB\nVmHWM:\t    2048 kB\n"), Some(2 << 20));
        assert_eq!(memory("Name:\tworker\nState:\tZ (zombie)\n"), None);
        let stat = "7 (a) b) S 1 7 7 0 -1 4194560 100 0 0 0 150 25 0 0 20 0 1 0 5 6 7";
        assert_eq!(processor_seconds(stat), Some(1.75));
        assert_eq!(processor_seconds("no such process"), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_process_that_runs_has_used_memory() {
        let usage = of(std::process::id());
        assert!(usage.memory.is_some_and(|bytes| bytes > 100_000) && usage.processor_seconds.is_some(), "{usage:?}");
        assert_eq!(of(u32::MAX), Usage::default());
    }
}
