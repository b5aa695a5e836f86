//! A field: how dark a square is at each of its places.

/// From 0 to 1.
const SHADES: [char; 5] = [' ', '░', '▒', '▓', '█'];

/// The square from (−1, −1) at the lower left to (1, 1) at the upper right, dark where `value` is near 1.
///
/// * `value`: of a place (x, y), from 0 to 1
pub fn field(columns: usize, lines: usize, value: impl Fn(f64, f64) -> f64) -> String {
    let at = |i: usize, n: usize| (2.0 * i as f64 + 1.0) / n as f64 - 1.0;
    let mut text = String::new();
    for line in (0..lines).rev() {
        for column in 0..columns {
            let value = value(at(column, columns), at(line, lines)).clamp(0.0, 1.0);
            text.push(SHADES[(value * 4.0).round() as usize]);
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_is_up_and_right_is_right() {
        assert_eq!(field(2, 2, |x, y| if x > 0.0 && y > 0.0 { 1.0 } else { 0.0 }), " █\n  \n");
        assert_eq!(field(1, 1, |_, _| f64::NAN), " \n");
    }
}
