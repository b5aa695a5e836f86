//! Bars: a line for each number, as long as the number is large.

use crate::text::{columns, left};

/// Eighths of a column.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// A bar of `value`, where `most` takes `width` columns. What is no number has none.
///
/// ```
/// assert_eq!(screen::bar(0.3, 0.8, 4), "█▌");
/// ```
pub fn bar(value: f64, most: f64, width: usize) -> String {
    let share = value / most;
    if !share.is_finite() {
        return String::new();
    }
    let eighths = (share.clamp(0.0, 1.0) * width as f64 * 8.0).round() as usize;
    // Only 0 has no bar at all.
    let eighths = if share > 0.0 { eighths.max(1) } else { eighths };
    "█".repeat(eighths / 8) + EIGHTHS[eighths % 8]
}

/// A line for each name and number: the name, a bar, the number. The largest number takes what `width` leaves.
///
/// * `digits`: of the numbers, behind the point
pub fn bars<T: AsRef<str>>(rows: &[(T, f64)], digits: usize, width: usize) -> String {
    let most = rows.iter().map(|(_, value)| *value).filter(|value| value.is_finite()).fold(0.0, f64::max);
    bars_up_to(rows, most, digits, width)
}

/// As [`bars`], where not the largest number but `most` takes what `width` leaves.
pub fn bars_up_to<T: AsRef<str>>(rows: &[(T, f64)], most: f64, digits: usize, width: usize) -> String {
    let names = rows.iter().map(|(name, _)| columns(name.as_ref())).max().unwrap_or(0);
    let numbers = rows.iter().map(|(_, value)| format!("{value:.digits$}").len()).max().unwrap_or(0);
    let room = width.saturating_sub(names + numbers + 2).max(1);
    let line = |(name, value): &(T, f64)| {
        let bar = bar(*value, most, room);
        let gap = if bar.is_empty() { "" } else { " " };
        format!("{} {bar}{gap}{value:.digits$}\n", left(name.as_ref(), names))
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_takes_what_the_width_leaves() {
        let rows = [("health", 0.25), ("科学技術", 1.0), ("zero", 0.0), ("none", f64::NAN)];
        for width in [20, 40, 80] {
            let text = bars(&rows, 2, width);
            let longest = text.lines().map(columns).max();
            assert_eq!(longest, Some(width), "{text}");
        }
        assert!(bars(&rows, 2, 40).contains("zero     0.00\nnone     NaN\n"));
    }

    #[test]
    fn whatever_is_not_zero_is_seen() {
        assert_eq!(bar(1e-9, 1.0, 10), "▏");
        assert_eq!((bar(0.0, 1.0, 10), bar(1.0, 0.0, 10), bar(-1.0, 1.0, 10)), ("".into(), "".into(), "".into()));
        assert_eq!(bar(7.0, 1.0, 3), "███");
    }
}
