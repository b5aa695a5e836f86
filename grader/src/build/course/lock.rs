//! One build at a time in a target folder: by one thread of a grader, and by one grader.

use std::fs::{File, TryLockError};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What a grader holds while it builds.
#[derive(Debug)]
pub struct Lock {
    file: PathBuf,
    threads: Mutex<()>,
}

/// A lock that is held as long as this value lasts.
#[derive(Debug)]
pub struct Held<'a> {
    // It goes before the next thread has its turn, which would take this grader for another one.
    _file: Option<File>,
    _turn: MutexGuard<'a, ()>,
}

impl Lock {
    /// A lock by this file, which is made when it is first needed.
    pub fn new(file: PathBuf) -> Self {
        Self { file, threads: Mutex::new(()) }
    }

    /// Waits until no other thread and no other grader builds. If it is another grader, `waits` is called once before. The system takes the
    /// lock back however this process ends. If the file system has no locks, the caller goes on without one, as cargo does.
    pub fn hold(&self, waits: impl FnOnce()) -> Held<'_> {
        let turn = self.threads.lock().unwrap_or_else(PoisonError::into_inner);
        let file = File::create(&self.file).ok();
        if let Some(file) = &file
            && let Err(TryLockError::WouldBlock) = file.try_lock()
        {
            waits();
            let _ = file.lock();
        }
        Held { _file: file, _turn: turn }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::*;

    #[test]
    fn threads_take_turns_without_a_word_and_another_grader_is_told_of() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let lock = Lock::new(folder.path().join("lock"));
        let (told, inside) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let tell = || {
            told.fetch_add(1, Ordering::SeqCst);
        };
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..100 {
                        let _held = lock.hold(tell);
                        assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0, "one builds at a time");
                        thread::yield_now();
                        inside.fetch_sub(1, Ordering::SeqCst);
                    }
                });
            }
        });
        assert_eq!(told.load(Ordering::SeqCst), 0);
        let another = Lock::new(folder.path().join("lock"));
        let held = another.hold(tell);
        thread::scope(|scope| {
            let waits = scope.spawn(|| drop(lock.hold(tell)));
            while told.load(Ordering::SeqCst) == 0 {
                assert!(!waits.is_finished(), "it did not wait");
                thread::yield_now();
            }
            drop(held);
        });
        assert_eq!(told.load(Ordering::SeqCst), 1);
    }
}
