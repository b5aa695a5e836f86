//! What the checks of the course are written with: closeness, properties, expected panics, numerical gradients.
//!
//! A check is an ordinary `#[test]` that calls the student's functions.

// What it has made of ndarray, the compiler finds here, and suites are compiled in less time.
extern crate usual as _;

mod close;
mod course;
mod draw;
mod failure;
mod folder;
mod forall;
mod formula;
mod gradient;
mod limits;
mod panics;
mod quiet;
mod show;
mod skip;
mod strategies;
mod texts;
mod told;

pub use close::{Close, assert_close, difference};
pub use draw::Draw;
pub use folder::folder;
pub use forall::{forall, hidden_seed, seed};
pub use formula::{descend, logits, loss_and_error, losses_and_gradient};
pub use gradient::numerical_gradient;
pub use panics::panics;
pub use quiet::is_quiet;
pub use skip::not_gradable_here;
pub use strategies::{labels, matrix, permutations, vector};
pub use texts::assert_texts;
pub use told::told;
