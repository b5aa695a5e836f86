//! From outcomes to points. Pure, and in whole thousandths of a point, so that parts always sum to the total.

use wire::Verdict;

use crate::course::problem::Problem;
use crate::judging::outcome::Outcome;

/// A problem with the outcomes of its checks and what they are worth.
#[derive(Clone, Debug)]
pub struct Scored {
    /// The problem.
    pub problem: Problem,
    /// One for each check, in the order of the suite.
    pub outcomes: Vec<Outcome>,
    /// What each check was worth; all of them together are the problem's points.
    pub worth: Vec<u32>,
    /// How the problem stands.
    pub state: State,
}

/// How a problem stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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
    /// A check needs what this machine lacks. The problem counts neither for nor against the student.
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
    /// Points of problems on which the grader went wrong.
    pub unknown: u32,
}

/// Scores a problem.
pub fn score(problem: Problem, outcomes: Vec<Outcome>) -> Scored {
    let state = state(&outcomes);
    let worth = split(problem.points, outcomes.len());
    Scored { problem, outcomes, worth, state }
}

impl Scored {
    /// Points that were earned; 0 if the problem could not be graded.
    pub fn earned(&self) -> u32 {
        if !self.is_graded() {
            return 0;
        }
        let passed = self.outcomes.iter().zip(&self.worth).filter(|(outcome, _)| outcome.verdict == Verdict::Passed);
        passed.map(|(_, worth)| worth).sum()
    }

    /// Whether the points count.
    pub fn is_graded(&self) -> bool {
        !matches!(self.state, State::NotGradableHere | State::GraderError)
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
            match scored.state {
                State::NotGradableHere => total.not_gradable += points,
                State::GraderError => total.unknown += points,
                _ => {
                    total.earned += scored.earned();
                    total.possible += points;
                }
            }
        }
        total
    }
}

/// Points as people write them: thousandths, rounded once, here.
pub fn points(thousandths: u32) -> String {
    format!("{}.{}", (thousandths + 50) / 1000, (thousandths + 50) % 1000 / 100)
}

/// Equal parts of a whole; the first ones take what does not divide.
fn split(whole: u32, parts: usize) -> Vec<u32> {
    let count = u32::try_from(parts).unwrap_or(u32::MAX).max(1);
    (0..parts).map(|part| whole / count + u32::from((part as u64) < u64::from(whole % count))).collect()
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
        score(Problem::sample(), verdicts.iter().map(|&verdict| Outcome::new(verdict, "")).collect())
    }

    #[test]
    fn parts_sum_to_the_whole() {
        for parts in 1..40 {
            assert_eq!(split(10_000, parts).iter().sum::<u32>(), 10_000, "{parts} parts");
        }
    }

    #[test]
    fn only_passed_checks_earn() {
        let scored = scored(&[Verdict::Passed, Verdict::Failed, Verdict::Passed]);
        assert_eq!((scored.earned(), scored.state), (3334 + 3333, State::Partial));
        assert_eq!(points(scored.earned()), "6.7");
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
    fn a_suite_without_checks_is_a_grader_error() {
        assert_eq!(scored(&[]).state, State::GraderError);
    }

    #[test]
    fn rounding_happens_once_and_to_the_nearest() {
        assert_eq!(
            [points(0), points(49), points(50), points(9_950), points(100_000)],
            ["0.0", "0.0", "0.1", "10.0", "100.0"]
        );
    }
}
