//! How many passed each check, how well it separates, and who made which mistake. Pure.

use std::collections::{BTreeMap, BTreeSet};

use wire::Verdict;

use crate::class::gradebook::row::Row;
use crate::report::document::Document;

/// What a class can do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stats {
    /// How many people there are.
    pub people: usize,
    /// The points of those who have a score, in thousandths, and what can be had.
    pub points: Vec<(u32, u32)>,
    /// The problems in their order.
    pub problems: Vec<ProblemStats>,
    /// Mistakes that people made, the commonest first.
    pub mistakes: Vec<MistakeStats>,
}

/// A problem.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProblemStats {
    /// 70 to 79.
    pub number: u32,
    /// What it is about, in English and in Japanese.
    pub title: [String; 2],
    /// How many have begun it.
    pub begun: usize,
    /// How many have passed all of its checks.
    pub solved: usize,
    /// How many were graded.
    pub graded: usize,
    /// Its checks in the order of the suite.
    pub checks: Vec<CheckStats>,
}

/// A check.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckStats {
    /// The problem's number, `/` and the check's name.
    pub id: String,
    /// What is checked, in English and in Japanese.
    pub sentence: [String; 2],
    /// How many passed.
    pub passed: usize,
    /// For how many that is known.
    pub graded: usize,
    /// How well it tells those who pass many other checks from those who pass few: the point-biserial correlation with the
    /// number of other checks that were passed, −1 to 1. `None` if all pass or none does.
    pub separates: Option<f64>,
}

/// A mistake.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MistakeStats {
    /// Its problem.
    pub problem: u32,
    /// Its name.
    pub id: String,
    /// What is wrong, in English and in Japanese.
    pub sentence: [String; 2],
    /// Who made it: their ids.
    pub who: BTreeSet<String>,
}

impl Stats {
    /// Counts. Of everybody the attempt counts that the policy has chosen.
    pub fn of(rows: &[Row]) -> Self {
        let document = |row: &Row| row.grade.document.and_then(|place| row.student.documents.get(place)).cloned();
        let graded: Vec<(String, Document)> = rows
            .iter()
            .filter_map(|row| Some((row.student.person.id.clone(), document(row)?)))
            .filter(|(_, document)| document.score.is_some())
            .collect();
        let points = rows.iter().filter_map(|row| Some((row.grade.points?, row.grade.of)));
        let mut stats = Self { people: rows.len(), points: points.collect(), ..Self::default() };
        // Whether each of them passed each check, and how many each of them passed.
        let mut passed: BTreeMap<String, Vec<Option<bool>>> = BTreeMap::new();
        let mut all = vec![0.0; graded.len()];
        let mut problems: BTreeMap<u32, ProblemStats> = BTreeMap::new();
        let mut mistakes: BTreeMap<(u32, String), MistakeStats> = BTreeMap::new();
        for (place, (who, document)) in graded.iter().enumerate() {
            for problem in &document.problems {
                let verdicts = || problem.checks.iter().map(|check| check.outcome.verdict);
                let counted = problems.entry(problem.number).or_default();
                counted.number = problem.number;
                counted.title = [problem.title.clone(), problem.title_ja.clone()];
                counted.graded += usize::from(problem.score.is_some());
                counted.begun +=
                    usize::from(verdicts().any(|verdict| !matches!(verdict, Verdict::NotStarted | Verdict::Missing)));
                counted.solved += usize::from(verdicts().all(|verdict| verdict == Verdict::Passed));
                for check in &problem.checks {
                    let told = CheckStats {
                        id: check.id.clone(),
                        sentence: [check.sentence.clone(), check.sentence_ja.clone()],
                        ..CheckStats::default()
                    };
                    if !counted.checks.iter().any(|known| known.id == told.id) {
                        counted.checks.push(told);
                    }
                    let verdict = match check.outcome.verdict {
                        Verdict::NotGradableHere | Verdict::GraderError => None,
                        verdict => Some(verdict == Verdict::Passed),
                    };
                    passed.entry(check.id.clone()).or_insert_with(|| vec![None; graded.len()])[place] = verdict;
                    all[place] += f64::from(u8::from(verdict == Some(true)));
                    if let Some(mistake) = &check.outcome.mistake {
                        let made = mistakes.entry((problem.number, mistake.id.clone())).or_default();
                        (made.problem, made.id) = (problem.number, mistake.id.clone());
                        made.sentence = [mistake.sentence.clone(), mistake.sentence_ja.clone()];
                        made.who.insert(who.clone());
                    }
                }
            }
        }
        for check in problems.values_mut().flat_map(|problem| &mut problem.checks) {
            let known: Vec<(bool, f64)> = passed[&check.id]
                .iter()
                .zip(&all)
                .filter_map(|(passed, all)| Some(((*passed)?, all - f64::from(u8::from((*passed)?)))))
                .collect();
            check.graded = known.len();
            check.passed = known.iter().filter(|(passed, _)| *passed).count();
            check.separates = point_biserial(&known);
        }
        stats.problems = problems.into_values().collect();
        stats.mistakes = mistakes.into_values().collect();
        stats.mistakes.sort_by_key(|mistake| std::cmp::Reverse(mistake.who.len()));
        stats
    }
}

/// The correlation of passing with a number; none if either is the same for everybody.
fn point_biserial(known: &[(bool, f64)]) -> Option<f64> {
    let count = known.len() as f64;
    let mean = |value: &dyn Fn(&(bool, f64)) -> f64| known.iter().map(value).sum::<f64>() / count;
    let (passed, rest) = (mean(&|(passed, _)| f64::from(u8::from(*passed))), mean(&|(_, rest)| *rest));
    let passed_deviation = (passed * (1.0 - passed)).sqrt();
    let rest_deviation = mean(&|(_, other)| (other - rest).powi(2)).sqrt();
    let together = mean(&|(passes, other)| (f64::from(u8::from(*passes)) - passed) * (other - rest));
    // Sums of small numbers of checks are exact enough for this.
    (passed_deviation > 1e-9 && rest_deviation > 1e-9).then(|| together / (passed_deviation * rest_deviation))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::class::sample::class;

    #[test]
    fn a_check_that_the_good_pass_separates_and_one_that_all_pass_does_not() {
        let stats = Stats::of(&class());
        assert_eq!((stats.people, stats.points.len(), stats.problems.len()), (5, 4, 1));
        let checks = &stats.problems[0].checks;
        let told: Vec<_> = checks.iter().map(|check| (check.passed, check.graded)).collect();
        assert_eq!(told, [(4, 4), (2, 4), (2, 4)]);
        assert_eq!(checks[0].separates, None);
        // Check 1: passed by a and b, with 2 and 1 others; not by c and d, with 1 and 2. The means are equal.
        assert!(checks[1].separates.is_some_and(|separates| separates.abs() < 1e-12));
        assert_eq!((stats.problems[0].begun, stats.problems[0].solved), (4, 1));
    }

    #[test]
    fn the_correlation_is_that_of_the_definition() {
        // Passed: 3 and 4 others; not passed: 1 and 2. By hand: 1 / sqrt(1.25) / 0.5 · 0.5.
        let known = [(true, 3.0), (true, 4.0), (false, 1.0), (false, 2.0)];
        let expected = 0.5 / (0.5 * 1.25_f64.sqrt());
        assert!(point_biserial(&known).is_some_and(|value| (value - expected).abs() < 1e-12));
        assert_eq!(point_biserial(&[]), None);
        assert_eq!(point_biserial(&[(true, 1.0), (false, 1.0)]), None);
    }

    #[test]
    fn mistakes_are_counted_by_people_and_not_by_checks() {
        let mistakes = Stats::of(&class()).mistakes;
        let told: Vec<_> = mistakes.iter().map(|mistake| (mistake.id.as_str(), mistake.who.len())).collect();
        assert_eq!(told, [("axis", 2), ("sum", 1)]);
    }
}
