//! Turns: one process more than the machine has processors works at a time, since each of them waits for others now and then. A process
//! that sleeps lends its turn.

use std::cell::Cell;
use std::sync::{Condvar, Mutex, OnceLock, PoisonError};
use std::thread;

/// How many turns are taken at the moment, by all threads of this program.
static TAKEN: Mutex<usize> = Mutex::new(0);

/// Wakes those who wait for a turn.
static GIVEN_BACK: Condvar = Condvar::new();

/// The right to use a processor.
#[derive(Debug)]
pub struct Turn {
    is_lent: Cell<bool>,
}

/// Runs `f` once there is a turn for it: in the whole program as many run at a time as there are turns, whichever
/// thread asks. `f` must not ask for another turn.
pub fn in_turn<R>(f: impl FnOnce(&Turn) -> R) -> R {
    f(&Turn::take())
}

impl Turn {
    fn take() -> Self {
        let taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        let free = GIVEN_BACK.wait_while(taken, |taken| *taken >= turns());
        *free.unwrap_or_else(PoisonError::into_inner) += 1;
        Self { is_lent: Cell::new(false) }
    }

    /// Somebody else may use the processor until the turn is wanted back: what runs in this turn sleeps.
    pub fn lend(&self) {
        if !self.is_lent.replace(true) {
            give_back();
        }
    }

    /// What runs in this turn works again. There is no waiting for it, so for a while one more may work than there are
    /// turns.
    pub fn want_back(&self) {
        if self.is_lent.replace(false) {
            *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.lend();
    }
}

/// How many turns there are. With no more than there are processors, one of twelve processor seconds is lost.
pub fn turns() -> usize {
    processors() + 1
}

/// How many processors this machine has for this process. It is asked once: Linux says so in several files.
pub fn processors() -> usize {
    static PROCESSORS: OnceLock<usize> = OnceLock::new();
    *PROCESSORS.get_or_init(|| thread::available_parallelism().map_or(1, usize::from))
}

fn give_back() {
    *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
    GIVEN_BACK.notify_one();
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Barrier, MutexGuard};

    use super::*;

    /// Turns are counted in the whole program, so these tests take their turns one after the other.
    fn alone() -> MutexGuard<'static, ()> {
        static ALONE: Mutex<()> = Mutex::new(());
        ALONE.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[test]
    fn no_more_have_their_turn_than_there_are_turns() {
        let _alone = alone();
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..20 {
                scope.spawn(|| {
                    in_turn(|_| {
                        most.fetch_max(1 + now.fetch_add(1, Ordering::SeqCst), Ordering::SeqCst);
                        thread::yield_now();
                        now.fetch_sub(1, Ordering::SeqCst);
                    });
                });
            }
        });
        assert!((1..=turns()).contains(&most.load(Ordering::SeqCst)));
    }

    /// All wait for each other, twice as many as there are turns: without lending nobody would come to the end.
    #[test]
    fn a_turn_that_is_lent_is_somebody_else_s() {
        let _alone = alone();
        let all = Barrier::new(turns() * 2);
        thread::scope(|scope| {
            for _ in 0..turns() * 2 {
                scope.spawn(|| {
                    in_turn(|turn| {
                        turn.lend();
                        turn.lend();
                        all.wait();
                        turn.want_back();
                        turn.want_back();
                    });
                });
            }
        });
    }
}
