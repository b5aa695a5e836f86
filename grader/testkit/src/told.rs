//! A check's failure in the words of the course: what the student's code gave is *got*, and nothing is told of how an array
//! lies in memory.

/// How the message of a failed `assert_eq!` or `assert_ne!` begins.
const ASSERTIONS: [(&str, &str); 2] =
    [("assertion `left == right` failed", "expected"), ("assertion `left != right` failed", "anything but")];

/// What comes before the two values. Checks put the student's value on the left.
const SIDES: [&str; 2] = ["\n  left: ", "\n right: "];

/// Characters of a value that are told.
const LONGEST: usize = 200;

/// Characters of a value that are told before the first difference.
const BEFORE: usize = 40;

/// The message, as it is told.
pub fn told(message: &str) -> String {
    let message: Vec<_> = message.split('\n').map(without_layout).collect();
    let message = message.join("\n");
    let assertion = ASSERTIONS.iter().find_map(|(begins, expected)| Some((message.strip_prefix(begins)?, expected)));
    let Some((rest, expected)) = assertion else { return message };
    let values = rest.split_once(SIDES[0]).and_then(|(what, values)| Some((what, values.split_once(SIDES[1])?)));
    let Some((what, (left, right))) = values else { return message };
    let what = what.strip_prefix(": ").unwrap_or_default();
    let gap = if what.is_empty() { "" } else { "\n" };
    let (left, right) = parts_that_differ(left, right);
    let width = expected.len().max("got".len());
    format!("{what}{gap}{:>width$}: {left}\n{expected}: {right}", "got")
}

/// Two values as they are told: of long ones on one line, the part around the first place where they differ, since a
/// thousand equal numbers in front of it would hide it.
fn parts_that_differ(left: &str, right: &str) -> (String, String) {
    if [left, right].iter().all(|value| value.chars().count() <= LONGEST || value.contains('\n')) {
        return (left.to_owned(), right.to_owned());
    }
    let same: Vec<_> = left.chars().zip(right.chars()).take_while(|(l, r)| l == r).map(|(same, _)| same).collect();
    let start = match same.len().checked_sub(BEFORE) {
        Some(start) if same.len() > LONGEST / 2 => {
            // With a whole number, if one begins there.
            let number = same[start..].windows(2).position(|two| two == [',', ' ']);
            start + number.map_or(0, |comma| comma + 2)
        }
        _ => 0,
    };
    let part = |value: &str| {
        let shown: String = value.chars().skip(start).take(LONGEST).collect();
        let before = if start > 0 { "… " } else { "" };
        let after = if value.chars().nth(start + LONGEST).is_some() { "…" } else { "" };
        format!("{before}{shown}{after}")
    };
    (part(left), part(right))
}

/// A line of ndarray's debug form, without strides and layout.
fn without_layout(line: &str) -> String {
    match line.split_once(", strides=[").and_then(|(before, after)| Some((before, after.split_once("const ndim=")?))) {
        Some((before, (_, after))) => {
            format!("{before}{}", without_layout(after.trim_start_matches(|c: char| c.is_ascii_digit())))
        }
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use ndarray::{Array2, array};

    use super::*;

    fn message(check: impl FnOnce() + std::panic::UnwindSafe) -> String {
        let payload = catch_unwind(check).expect_err("it fails");
        told(wire::protocol::panic_text(&*payload))
    }

    #[test]
    fn the_left_side_is_got_and_the_right_one_expected() {
        assert_eq!(message(|| assert_eq!(2 + 3, 6)), "     got: 5\nexpected: 6");
        assert_eq!(message(|| assert_eq!([1], [2], "row {}", 7)), "row 7\n     got: [1]\nexpected: [2]");
        assert_eq!(message(|| assert_ne!(1, 1, "they differ")), "they differ\n         got: 1\nanything but: 1");
        assert_eq!(message(|| panic!("no `left == right` here")), "no `left == right` here");
    }

    #[test]
    fn of_long_values_the_part_that_differs_is_told() {
        let mut got = vec![1; 2500];
        let expected = got.clone();
        got.push(0);
        let told = message(move || assert_eq!(got, expected, "the sizes"));
        let lines: Vec<_> = told.lines().collect();
        let ends = "1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1";
        assert_eq!(lines, ["the sizes", &format!("     got: … {ends}, 0]"), &format!("expected: … {ends}]")]);

        let told = message(|| assert_eq!([1, 2].repeat(200), [2, 1].repeat(200)));
        assert!(told.starts_with("     got: [1, 2, ") && told.contains("…\nexpected: [2, 1, "), "{told}");
        assert!(told.chars().count() < 2 * LONGEST + 40, "{told}");
    }

    #[test]
    fn how_an_array_lies_in_memory_is_not_told() {
        let told = message(|| assert_eq!(Array2::<f64>::zeros((1, 2)), array![[1.0], [2.0]]));
        assert!(told.contains("shape=[1, 2]") && told.contains("shape=[2, 1]"), "{told}");
        assert!(!told.contains("strides") && !told.contains("layout") && !told.contains("ndim"), "{told}");
        assert_eq!(without_layout("(a, shape=[1], strides=[1], layout=Cc (0x5), const ndim=1)"), "(a, shape=[1])");
    }
}
