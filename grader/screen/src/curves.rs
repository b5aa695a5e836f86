//! Curves: numbers over epochs, drawn with characters.

use crate::text::{columns, right};

/// The marks of the curves, in their order.
const MARKS: [char; 4] = ['●', '○', '▲', '△'];

/// Curves over the epochs 1, 2, 3, …, in `width` columns and `height` lines, an axis, and a legend below.
///
/// Where two curves meet, the first one is seen. What is no finite number leaves a gap.
///
/// * `curves`: names and their numbers, four at most
/// * `lowest`: where the axis begins; the smallest number if none is given
pub fn curves(curves: &[(&str, &[f64])], lowest: Option<f64>, width: usize, height: usize) -> String {
    let numbers = curves.iter().flat_map(|(_, numbers)| numbers.iter().copied()).filter(|number| number.is_finite());
    let (low, high) = numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    let legend: Vec<_> = curves.iter().zip(MARKS).map(|((name, _), mark)| format!("{mark} {name}")).collect();
    if low > high {
        return format!("{}\n", legend.join("  "));
    }
    let low = lowest.map_or(low, |lowest| lowest.min(low));
    let high = if high > low { high } else { low + 1.0 };
    let height = height.max(2);
    let step = (high - low) / (height - 1) as f64;
    // Lines are told apart by the digit of their distance.
    let digits = (-step.log10().floor()).clamp(0.0, 4.0) as usize;
    let labels: Vec<_> =
        (0..height).map(|line| format!("{:.digits$}", low + step * (height - 1 - line) as f64)).collect();
    let margin = labels.iter().map(|label| label.len()).max().unwrap_or(0);

    let epochs = curves.iter().map(|(_, numbers)| numbers.len()).max().unwrap_or(0);
    let room = width.saturating_sub(margin + 3).max(2);
    let place = |epoch: usize| if epochs < 2 { 0 } else { epoch * (room - 1) / (epochs - 1) };
    let mut cells = vec![vec![' '; room]; height];
    for ((_, numbers), mark) in curves.iter().zip(MARKS) {
        for (epoch, number) in numbers.iter().enumerate().filter(|(_, number)| number.is_finite()) {
            let line = ((high - number) / step).round() as usize;
            let cell = &mut cells[line.min(height - 1)][place(epoch)];
            if *cell == ' ' {
                *cell = mark;
            }
        }
    }
    let mut text = String::new();
    for (label, cells) in labels.iter().zip(cells) {
        let line = format!("{} ┤ {}", right(label, margin), cells.into_iter().collect::<String>());
        text += &format!("{}\n", line.trim_end());
    }
    let last = epochs.to_string();
    let axis = " ".repeat(margin + 3) + "1" + &right(&last, place(epochs.saturating_sub(1)).max(columns(&last) + 1));
    let legend = " ".repeat(margin + 3) + &legend.join("  ");
    text + &axis + "\n" + &legend + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_falling_curve_falls() {
        let text = curves(&[("train", &[3.0, 2.0, 1.0])], None, 12, 3);
        assert_eq!(text, "3 ┤ ●\n2 ┤    ●\n1 ┤        ●\n    1      3\n    ● train\n");
        let text = curves(&[("train", &[1.0, 0.9])], Some(0.0), 12, 3);
        assert_eq!(text, "1.0 ┤ ●    ●\n0.5 ┤\n0.0 ┤\n      1    2\n      ● train\n");
    }

    #[test]
    fn an_axis_from_0_begins_at_0() {
        for highest in 1..1000 {
            let text = curves(&[("", &[f64::from(highest) / 7.0])], Some(0.0), 20, 7);
            assert!(!text.contains('-'), "{text}");
        }
    }

    #[test]
    fn pictures_keep_their_width_whatever_the_numbers_are() {
        let jumps = [0.5, f64::NAN, 1e9, -1.0, f64::INFINITY, 0.25];
        let long: Vec<f64> = (0..500).map(|i| f64::from(i).sin()).collect();
        for numbers in [&jumps[..], &long, &[1.0], &[], &[f64::NAN]] {
            for width in [30, 40, 80] {
                let text = curves(&[("学習", numbers), ("検証", numbers)], None, width, 8);
                for line in text.lines() {
                    assert!(columns(line) <= width, "{width}: {line}");
                }
            }
        }
    }
}
