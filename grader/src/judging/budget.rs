//! What the checks of a submission may use together: so much time, since code that sleeps just below the limit of every
//! check would hold a machine for hours, and so many processes at once, since those that sleep lend their turns.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use wire::Verdict;

use crate::judging::outcome::Outcome;
use crate::process::turn::{Turn, in_turn, processors};

/// How many checks of a submission run at a time for each processor.
const FOR_EACH_PROCESSOR: usize = 2;

/// What is left of a submission's time, by the clock on the wall, and of its places.
#[derive(Debug)]
pub struct Budget {
    whole: Duration,
    left: Mutex<Left>,
    is_free: Condvar,
}

#[derive(Debug)]
struct Left {
    time: Duration,
    places: usize,
}

impl Budget {
    /// So much time.
    pub fn new(whole: Duration) -> Self {
        let left = Left { time: whole, places: processors() * FOR_EACH_PROCESSOR };
        Self { whole, left: Mutex::new(left), is_free: Condvar::new() }
    }

    /// Runs a check once it is its turn, and counts its time; if there is none left, the check is timed out without a run.
    pub fn spend(&self, check: impl FnOnce(&Turn) -> Outcome) -> Outcome {
        let _place = Place::take(self);
        in_turn(|turn| {
            if self.left().time.is_zero() {
                let seconds = self.whole.as_secs();
                return Outcome::new(
                    Verdict::TimedOut,
                    &format!("not run: the checks before it have used up the {seconds} s of this submission"),
                );
            }
            let outcome = check(turn);
            let mut left = self.left();
            left.time = left.time.saturating_sub(outcome.time);
            outcome
        })
    }

    fn left(&self) -> MutexGuard<'_, Left> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One of the checks that may run at a time.
struct Place<'a>(&'a Budget);

impl<'a> Place<'a> {
    fn take(budget: &'a Budget) -> Self {
        let free = budget.is_free.wait_while(budget.left(), |left| left.places == 0);
        free.unwrap_or_else(PoisonError::into_inner).places -= 1;
        Self(budget)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.left().places += 1;
        self.0.is_free.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::*;

    #[test]
    fn checks_are_run_while_there_is_time() {
        let budget = Budget::new(Duration::from_secs(5));
        let slow = |_: &Turn| Outcome { time: Duration::from_secs(3), ..Outcome::new(Verdict::Failed, "") };
        let verdicts = [(); 4].map(|()| budget.spend(slow).verdict);
        assert_eq!(verdicts, [Verdict::Failed, Verdict::Failed, Verdict::TimedOut, Verdict::TimedOut]);
    }

    #[test]
    fn checks_that_sleep_do_not_run_all_at_once() {
        let budget = Budget::new(Duration::from_secs(5));
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let asleep = |turn: &Turn| {
            turn.lend();
            most.fetch_max(1 + now.fetch_add(1, Ordering::SeqCst), Ordering::SeqCst);
            thread::yield_now();
            now.fetch_sub(1, Ordering::SeqCst);
            Outcome::new(Verdict::Failed, "")
        };
        let places = processors() * FOR_EACH_PROCESSOR;
        thread::scope(|scope| (0..places * 3).for_each(|_| drop(scope.spawn(|| budget.spend(asleep)))));
        assert!((1..=places).contains(&most.load(Ordering::SeqCst)));
        assert_eq!(budget.left().places, places);
    }
}
