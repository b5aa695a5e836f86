//! Naming the mistake: which known mistake answers the calls of a failed check as the student's code does.
//!
//! The judge leaves a transcript of the student's answers, and then of each suspect's, under the same check with the
//! same seed. A name is given only if one mistake agrees on everything and no other does as well, and if what is named
//! explains all checks: the same fail, and the same pass. Points never depend on it, and whatever goes wrong here only
//! means that nothing is named.

pub mod answer;
pub mod domain;
pub mod edit;
pub mod known;
pub mod merge;
pub mod program;

use std::collections::BTreeSet;
use std::time::Duration;

use wire::{Transcript, Verdict};

use crate::build::course::workshop::Workshop;
use crate::build::programs::Programs;
use crate::course::problem::Problem;
use crate::course::suite::Check;
use crate::judging::outcome::{Mistake, Outcome};
use crate::memo::Memo;
use crate::mistakes::known::{Answered, KnownMistakes, is_wrong};
use crate::process::parallel;
use crate::submission::seed::Seed;

/// A check that took longer is run again only if it may tell the mistake: it may train models.
const QUICK: Duration = Duration::from_secs(1);

/// Names the mistakes behind the failed checks of a problem, if they are known. How mistakes answer is remembered in `memo`.
pub fn diagnose(
    workshop: &Workshop,
    problem: &Problem,
    programs: &Programs,
    seed: Seed,
    memo: &Memo,
    outcomes: Vec<Outcome>,
) -> Vec<Outcome> {
    if !outcomes.iter().any(is_wrong) {
        return outcomes;
    }
    let Ok(known) = KnownMistakes::read(workshop, problem, programs.judge.clone(), seed, memo) else { return outcomes };
    name(&known, outcomes, |check, before| {
        // What has almost used up its time is not run again.
        if before.time > Duration::from_secs(problem.seconds) / 2 {
            return None;
        }
        let run = known.run(programs, None, check, problem.seconds);
        // Code that answers by chance may fail otherwise the second time.
        run.transcript.filter(|_| run.outcome.message == before.message)
    })
}

/// A failed check, and how the student's code answered its calls.
struct FailedCheck<'a> {
    index: usize,
    check: &'a Check,
    transcript: Transcript,
}

/// Names the mistakes behind wrong outcomes. `transcript` says how the calls of a failed check were answered.
pub fn name(
    known: &KnownMistakes,
    mut outcomes: Vec<Outcome>,
    transcript: impl Fn(&Check, &Outcome) -> Option<Transcript> + Sync,
) -> Vec<Outcome> {
    let suspects = known.suspects(&outcomes);
    if suspects.is_empty() || known.program().is_err() {
        return outcomes;
    }
    let listed = |check: &Check| suspects.iter().any(|(_, fails)| fails.contains(&check.name));
    let wrong: Vec<_> = (known.problem().checks.iter().enumerate().zip(&outcomes))
        .filter(|((_, check), outcome)| is_wrong(outcome) && (listed(check) || outcome.time < QUICK))
        .collect();
    let failed = parallel::map(&wrong, |&((index, check), outcome)| {
        Some(FailedCheck { index, check, transcript: transcript(check, outcome)? })
    });
    let failed: Vec<_> = failed.into_iter().flatten().collect();
    // Which suspects agree, check by check; `None` where it cannot be known, or the check need not fail for that suspect.
    let pairs: Vec<_> =
        failed.iter().flat_map(|failed| suspects.iter().map(move |suspect| (failed, suspect))).collect();
    let agree = parallel::map(&pairs, |(failed, (mistake, fails))| match fails.contains(&failed.check.name) {
        true => agrees(&known.answered(mistake, failed.check), &failed.transcript),
        false => None,
    });
    let rows: Vec<_> = agree.chunks(suspects.len()).collect();
    let explains = |named: &[usize]| {
        let named: Vec<_> = named.iter().map(|&suspect| suspects[suspect].0).collect();
        explain(known, &named, &failed, &outcomes)
    };
    // The one of these that is behind a check, whether it must fail for that mistake or only does.
    let only = |named: &[usize], failed: &FailedCheck| {
        let agrees = |suspect: &usize| agrees(&known.answered(suspects[*suspect].0, failed.check), &failed.transcript);
        match named.iter().filter(|suspect| agrees(suspect) == Some(true)).collect::<Vec<_>>()[..] {
            [&only] => Some(only),
            _ => None,
        }
    };
    let alone: Vec<_> = candidates(&rows).into_iter().filter(|&suspect| explains(&[suspect])).collect();
    let chosen: Vec<_> = match alone[..] {
        [_] => parallel::map(&failed, |failed| only(&alone, failed)),
        // Two mistakes in one submission, each behind checks of its own.
        [] => {
            let chosen = choose(&rows);
            let named: BTreeSet<_> = chosen.iter().copied().flatten().collect();
            let named = Vec::from_iter(named);
            let pairs: Vec<_> = if explains(&named) { failed.iter().zip(chosen).collect() } else { Vec::new() };
            parallel::map(&pairs, |&(failed, chosen)| chosen.or_else(|| only(&named, failed)))
        }
        _ => Vec::new(),
    };
    let named: Vec<_> = failed.iter().zip(chosen).map(|(failed, chosen)| (failed.index, chosen)).collect();
    for (index, suspect) in named {
        outcomes[index].mistake = suspect.map(|suspect| suspects[suspect].0.clone());
    }
    outcomes
}

/// The suspects that agree on a check and disagree on none.
fn candidates(agree: &[&[Option<bool>]]) -> Vec<usize> {
    let column = |suspect: usize| agree.iter().map(move |row| row[suspect]);
    let agrees = |suspect: usize| column(suspect).any(|agree| agree == Some(true));
    let disagrees = |suspect: usize| column(suspect).any(|agree| agree == Some(false));
    let suspects = agree.first().map_or(0, |row| row.len());
    (0..suspects).filter(|&suspect| agrees(suspect) && !disagrees(suspect)).collect()
}

/// Whether these mistakes explain everything: behind each check that failed is one of them, and no check passed that one of them
/// fails. One coincidence is not enough for a name.
fn explain(known: &KnownMistakes, mistakes: &[&Mistake], failed: &[FailedCheck], outcomes: &[Outcome]) -> bool {
    // What took too long to be compared speaks for nobody and against nobody.
    let is_behind = |failed: &FailedCheck| {
        let agree = |mistake: &&Mistake| agrees(&known.answered(mistake, failed.check), &failed.transcript);
        mistakes.iter().any(|mistake| agree(mistake) != Some(false))
    };
    let fails =
        |check: &Check| mistakes.iter().any(|mistake| matches!(*known.answered(mistake, check), Answered::Wrong(_)));
    let passed = (known.problem().checks.iter().zip(outcomes))
        .filter(|(_, outcome)| outcome.verdict == Verdict::Passed && outcome.time < QUICK);
    !mistakes.is_empty()
        && parallel::map(failed, is_behind).into_iter().all(|is_behind| is_behind)
        && !parallel::map(&passed.collect::<Vec<_>>(), |(check, _)| fails(check)).contains(&true)
}

/// Whether a mistake answered as the student's code did; `None` if that cannot be known.
fn agrees(theirs: &Answered, ours: &Transcript) -> Option<bool> {
    match theirs {
        Answered::Wrong(theirs) if theirs.is_whole() && ours.is_whole() => Some(ours.agrees(theirs)),
        Answered::NotWrong => Some(false),
        Answered::Wrong(_) | Answered::Unknown => None,
    }
}

/// For each check the suspect to name, from which suspects agree on it: of those that agree, the one that agrees on
/// more checks than any other.
fn choose(agree: &[&[Option<bool>]]) -> Vec<Option<usize>> {
    let checks = |suspect: usize| agree.iter().filter(|row| row[suspect] == Some(true)).count();
    let chosen = |row: &&[Option<bool>]| {
        let agreeing: Vec<_> = (0..row.len()).filter(|&suspect| row[suspect] == Some(true)).collect();
        let most = agreeing.iter().map(|&suspect| checks(suspect)).max()?;
        match agreeing.iter().filter(|&&suspect| checks(suspect) == most).collect::<Vec<_>>()[..] {
            [&only] => Some(only),
            _ => None,
        }
    };
    agree.iter().map(chosen).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES: Option<bool> = Some(true);
    const NO: Option<bool> = Some(false);

    #[test]
    fn a_candidate_agrees_on_a_check_and_disagrees_on_none() {
        assert_eq!(candidates(&[&[YES, YES, None, NO], &[YES, NO, None, NO], &[None, YES, None, NO]]), [0]);
        assert_eq!(candidates(&[]), [0; 0]);
    }

    #[test]
    fn of_several_that_agree_the_one_that_agrees_more_often_is_chosen_or_none() {
        assert_eq!(choose(&[&[NO, YES, NO]]), [Some(1)]);
        assert_eq!(choose(&[&[NO, None]]), [None]);
        assert_eq!(choose(&[&[YES, YES], &[NO, YES]]), [Some(1), Some(1)]);
        assert_eq!(choose(&[&[YES, YES], &[YES, YES]]), [None, None]);
        // Two mistakes in one submission, each behind a check of its own.
        assert_eq!(choose(&[&[YES, NO], &[NO, YES]]), [Some(0), Some(1)]);
    }
}
