//! Properties: what must hold for every input, tried on many random ones, and the smallest one that breaks it.

use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use wire::protocol::{DEFAULT_SEED, is_todo, panic_text, variable};

use crate::quiet::quietly;
use crate::show::show;

/// Inputs tried for a property.
const CASES: usize = 64;

/// Steps taken to find a smaller input that breaks it.
const SHRINKS: usize = 400;

/// Characters of an input that are shown.
const LONGEST_INPUT: usize = 400;

/// The seed of all random inputs: 70, or what the environment variable `NLP100_SEED` says.
pub fn seed() -> u64 {
    env::var(variable::SEED).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(DEFAULT_SEED)
}

/// The seed of data on which an answer is judged and that it must not be able to make again. The grader makes it of [`seed`]
/// and a secret of its own; if there is no grader it comes from [`seed`] alone.
pub fn hidden_seed() -> u64 {
    let given = env::var(variable::HIDDEN_SEED).ok().and_then(|text| text.trim().parse().ok());
    given.unwrap_or_else(|| seed().wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// Asserts that `property` panics for none of many inputs drawn from `strategy`.
///
/// # Panics
///
/// If `property` panics: with the smallest such input that was found. A `todo!()` is passed on as it is, the first time.
///
/// ```
/// testkit::forall(-1e3..1e3, |x: f64| assert!(x * x >= 0.0));
/// ```
#[track_caller]
pub fn forall<S: Strategy>(strategy: S, property: impl Fn(S::Value))
where
    S::Value: Clone,
{
    let mut runner = TestRunner::new_with_rng(Config { failure_persistence: None, ..Config::default() }, rng());
    let broken_by = |value: S::Value| {
        let outcome = quietly(|| catch_unwind(AssertUnwindSafe(|| property(value))));
        outcome.err().map(|payload| panic_text(payload.as_ref()).to_owned())
    };
    for _ in 0..CASES {
        let mut tree = match strategy.new_tree(&mut runner) {
            Ok(tree) => tree,
            Err(reason) => panic!("no input could be drawn: {reason}"),
        };
        if let Some(message) = broken_by(tree.current()) {
            if is_todo(&message) {
                panic!("{message}");
            }
            let (input, message) = shrink(&mut tree, message, broken_by);
            // Once more, so that the last call before the failure is the one that fails.
            let message = broken_by(input.clone()).unwrap_or(message);
            panic!("{message}\n  for the input {}", show(&input, LONGEST_INPUT));
        }
    }
}

/// Walks down to a smaller input that still breaks the property.
fn shrink<T: ValueTree>(
    tree: &mut T,
    message: String,
    broken_by: impl Fn(T::Value) -> Option<String>,
) -> (T::Value, String)
where
    T::Value: Clone,
{
    let mut smallest = (tree.current(), message);
    let mut step = tree.simplify();
    for _ in 0..SHRINKS {
        if !step {
            break;
        }
        let value = tree.current();
        step = match broken_by(value.clone()) {
            Some(message) => {
                smallest = (value, message);
                tree.simplify()
            }
            None => tree.complicate(),
        };
    }
    smallest
}

/// One stream a seed: proptest's own generator, keyed with the seed.
fn rng() -> TestRng {
    let mut key = [0; 32];
    key[..8].copy_from_slice(&seed().to_le_bytes());
    TestRng::from_seed(RngAlgorithm::ChaCha, &key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::panics;
    use std::cell::Cell;

    #[test]
    fn the_smallest_input_is_found() {
        let message = panics(|| forall(0..1000u32, |x| assert!(x < 17, "{x} is too large")));
        assert!(message.contains("17 is too large"), "{message}");
        assert!(message.ends_with("for the input 17"), "{message}");
    }

    #[test]
    fn a_property_that_holds_is_tried_many_times() {
        let tried = Cell::new(0);
        forall(0..10u8, |_| tried.set(tried.get() + 1));
        assert_eq!(tried.get(), CASES);
    }

    #[test]
    fn a_todo_is_reported_at_once_and_as_it_is() {
        let tried = Cell::new(0);
        let outcome = quietly(|| {
            catch_unwind(AssertUnwindSafe(|| {
                forall(0..10u8, |x| {
                    tried.set(tried.get() + 1);
                    todo_with(x)
                })
            }))
        });
        let message = panic_text(outcome.unwrap_err().as_ref()).to_owned();
        assert_eq!(tried.get(), 1);
        assert!(message.starts_with("not yet implemented: use "), "{message}");
    }

    fn todo_with(x: u8) {
        panic!("not yet implemented: use {x}")
    }
}
