//! Panics that a check asks for: shapes that do not match must be refused, not computed with.

use std::panic::{AssertUnwindSafe, catch_unwind};

use wire::protocol::{is_todo, panic_text};

use crate::quiet::quietly;

/// The message with which `f` panics.
///
/// # Panics
///
/// If `f` does not panic, or panics because of a `todo!()`: an empty function refuses nothing.
///
/// ```
/// let message = testkit::panics(|| assert_eq!([0; 2].len(), 3, "2 rows, 3 labels"));
/// assert!(message.contains("2 rows, 3 labels"));
/// ```
#[track_caller]
pub fn panics<T>(f: impl FnOnce() -> T) -> String {
    match quietly(|| catch_unwind(AssertUnwindSafe(f))) {
        Ok(_) => panic!("returned a value where it should have panicked"),
        Err(payload) => {
            let message = panic_text(payload.as_ref()).to_owned();
            if is_todo(&message) {
                panic!("{message}");
            }
            message
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_where_a_panic_should_be_is_a_failure() {
        assert!(panics(|| panics(|| 1)).contains("should have panicked"));
    }

    #[test]
    fn a_todo_is_no_refusal() {
        let outcome =
            quietly(|| catch_unwind(AssertUnwindSafe(|| panics(|| panic!("not yet implemented: refuse the shapes")))));
        assert_eq!(panic_text(outcome.unwrap_err().as_ref()), "not yet implemented: refuse the shapes");
    }
}
