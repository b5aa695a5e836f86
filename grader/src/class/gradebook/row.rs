//! Everybody of a class with their points.

use std::path::Path;

use anyhow::{Context, Result};

use crate::class::layout::person::Person;
use crate::class::policy::{Grade, Policy};
use crate::class::results::{Results, Student};
use crate::class::roster::Roster;

/// Somebody and their points.
pub struct Row {
    /// Who it is, and what they have handed in.
    pub student: Student,
    /// The points.
    pub grade: Grade,
}

/// Everybody's points.
///
/// # Errors
///
/// If the results cannot be read, or the policy names somebody or a problem that is not there.
pub fn rows(results: &Path, policy: &Policy) -> Result<Vec<Row>> {
    graded(Results::open(results)?.students()?, policy)
}

/// The same, with those of the list of the class of whom there are no results: they have handed in nothing.
///
/// # Errors
///
/// If the results cannot be read, or the policy names somebody or a problem that is not there.
pub fn rows_of(roster: &Roster, results: &Path, policy: &Policy) -> Result<Vec<Row>> {
    let mut students = Results::open(results)?.students()?;
    let is_missing = |person: &&Person| !students.iter().any(|student| student.person.key() == person.key());
    let missing: Vec<Person> = roster.people.iter().filter(is_missing).cloned().collect();
    students.extend(missing.into_iter().map(|person| Student {
        person,
        documents: Vec::new(),
        current: None,
        error: None,
    }));
    graded(students, policy)
}

fn graded(students: Vec<Student>, policy: &Policy) -> Result<Vec<Row>> {
    policy.check(&students)?;
    let row = |student: Student| {
        let grade = policy.grade(&student).with_context(|| student.person.id.clone())?;
        Ok(Row { student, grade })
    };
    students.into_iter().map(row).collect()
}
