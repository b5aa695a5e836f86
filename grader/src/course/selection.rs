//! Why problems cannot be chosen as the command line asks.

use std::error::Error;
use std::fmt;

use crate::course::problem::Problem;

/// What is wrong with a choice of problems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SelectionError {
    /// A word that is no number and no name of a problem.
    NoSuchProblem {
        /// The word.
        asked: String,
        /// The numbers and names that there are, such as `71 prediction`.
        known: Vec<String>,
    },
    /// All problems are left out.
    NothingLeft,
}

impl SelectionError {
    /// The error of a word that names none of these problems.
    pub fn no_such_problem(asked: &str, problems: &[Problem]) -> Self {
        let known = problems.iter().map(|problem| format!("{} {}", problem.number, problem.name)).collect();
        Self::NoSuchProblem { asked: asked.to_owned(), known }
    }

    /// What is wrong, in Japanese.
    pub fn japanese(&self) -> String {
        match self {
            Self::NoSuchProblem { asked, known } => {
                format!("問題 {asked} はありません。次の番号か名前で選べます: {}", known.join("、"))
            }
            Self::NothingLeft => "採点する問題が残っていません。".into(),
        }
    }
}

impl fmt::Display for SelectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchProblem { asked, known } => {
                write!(f, "there is no problem {asked}; there are: {}", known.join(", "))
            }
            Self::NothingLeft => f.write_str("no problem is left to grade"),
        }
    }
}

impl Error for SelectionError {}
