//! The numbers of a class as a page for the terminal.

use std::fmt::Write;

use crate::class::stats::count::Stats;
use crate::report::format::Language;
use crate::score::points;
use crate::submission::path::shown;

/// Characters of a bar.
const BAR: usize = 10;

/// The most people that are listed for a mistake.
const MOST_PEOPLE: usize = 12;

/// The page. Writing to a text cannot fail.
pub fn page(stats: &Stats, language: Language) -> String {
    let (people, scored) = (stats.people, stats.points.len());
    let mut page = language
        .say(format!("{people} people, {scored} with points"), format!("{people} 人、点数のある人 {scored} 人"));
    if let Some(middle) = median(stats) {
        let middle = points(middle);
        page += &language.say(format!(", half of them {middle} or more"), format!("、その半数は {middle} 点以上"));
    }
    page.push('\n');
    for problem in &stats.problems {
        let (begun, solved, graded) = (problem.begun, problem.solved, problem.graded);
        let counts = language.say(
            format!("{begun} of {graded} began, {solved} solved"),
            format!("{graded} 人のうち、取り組んだ人 {begun} 人、解けた人 {solved} 人"),
        );
        let [english, japanese] = &problem.title;
        let _ = writeln!(page, "\n{} {}: {counts}", problem.number, language.say(english, japanese));
        for check in &problem.checks {
            let separates = check.separates.map_or("     ".into(), |value| format!("{value:+.2}"));
            let bar = bar(check.passed, check.graded);
            let [english, japanese] = &check.sentence;
            let sentence = language.say(english, japanese);
            let _ = writeln!(page, "  {bar} {:>4}/{:<4} {separates}  {sentence}", check.passed, check.graded);
        }
    }
    if !stats.mistakes.is_empty() {
        page += language.say("\nMistakes\n", "\nよくある間違い\n");
    }
    for mistake in &stats.mistakes {
        let who: Vec<_> = mistake.who.iter().take(MOST_PEOPLE).map(|id| shown(id)).collect();
        let more = mistake.who.len().saturating_sub(MOST_PEOPLE);
        let more = match more {
            0 => String::new(),
            _ => language.say(format!(" and {more} more"), format!("、ほか {more} 人")),
        };
        let (count, number, [english, japanese]) = (mistake.who.len(), mistake.problem, &mistake.sentence);
        let (sentence, who) = (language.say(english, japanese), who.join(", "));
        let _ = writeln!(page, "  {count:>4}  {number} {sentence}: {who}{more}");
    }
    page += language.say(
        "\nThe signed number says how well a check separates: near +1 those pass it who pass much, near 0 chance decides, \
         below 0 it should be looked at.\n",
        "\n符号付きの数は識別力です。+1 に近いほど、ほかのチェックに多く合格した人がこのチェックにも合格しています。\
         0 に近ければ偶然で決まり、負なら、チェックを見直すべきです。\n",
    );
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
        let told = page(&stats, Language::En);
        for words in [
            "5 people, 4 with points",
            "4 of 4 began, 1 solved",
            "██████████    4/4",
            "█████░░░░░    2/4",
            "The axis is wrong.: <c>, b",
        ] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert!(page(&stats, Language::Ja).contains("軸が違います。: <c>, b"));
        assert!(page(&Stats::default(), Language::En).starts_with("0 people, 0 with points\n"));
    }
}
