//! As many at a time as there are processors.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

/// Threads that one [`map`] starts at most. They mostly wait for their turn.
const MOST_THREADS: usize = 32;

/// How many turns are taken at the moment.
static TAKEN: Mutex<usize> = Mutex::new(0);

/// Wakes those who wait for a turn.
static GIVEN_BACK: Condvar = Condvar::new();

/// `f` of every item, in the order of the items, in threads of their own. What `f` computes or starts should be done
/// [`in_turn`].
///
/// # Panics
///
/// If `f` does.
pub fn map<T: Sync, R: Send>(items: &[T], f: impl Fn(&T) -> R + Sync) -> Vec<R> {
    map_by(MOST_THREADS, items, f)
}

/// The same with so many threads at most.
///
/// # Panics
///
/// If `f` does.
pub fn map_by<T: Sync, R: Send>(threads: usize, items: &[T], f: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::with_capacity(items.len()));
    let take = || {
        while let Some((i, item)) = Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|i| Some((i, items.get(i)?))) {
            let result = f(item);
            results.lock().unwrap_or_else(PoisonError::into_inner).push((i, result));
        }
    };
    thread::scope(|scope| {
        for _ in 0..items.len().min(threads.max(1)) {
            scope.spawn(take);
        }
    });
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|&(i, _)| i);
    results.into_iter().map(|(_, result)| result).collect()
}

/// Runs `f` once there is a processor for it: in the whole program as many run at a time as the machine has processors,
/// which thread asks. `f` must not ask for another turn.
pub fn in_turn<R>(f: impl FnOnce() -> R) -> R {
    let _turn = Turn::take();
    f()
}

/// The right to use a processor.
struct Turn;

impl Turn {
    fn take() -> Self {
        let processors = thread::available_parallelism().map_or(1, usize::from);
        let taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        let free = GIVEN_BACK.wait_while(taken, |taken| *taken >= processors);
        *free.unwrap_or_else(PoisonError::into_inner) += 1;
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        GIVEN_BACK.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<_> = (0..100).collect();
        assert_eq!(map(&items, |i| i * i), items.iter().map(|i| i * i).collect::<Vec<_>>());
        assert!(map(&[0; 0], |i| *i).is_empty());
    }

    #[test]
    fn no_more_have_their_turn_than_there_are_processors() {
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        map(&[(); 60], |()| {
            in_turn(|| {
                most.fetch_max(1 + now.fetch_add(1, Ordering::SeqCst), Ordering::SeqCst);
                thread::yield_now();
                now.fetch_sub(1, Ordering::SeqCst);
            });
        });
        let processors = thread::available_parallelism().map_or(1, usize::from);
        assert!((1..=processors).contains(&most.load(Ordering::SeqCst)));
    }
}
