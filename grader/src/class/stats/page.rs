//! The numbers of a class as a page for the terminal.

use std::fmt::Write;

use crate::class::stats::count::Stats;
use crate::score::points;
use crate::submission::path::shown;

/// Characters of a bar.
const BAR: usize = 10;

/// The most people that are listed for a mistake.
const MOST_PEOPLE: usize = 12;

/// The page. Writing to a text cannot fail.
pub fn page(stats: &Stats, is_japanese: bool) -> String {
    let language = usize::from(is_japanese);
    let mut page = format!("{} people, {} with points", stats.people, stats.points.len());
    if let Some(middle) = median(stats) {
        let _ = write!(page, ", half of them {} or more", points(middle));
    }
    page.push('\n');
    for problem in &stats.problems {
        let (begun, solved, graded) = (problem.begun, problem.solved, problem.graded);
        let _ = writeln!(
            page,
            "\n{} {}: {begun} of {graded} began, {solved} solved",
            problem.number, problem.title[language]
        );
        for check in &problem.checks {
            let separates = check.separates.map_or("     ".into(), |value| format!("{value:+.2}"));
            let bar = bar(check.passed, check.graded);
            let _ = writeln!(
                page,
                "  {bar} {:>4}/{:<4} {separates}  {}",
                check.passed, check.graded, check.sentence[language]
            );
        }
    }
    if !stats.mistakes.is_empty() {
        page += "\nMistakes\n";
    }
    for mistake in &stats.mistakes {
        let who: Vec<_> = mistake.who.iter().take(MOST_PEOPLE).map(|id| shown(id)).collect();
        let more = mistake.who.len().saturating_sub(MOST_PEOPLE);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let count = mistake.who.len();
        let _ = writeln!(
            page,
            "  {count:>4}  {} {}: {}{more}",
            mistake.problem,
            mistake.sentence[language],
            who.join(", ")
        );
    }
    page += "\nThe signed number says how well a check separates: near +1 those pass it who pass much, near 0 chance decides, \
             below 0 it should be looked at.\n";
    page
}

/// The points that half of those who have a score reach.
pub fn median(stats: &Stats) -> Option<u32> {
    let mut all: Vec<u32> = stats.points.iter().map(|(points, _)| *points).collect();
    all.sort_unstable();
    all.get(all.len() / 2).copied()
}

fn bar(part: usize, whole: usize) -> String {
    let full = (part * BAR + whole / 2).checked_div(whole).unwrap_or(0);
    format!("{}{}", "█".repeat(full), "░".repeat(BAR - full.min(BAR)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::class::sample::class;

    #[test]
    fn a_page_has_every_check_and_every_mistake_with_those_who_made_it() {
        let stats = Stats::of(&class());
        let told = page(&stats, false);
        for words in [
            "5 people, 4 with points",
            "4 of 4 began, 1 solved",
            "██████████    4/4",
            "█████░░░░░    2/4",
            "The axis is wrong.: <c>, b",
        ] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert!(page(&stats, true).contains("軸が違います。: <c>, b"));
        assert!(page(&Stats::default(), false).starts_with("0 people, 0 with points\n"));
    }
}
