//! Starting a program that was written a moment ago.

use std::io::{self, ErrorKind};
use std::time::{Duration, Instant};

use crate::poll::poll_until;

/// For so long a program may be busy. A process that is being started holds it for milliseconds.
const PATIENCE: Duration = Duration::from_secs(10);

/// Starts a program, and tries again as long as it is busy.
///
/// On Linux a file cannot be executed while any process has it open for writing. A process that is started at the same moment
/// has, until it becomes another program, whatever its parent has open: the copy of a program that is being written, too.
///
/// # Errors
///
/// If `start` fails otherwise, or the program is busy for ten seconds.
pub fn start<T>(mut start: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    let started = poll_until(Instant::now() + PATIENCE, || match start() {
        Err(error) if error.kind() == ErrorKind::ExecutableFileBusy => Ok(None),
        ended => ended.map(Some),
    })?;
    started.ok_or_else(|| ErrorKind::ExecutableFileBusy.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_busy_is_tried_again_and_nothing_else_is() {
        let mut tried = 0;
        let third = start(|| {
            tried += 1;
            if tried < 3 { Err(ErrorKind::ExecutableFileBusy.into()) } else { Ok(tried) }
        });
        assert_eq!(third.expect("it is started"), 3);
        let missing = start(|| Err::<(), _>(ErrorKind::NotFound.into()));
        assert_eq!(missing.expect_err("it is not there").kind(), ErrorKind::NotFound);
    }

    /// The system itself says so, by the kind that is waited for.
    #[test]
    #[cfg(target_os = "linux")]
    fn a_program_that_is_still_written_is_started_when_it_is_whole() {
        use std::fs::{self, File};
        use std::process::Command;
        use std::thread;
        let place = tempfile::tempdir().expect("a temporary folder");
        let program = place.path().join("true");
        fs::copy("/bin/true", &program).expect("it can be copied");
        let open = File::options().append(true).open(&program).expect("it can be written");
        let busy = Command::new(&program).status().expect_err("it is open for writing");
        assert_eq!(busy.kind(), ErrorKind::ExecutableFileBusy);
        let writes = thread::spawn(move || {
            thread::sleep(Duration::from_millis(20));
            drop(open);
        });
        assert!(start(|| Command::new(&program).status()).expect("it is started").success());
        writes.join().expect("it ends");
    }
}
