//! Everybody of a class with their points.

use std::path::Path;

use anyhow::{Context, Result};

use crate::class::policy::{Grade, Policy};
use crate::class::results::{Results, Student};

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
    let students = Results::open(results)?.students()?;
    policy.check(&students)?;
    let row = |student: Student| {
        let grade = policy.grade(&student).with_context(|| student.person.id.clone())?;
        Ok(Row { student, grade })
    };
    students.into_iter().map(row).collect()
}
