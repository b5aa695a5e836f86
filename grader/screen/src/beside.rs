//! Two texts side by side where there is room, else one below the other.

use crate::text::{columns, left};

/// Spaces between the two.
const GAP: usize = 4;

/// `right` beside `left_text` if both fit into `width` columns, else below it.
///
/// ```
/// assert_eq!(screen::beside("one\ntwo\n", "three\n", 20), "one    three\ntwo\n");
/// assert_eq!(screen::beside("one\ntwo\n", "three\n", 10), "one\ntwo\nthree\n");
/// ```
pub fn beside(left_text: &str, right_text: &str, width: usize) -> String {
    let widest = |text: &str| text.lines().map(columns).max().unwrap_or(0);
    let first = widest(left_text);
    if first + GAP + widest(right_text) > width {
        return format!("{left_text}{right_text}");
    }
    let count = left_text.lines().count().max(right_text.lines().count());
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (ours, theirs) = (lines(left_text), lines(right_text));
    let line = |lines: &[String], i: usize| lines.get(i).cloned().unwrap_or_default();
    let joined = |i: usize| format!("{}{}", left(&line(&ours, i), first + GAP), line(&theirs, i)).trim_end().to_owned();
    (0..count).map(|i| joined(i) + "\n").collect()
}
