//! Results of earlier runs: a problem whose two programs have not changed since is not run again.
//!
//! Only for one's own exercises. Whoever grades others' code runs every check.

use std::path::PathBuf;
use std::{fs, io};

use wire::Verdict;

use crate::build::course::freshness;
use crate::build::programs::Programs;
use crate::course::problem::Problem;
use crate::judging::outcome::Outcome;

/// A folder with a file for each problem.
#[derive(Clone, Debug)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The cache in this folder, which need not exist.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The outcomes of the last run, where it was of the same programs with the same seed.
    pub fn get(&self, problem: &Problem, programs: &Programs, seed: u64) -> Option<Vec<Outcome>> {
        let text = fs::read_to_string(self.file(problem)).ok()?;
        let (key, outcomes): (String, Vec<Outcome>) = serde_json::from_str(&text).ok()?;
        let same = key == fingerprint(programs, seed).ok()? && outcomes.len() == problem.checks.len();
        same.then_some(outcomes)
    }

    /// Keeps outcomes that another run would give again. A check that ran out of time, or that this machine could not
    /// run, may end otherwise next time.
    pub fn put(&self, problem: &Problem, programs: &Programs, seed: u64, outcomes: &[Outcome]) {
        use Verdict::{Crashed, Failed, NotStarted, Passed};
        let lasting = outcomes.iter().all(|outcome| matches!(outcome.verdict, Passed | Failed | NotStarted | Crashed));
        if let (true, Ok(key)) = (lasting, fingerprint(programs, seed)) {
            let text = serde_json::to_string(&(key, outcomes)).unwrap_or_default();
            // A cache that cannot be written only costs time.
            let _ = fs::create_dir_all(&self.folder).and_then(|()| fs::write(self.file(problem), text));
        }
    }

    fn file(&self, problem: &Problem) -> PathBuf {
        self.folder.join(format!("{}.json", problem.number))
    }
}

/// What changes when either program is built again.
fn fingerprint(programs: &Programs, seed: u64) -> io::Result<String> {
    let dates = freshness::dates(&[programs.judge.clone(), programs.worker.clone()])?;
    Ok(format!("{seed} {dates:016x}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::suite::Check;

    #[test]
    fn only_the_same_programs_and_seed_give_the_old_outcomes_and_only_lasting_ones() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (judge, worker) = (folder.path().join("judge"), folder.path().join("worker"));
        let programs = Programs { judge, worker, is_static: true };
        fs::write(&programs.judge, "judge").expect("it can be written");
        fs::write(&programs.worker, "worker").expect("it can be written");
        let check = Check { name: "a".into(), sentence: "A.".into(), sentence_ja: "あ".into() };
        let problem = Problem { checks: vec![check], ..Problem::sample() };
        let cache = Cache::new(folder.path().join("results"));
        assert!(cache.get(&problem, &programs, 1).is_none());
        cache.put(&problem, &programs, 1, &[Outcome::new(Verdict::TimedOut, "")]);
        assert!(cache.get(&problem, &programs, 1).is_none());
        cache.put(&problem, &programs, 1, &[Outcome::new(Verdict::Failed, "why")]);
        assert_eq!(cache.get(&problem, &programs, 1).map(|outcomes| outcomes[0].message.clone()), Some("why".into()));
        assert!(cache.get(&problem, &programs, 2).is_none());
        fs::write(&programs.worker, "another").expect("it can be written");
        assert!(cache.get(&problem, &programs, 1).is_none());
    }
}
