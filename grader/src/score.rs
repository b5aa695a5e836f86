//! From outcomes to points. Pure, and in whole thousandths of a point. A problem earns passed / checks × points, rounded once
//! and half up; the total is the sum of what the problems earned, and points are shown as they are compared.

use clap::ValueEnum;
use serde::{Deserialize, Serialize};
use wire::Verdict;

use crate::course::problem::Problem;
use crate::judging::outcome::Outcome;

/// A problem with the outcomes of its checks.
#[derive(Clone, Debug)]
pub struct Scored {
    /// The problem.
    pub problem: Problem,
    /// One for each check, in the order of the suite.
    pub outcomes: Vec<Outcome>,
    /// How the problem stands.
    pub state: State,
    /// What becomes of it if this machine cannot grade it.
    pub without_adapter: WithoutAdapter,
}

/// What becomes of a problem that this machine cannot grade, such as 78 without a graphics adapter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WithoutAdapter {
    /// Its points count neither for nor against the student, and the report says so.
    #[default]
    LeaveOut,
    /// Its points count, and none are earned.
    Zero,
    /// The run is not complete (exit code 3), so that it can be done again on another machine.
    Error,
}

/// How a problem stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Every check passed.
    Passed,
    /// Some checks passed.
    Partial,
    /// No check passed, and at least one of them did more than come to a `todo!()`.
    Failed,
    /// Every check came to a `todo!()`.
    NotStarted,
    /// The exercise was not handed in.
    Missing,
    /// The exercise does not compile.
    DoesNotCompile,
    /// The exercise asks too much of the compiler.
    CompilerLimits,
    /// The exercise uses what the course does not allow.
    Policy,
    /// A check needs what this machine lacks. [`WithoutAdapter`] says what that means for the points.
    NotGradableHere,
    /// The grader went wrong. The problem counts neither for nor against the student, and the run is not complete.
    GraderError,
}

/// Points of several problems, in thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// Points that were earned.
    pub earned: u32,
    /// Points that could be earned here.
    pub possible: u32,
    /// Points of problems that could not be graded here.
    pub not_gradable: u32,
    /// Points of problems on which the grader went wrong, or that another machine is to grade.
    pub unknown: u32,
}

/// Scores a problem.
pub fn score(problem: Problem, outcomes: Vec<Outcome>, without_adapter: WithoutAdapter) -> Scored {
    let state = state(&outcomes);
    Scored { problem, outcomes, state, without_adapter }
}

impl Scored {
    /// Points that were earned; 0 if the problem could not be graded.
    pub fn earned(&self) -> u32 {
        if matches!(self.state, State::NotGradableHere | State::GraderError) {
            return 0;
        }
        part(self.problem.points, self.passed(), self.outcomes.len())
    }

    /// Whether the points count.
    pub fn is_graded(&self) -> bool {
        match self.state {
            State::GraderError => false,
            State::NotGradableHere => self.without_adapter == WithoutAdapter::Zero,
            _ => true,
        }
    }

    /// How many checks passed.
    pub fn passed(&self) -> usize {
        self.outcomes.iter().filter(|outcome| outcome.verdict == Verdict::Passed).count()
    }
}

impl Total {
    /// The total of some problems.
    pub fn of(problems: &[Scored]) -> Self {
        let mut total = Self::default();
        for scored in problems {
            let points = scored.problem.points;
            if scored.is_graded() {
                total.earned += scored.earned();
                total.possible += points;
            } else if scored.state == State::NotGradableHere && scored.without_adapter == WithoutAdapter::LeaveOut {
                total.not_gradable += points;
            } else {
                total.unknown += points;
            }
        }
        total
    }
}

/// Points as people write them: a decimal more than whole ones, and up to three if there are so many. Nothing is rounded, so
/// that what is shown is what is compared.
pub fn points(thousandths: u32) -> String {
    let decimals = format!("{:03}", thousandths % 1000);
    let decimals = decimals.trim_end_matches('0');
    format!("{}.{}", thousandths / 1000, if decimals.is_empty() { "0" } else { decimals })
}

/// Points in thousandths, from their text.
///
/// # Errors
///
/// If it is no number of points with up to three decimals.
pub fn read_points(text: &str) -> Result<u32, String> {
    let wrong = || {
        screen::say(
            format!("`{text}` is no number of points; up to three decimals may follow a dot, such as 59.5"),
            "点数は 59.5 のような、小数 3 桁までの数です".to_owned(),
        )
    };
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let all_digits = [whole, decimals].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if !all_digits || whole.is_empty() || whole.len() > 6 || decimals.len() > 3 {
        return Err(wrong());
    }
    format!("{whole}{decimals:0<3}").parse().map_err(|_| wrong())
}

/// `passed` of `all` equal parts of some points, to the nearest thousandth, half up.
fn part(points: u32, passed: usize, all: usize) -> u32 {
    let (points, passed, all) = (u64::from(points), passed as u64, (all as u64).max(1));
    u32::try_from((2 * points * passed + all) / (2 * all)).unwrap_or(points as u32)
}

fn state(outcomes: &[Outcome]) -> State {
    let count = |verdict| outcomes.iter().filter(|outcome| outcome.verdict == verdict).count();
    let all = outcomes.len();
    if all == 0 || count(Verdict::GraderError) > 0 {
        State::GraderError
    } else if count(Verdict::NotGradableHere) > 0 {
        State::NotGradableHere
    } else if count(Verdict::Missing) == all {
        State::Missing
    } else if count(Verdict::DoesNotCompile) == all {
        State::DoesNotCompile
    } else if count(Verdict::CompilerLimits) == all {
        State::CompilerLimits
    } else if count(Verdict::Policy) == all {
        State::Policy
    } else if count(Verdict::NotStarted) == all {
        State::NotStarted
    } else {
        match count(Verdict::Passed) {
            0 => State::Failed,
            passed if passed == all => State::Passed,
            _ => State::Partial,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scored(verdicts: &[Verdict]) -> Scored {
        let outcomes = verdicts.iter().map(|&verdict| Outcome::new(verdict, "")).collect();
        score(Problem::sample(), outcomes, WithoutAdapter::LeaveOut)
    }

    #[test]
    fn a_part_is_the_exact_quotient_rounded_once() {
        for all in 1..40 {
            assert_eq!((part(10_000, 0, all), part(10_000, all, all)), (0, 10_000));
            for passed in 0..all {
                let exact = 10_000.0 * passed as f64 / all as f64;
                assert!((f64::from(part(10_000, passed, all)) - exact).abs() <= 0.5, "{passed} of {all}");
            }
        }
        assert_eq!([part(10_000, 6, 12), part(10_000, 1, 16), part(1, 1, 2)], [5_000, 625, 1]);
    }

    #[test]
    fn half_of_the_checks_is_half_of_the_points_whichever_they_are() {
        let half = |first: Verdict, second: Verdict| scored(&[[first; 6], [second; 6]].concat()).earned();
        assert_eq!(half(Verdict::Passed, Verdict::Failed), 5_000);
        assert_eq!(half(Verdict::Failed, Verdict::Passed), 5_000);
    }

    #[test]
    fn only_passed_checks_earn() {
        let scored = scored(&[Verdict::Passed, Verdict::Failed, Verdict::Passed]);
        assert_eq!((scored.earned(), scored.state), (6_667, State::Partial));
    }

    #[test]
    fn a_grader_error_is_neither_points_nor_a_zero() {
        let total = Total::of(&[scored(&[Verdict::Passed, Verdict::GraderError]), scored(&[Verdict::Passed])]);
        assert_eq!(total, Total { earned: 10_000, possible: 10_000, not_gradable: 0, unknown: 10_000 });
    }

    #[test]
    fn what_cannot_be_graded_here_is_set_aside() {
        let total = Total::of(&[scored(&[Verdict::Passed, Verdict::NotGradableHere])]);
        assert_eq!(total, Total { earned: 0, possible: 0, not_gradable: 10_000, unknown: 0 });
    }

    #[test]
    fn the_policy_says_what_becomes_of_a_problem_that_cannot_be_graded_here() {
        let of = |without_adapter| {
            let scored = Scored { without_adapter, ..scored(&[Verdict::Passed, Verdict::NotGradableHere]) };
            (scored.is_graded(), Total::of(&[scored]))
        };
        let none = Total::default();
        assert_eq!(of(WithoutAdapter::LeaveOut), (false, Total { not_gradable: 10_000, ..none }));
        assert_eq!(of(WithoutAdapter::Zero), (true, Total { possible: 10_000, ..none }));
        assert_eq!(of(WithoutAdapter::Error), (false, Total { unknown: 10_000, ..none }));
    }

    #[test]
    fn a_suite_without_checks_is_a_grader_error() {
        assert_eq!(scored(&[]).state, State::GraderError);
    }

    #[test]
    fn what_is_shown_is_what_is_compared() {
        let shown = [0, 5, 49, 4_999, 5_000, 6_667, 9_950, 100_000].map(points);
        assert_eq!(shown, ["0.0", "0.005", "0.049", "4.999", "5.0", "6.667", "9.95", "100.0"]);
        for thousandths in 0..20_000 {
            assert_eq!(read_points(&points(thousandths)), Ok(thousandths));
        }
        assert_eq!((read_points("64.999"), read_points("60"), read_points("0.5")), (Ok(64_999), Ok(60_000), Ok(500)));
        for wrong in ["", "-5", "1e3", ".5", "1.2345", "NaN", "9999999", "5,5", "+1"] {
            assert!(read_points(wrong).is_err(), "{wrong}");
        }
    }
}
