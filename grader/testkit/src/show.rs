//! Values as a message shows them: on one line, without what says nothing to someone who looks for a wrong number.

use std::fmt::Debug;

/// `value` as Rust writes it, without an array's strides and layout, and cut after `most` characters.
pub fn show(value: &(impl Debug + ?Sized), most: usize) -> String {
    let text = format!("{value:?}");
    let mut parts = text.split(", shape=");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // What follows an array is "[2, 1], strides=…, layout=…, const ndim=2" and then the rest.
        let after = part.split_once("ndim=").map_or(part, |(_, rest)| rest);
        whole += after.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    let line = whole.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut cut: String = line.chars().take(most).collect();
    if cut.len() < line.len() {
        cut.push('…');
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    #[test]
    fn arrays_are_shown_by_their_numbers_alone() {
        let value = (array![[1.0], [2.0]], vec![3], array![0.5]);
        assert_eq!(show(&value, 100), "([[1.0], [2.0]], [3], [0.5])");
    }

    #[test]
    fn long_values_are_cut() {
        assert_eq!(show("abcdef", 4), "\"abc…");
    }
}
