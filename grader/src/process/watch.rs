//! What somebody who waits is told: how far a long piece of work is, and who else holds it up.

use std::fmt;
use std::sync::{Mutex, PoisonError};

/// Something that somebody who waits may want to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Cargo builds the course: so many of so many units are done.
    Building {
        /// Units that are done.
        done: u64,
        /// All units.
        all: u64,
    },
    /// Another cargo, such as that of an editor, holds the folder that is built into.
    WaitsForCargo,
    /// Another grader builds the course in the same folder.
    WaitsForGrader,
    /// The course is built.
    Built,
}

/// Somebody who waits, if there is anybody.
#[derive(Default)]
pub struct Watcher(Mutex<Option<Tell>>);

/// Tells a step to somebody.
type Tell = Box<dyn Fn(Step) + Send>;

impl Watcher {
    /// Has every further step told.
    pub fn set(&self, tell: impl Fn(Step) + Send + 'static) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(tell));
    }

    /// Tells a step.
    pub fn tell(&self, step: Step) {
        if let Some(tell) = self.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            tell(step);
        }
    }
}

impl fmt::Debug for Watcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watcher")
    }
}
