//! Panics that a check asks for: shapes that do not match must be refused, not computed with.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::quiet::quietly;

/// The message with which `f` panics.
///
/// # Panics
///
/// When `f` does not panic, and when it panics because of a `todo!()`: an empty function refuses nothing.
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
            let message = message_of(payload.as_ref());
            if is_todo(&message) {
                panic!("{message}");
            }
            message
        }
    }
}

/// The text of a panic.
pub(crate) fn message_of(payload: &(dyn Any + Send)) -> String {
    match (payload.downcast_ref::<String>(), payload.downcast_ref::<&str>()) {
        (Some(message), _) => message.clone(),
        (None, Some(message)) => (*message).to_owned(),
        (None, None) => "a panic without a message".to_owned(),
    }
}

/// Whether the panic is that of a `todo!()`.
pub(crate) fn is_todo(message: &str) -> bool {
    message.starts_with("not yet implemented")
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
        assert_eq!(message_of(outcome.unwrap_err().as_ref()), "not yet implemented: refuse the shapes");
    }
}
