//! Waiting for something that can only be asked for.

use std::io;
use std::thread;
use std::time::{Duration, Instant};

/// The first pause between two questions.
const SHORTEST: Duration = Duration::from_micros(500);

/// The longest one: what takes long need not be noticed at once.
const LONGEST: Duration = Duration::from_millis(10);

/// Asks until there is an answer; `None` if there is none when the deadline has passed.
///
/// # Errors
///
/// If asking fails.
pub fn poll_until<T>(deadline: Instant, mut ask: impl FnMut() -> io::Result<Option<T>>) -> io::Result<Option<T>> {
    let mut pause = SHORTEST;
    loop {
        if let Some(answer) = ask()? {
            return Ok(Some(answer));
        }
        if Instant::now() >= deadline {
            return Ok(None);
        }
        thread::sleep(pause);
        pause = (pause * 5 / 4).min(LONGEST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_ends_the_waiting_and_so_does_the_deadline() {
        let mut asked = 0;
        let third = poll_until(Instant::now() + Duration::from_secs(60), || {
            asked += 1;
            Ok((asked == 3).then_some(asked))
        });
        assert_eq!(third.expect("asking works"), Some(3));
        assert_eq!(poll_until(Instant::now(), || Ok(None::<()>)).expect("asking works"), None);
    }
}
