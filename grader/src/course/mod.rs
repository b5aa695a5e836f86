//! What is asked: the course as it lies in the repository.

pub mod declared;
pub mod holes;
pub mod interface;
pub mod library;
pub mod manifest;
pub mod marks;
pub mod outline;
pub mod own_changes;
pub mod problem;
pub mod selection;
pub mod source;
pub mod suite;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::course::problem::Problem;
use crate::course::selection::SelectionError;

/// The repository.
#[derive(Clone, Debug)]
pub struct Course {
    /// Its top folder.
    pub root: PathBuf,
    /// The problems in order.
    pub problems: Vec<Problem>,
    /// The canary: it tries everything that a submission must not do, and is compiled and run as one.
    pub canary: Problem,
}

impl Course {
    /// Finds the course that this grader belongs to, and reads it.
    ///
    /// # Errors
    ///
    /// If there is none, or a folder or manifest is not as it should be.
    pub fn find() -> Result<Self> {
        let root = place::course_folder().context(
            "there is no course here: run `cargo run -p grader` in the folder that holds `exercises`, `solutions` and `grader`",
        )?;
        Self::read(&root)
    }

    /// Reads the course in a folder.
    ///
    /// # Errors
    ///
    /// If a folder or manifest is not as it should be.
    pub fn read(root: &Path) -> Result<Self> {
        let exercises = root.join("exercises");
        let mut folders = Vec::new();
        for entry in fs::read_dir(&exercises).with_context(|| format!("cannot list {}", exercises.display()))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.split_once('_').is_some_and(|(number, _)| number.parse::<u32>().is_ok()) {
                folders.push(name);
            }
        }
        folders.sort();
        let solutions = root.join("solutions");
        let read = |folder: &String| Problem::read(&exercises.join(folder), &solutions.join(folder));
        let problems = folders.iter().map(read).collect::<Result<_>>()?;
        let canary = root.join("grader/canary");
        let canary = Problem { seconds: 1, ..Problem::read(&canary, &canary)? };
        Ok(Self { root: root.to_owned(), problems, canary })
    }

    /// The problems of these numbers or names; all if there are none.
    ///
    /// # Errors
    ///
    /// A [`SelectionError`] if there is no such problem.
    pub fn select(&self, wanted: &[String]) -> Result<Vec<&Problem>> {
        self.select_except(wanted, &[])
    }

    /// The problems of these numbers or names, all if there are none, without some others.
    ///
    /// # Errors
    ///
    /// A [`SelectionError`] if there is no such problem, or none is left.
    pub fn select_except(&self, wanted: &[String], except: &[String]) -> Result<Vec<&Problem>> {
        let matches = |problem: &Problem, want: &String| problem.number.to_string() == *want || problem.name == *want;
        if let Some(unknown) =
            wanted.iter().chain(except).find(|want| !self.problems.iter().any(|problem| matches(problem, want)))
        {
            return Err(SelectionError::no_such_problem(unknown, &self.problems).into());
        }
        let is_in = |list: &[String], problem: &Problem| list.iter().any(|want| matches(problem, want));
        let chosen = |problem: &&Problem| (wanted.is_empty() || is_in(wanted, problem)) && !is_in(except, problem);
        let chosen: Vec<_> = self.problems.iter().filter(chosen).collect();
        ensure!(!chosen.is_empty(), SelectionError::NothingLeft);
        Ok(chosen)
    }

    /// The problems, and the canary.
    pub fn all(&self) -> impl Iterator<Item = &Problem> + Clone {
        self.problems.iter().chain([&self.canary])
    }

    /// A course of one problem that lies nowhere, for tests.
    #[cfg(test)]
    pub fn sample() -> Self {
        Self { root: "/nowhere".into(), problems: vec![Problem::sample()], canary: Problem::sample() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_course_that_these_tests_run_in_has_ten_problems() {
        let problems = Course::find().expect("it is whole").problems;
        assert_eq!(problems.iter().map(|problem| problem.number).collect::<Vec<_>>(), Vec::from_iter(70..80));
    }

    #[test]
    fn problems_are_chosen_by_number_or_name() {
        let course = Course::sample();
        let select = |words: &[&str]| course.select(&words.iter().map(ToString::to_string).collect::<Vec<_>>());
        for words in [&["71"][..], &["prediction"], &[]] {
            assert_eq!(select(words).expect("there is one").len(), 1);
        }
        let except = course.select_except(&[], &["71".into()]).expect_err("none is left").to_string();
        assert!(except.contains("no problem is left"), "{except}");
        assert!(course.select_except(&[], &["17".into()]).is_err());
        let error = select(&["17"]).expect_err("there is none").to_string();
        assert!(error.contains("there is no problem 17") && error.contains("71 prediction"), "{error}");
    }
}
