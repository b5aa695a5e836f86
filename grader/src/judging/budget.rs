//! The time that all checks of a submission may take together: code that sleeps just below the limit of every check would
//! hold a machine for hours.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use wire::Verdict;

use crate::judging::outcome::Outcome;

/// What is left of a submission's time, by the clock on the wall.
#[derive(Debug)]
pub struct Budget {
    whole: Duration,
    left: Mutex<Duration>,
}

impl Budget {
    /// So much time.
    pub fn new(whole: Duration) -> Self {
        Self { whole, left: Mutex::new(whole) }
    }

    /// Runs a check and counts its time; if there is none left, the check is timed out without a run.
    pub fn spend(&self, check: impl FnOnce() -> Outcome) -> Outcome {
        let left = || self.left.lock().unwrap_or_else(PoisonError::into_inner);
        if left().is_zero() {
            let seconds = self.whole.as_secs();
            return Outcome::new(
                Verdict::TimedOut,
                &format!("not run: the checks before it have used up the {seconds} s of this submission"),
            );
        }
        let outcome = check();
        let mut left = left();
        *left = left.saturating_sub(outcome.time);
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checks_are_run_while_there_is_time() {
        let budget = Budget::new(Duration::from_secs(5));
        let slow = || Outcome { time: Duration::from_secs(3), ..Outcome::new(Verdict::Failed, "") };
        let verdicts = [(); 4].map(|()| budget.spend(slow).verdict);
        assert_eq!(verdicts, [Verdict::Failed, Verdict::Failed, Verdict::TimedOut, Verdict::TimedOut]);
    }
}
