//! Moments and days, as far as a deadline needs them.

use std::time::UNIX_EPOCH;

use anyhow::{Context, Result, ensure};
use toml::value::{Datetime, Offset};

const DAY: i64 = 24 * 60 * 60;

/// A time of a policy, in seconds since 1970.
///
/// # Errors
///
/// If it lacks its date, its time or its offset from UTC.
pub fn moment(time: &Datetime) -> Result<i64> {
    let whole = || format!("{time}: say date, time and offset, such as 2026-11-20T23:59:00+09:00");
    let (date, of_day) = (time.date.with_context(whole)?, time.time.with_context(whole)?);
    let minutes = match time.offset.with_context(whole)? {
        Offset::Z => 0,
        Offset::Custom { minutes } => i64::from(minutes),
    };
    let text = format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
        date.year,
        date.month,
        date.day,
        of_day.hour,
        of_day.minute,
        of_day.second.unwrap_or_default()
    );
    Ok(moment_of(&text)? - minutes * 60)
}

/// A time of a list, with any offset from UTC, in seconds since 1970.
///
/// # Errors
///
/// If it is none, or lacks its date, its time or its offset.
pub fn moment_in(text: &str) -> Result<i64> {
    let time =
        text.parse::<Datetime>().with_context(|| format!("{text} is no time such as 2026-11-20T23:59:00+09:00"))?;
    moment(&time)
}

/// A time of a document, in seconds since 1970.
///
/// # Errors
///
/// If it is none in UTC.
pub fn moment_of(text: &str) -> Result<i64> {
    let wrong = || format!("{text} is no time such as 2026-11-20T14:59:00Z");
    let at = humantime::parse_rfc3339(text).with_context(wrong)?;
    let seconds = at.duration_since(UNIX_EPOCH).with_context(wrong)?.as_secs();
    ensure!(seconds < 1 << 40, wrong());
    Ok(seconds as i64)
}

/// Days that have begun in so many seconds; none if they are not positive.
pub fn ceiling_of_days(seconds: i64) -> u32 {
    let days = (seconds.max(0) + DAY - 1) / DAY;
    u32::try_from(days).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_the_same_with_any_offset() {
        let at = |text: &str| moment(&text.parse().expect("it is a time")).expect("it is whole");
        assert_eq!(at("2026-11-20T23:59:00+09:00"), moment_of("2026-11-20T14:59:00Z").expect("it is a time"));
        assert_eq!(at("2026-11-20T10:00:00-05:30"), at("2026-11-20T15:30:00Z"));
        for half in ["2026-11-20", "2026-11-20T10:00:00", "10:00:00"] {
            assert!(moment(&half.parse().expect("it is TOML")).is_err(), "{half}");
        }
        assert!(moment_of("yesterday").is_err());
    }

    #[test]
    fn a_day_that_has_begun_counts() {
        assert_eq!([-5, 0, 1, DAY, DAY + 1].map(ceiling_of_days), [0, 0, 1, 1, 2]);
    }
}
