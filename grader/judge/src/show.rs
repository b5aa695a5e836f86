//! A call as a message shows it: small arguments whole, large ones by their shape and their first numbers.

use wire::Value;

/// An array or list of so many numbers or more is shown by its shape and its first ones.
const WHOLE: usize = 17;

/// Numbers of a longer one that are shown.
const FIRST: usize = 4;

/// Characters of a text that are shown.
const LONGEST_TEXT: usize = 60;

/// Characters of a call that are shown.
const LONGEST: usize = 400;

/// A call of `function` with these arguments, such as `step(w = [[0], [1]], label = 0)`.
pub fn call(function: &str, names: &[&str], arguments: &[Value]) -> String {
    let named = names.iter().zip(arguments).map(|(name, value)| format!("{name} = {}", show(value)));
    let text = format!("{function}({})", named.collect::<Vec<_>>().join(", "));
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

fn show(value: &Value) -> String {
    match value {
        Value::Unit => "None".into(),
        Value::Bool(bool) => bool.to_string(),
        Value::Integer(integer) => integer.to_string(),
        Value::Number(number) => show_number(*number),
        Value::Text(text) => {
            // Where the folder for temporary files lies is this run's business, and its name is long.
            let text = text.replace(&*std::env::temp_dir().to_string_lossy(), "(temporary folder)");
            match text.chars().count() > LONGEST_TEXT {
                true => format!("{:?}…", text.chars().take(LONGEST_TEXT).collect::<String>()),
                false => format!("{text:?}"),
            }
        }
        Value::List(items, left_out) => show_array(&[items.len() + left_out], items),
        Value::Fields(fields) => match array(fields) {
            Some((shape, items)) => show_array(&shape, items),
            None => {
                let fields = fields.iter().map(|(name, value)| format!("{name}: {}", show(value)));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
            }
        },
        Value::Case(case, value) => match &**value {
            Value::Unit => case.clone(),
            value => format!("{case}({})", show(value)),
        },
    }
}

/// Six digits of it, without zeros behind.
fn show_number(number: f64) -> String {
    let rounded = format!("{number:.5e}").parse().unwrap_or(number);
    if rounded == 0.0 || !rounded.is_finite() || (1e-4..1e9).contains(&rounded.abs()) {
        format!("{rounded}")
    } else {
        format!("{rounded:e}")
    }
}

/// The shape and the numbers of what ndarray has written.
fn array(fields: &[(String, Value)]) -> Option<(Vec<usize>, &[Value])> {
    match fields {
        [(version, _), (dim, shape), (data, Value::List(items, _))]
            if version == "v" && dim == "dim" && data == "data" =>
        {
            let shape = match shape {
                Value::List(lengths, 0) => lengths.iter().map(length).collect::<Option<_>>()?,
                length_of_one => vec![length(length_of_one)?],
            };
            Some((shape, items))
        }
        _ => None,
    }
}

fn length(value: &Value) -> Option<usize> {
    match value {
        Value::Integer(length) => usize::try_from(*length).ok(),
        _ => None,
    }
}

/// Whole in nested brackets, or `(300, 4) [0.1, 0.2, …]`.
fn show_array(shape: &[usize], items: &[Value]) -> String {
    let list = |items: &mut dyn Iterator<Item = String>| items.collect::<Vec<_>>().join(", ");
    let lengths = list(&mut shape.iter().map(ToString::to_string));
    match (shape.iter().product(), shape) {
        (WHOLE.., _) => format!("({lengths}) [{}, …]", list(&mut items.iter().take(FIRST).map(show))),
        (0, [_, _, ..]) => format!("({lengths}) []"),
        (_, [_, inner @ ..]) if !inner.is_empty() => {
            let rows = items.chunks(inner.iter().product());
            format!("[{}]", list(&mut rows.map(|row| show_array(inner, row))))
        }
        _ => format!("[{}]", list(&mut items.iter().map(show))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::{Array2, array};
    use serde::Serialize;
    use wire::value_of;

    fn shown(arguments: &impl Serialize, names: &[&str]) -> String {
        match value_of(arguments, 64) {
            Ok(Value::List(arguments, _)) => call("f", names, &arguments),
            other => panic!("arguments are a tuple: {other:?}"),
        }
    }

    #[test]
    fn small_arguments_are_shown_whole() {
        let arguments =
            (array![[1.0, -2.5], [0.1 + 0.2, f64::NAN], [-2e-300, 1e6]], &[3usize, 0][..], Some("a"), array![7.0]);
        assert_eq!(
            shown(&arguments, &["x", "labels", "name", "w"]),
            "f(x = [[1, -2.5], [0.3, NaN], [-2e-300, 1000000]], labels = [3, 0], name = \"a\", w = [7])"
        );
    }

    #[test]
    fn large_ones_are_shown_by_shape_and_first_numbers() {
        assert_eq!(shown(&(Array2::<f64>::zeros((300, 4)),), &["w"]), "f(w = (300, 4) [0, 0, 0, 0, …])");
        assert_eq!(shown(&(vec![1u8; 99],), &["bytes"]), "f(bytes = (99) [1, 1, 1, 1, …])");
        assert_eq!(shown(&(Array2::<f64>::zeros((0, 4)),), &["x"]), "f(x = (0, 4) [])");
    }
}
