//! A small class, for tests.

use wire::Verdict;

use crate::class::gradebook::row::Row;
use crate::class::layout::person::Person;
use crate::class::policy::Grade;
use crate::class::results::Student;
use crate::judging::outcome::Mistake;
use crate::report::document::Points;
use crate::report::sample::document;

/// Somebody who passed these of three checks of one problem.
fn row(id: &str, passes: [bool; 3], mistake: Option<&str>) -> Row {
    let mut document = document();
    document.problems.truncate(1);
    let problem = &mut document.problems[0];
    (problem.number, problem.score) = (71, Some(Points(0)));
    let mut check = problem.checks[0].clone();
    check.outcome.mistake = None;
    let check = |(i, passed): (usize, bool)| {
        let mut check = check.clone();
        check.id = format!("71/check_{i}");
        check.sentence = format!("Check {i} < 1 & \"so\".");
        check.outcome.verdict = if passed { Verdict::Passed } else { Verdict::Failed };
        check.outcome.mistake = mistake.filter(|_| !passed).map(|id| Mistake {
            id: id.into(),
            sentence: "The axis is wrong.".into(),
            sentence_ja: "軸が違います。".into(),
            next: String::new(),
            next_ja: String::new(),
        });
        check
    };
    problem.checks = passes.into_iter().enumerate().map(check).collect();
    document.score = Some(Points(0));
    let points = passes.iter().filter(|passed| **passed).count() as u32 * 1000;
    let student = Student { person: Person::of(id), documents: vec![document], current: Some(0), error: None };
    let grade = Grade { points: Some(points), of: 3000, document: Some(0), ..Grade::default() };
    Row { student, grade }
}

/// A class of four and one without a score.
pub fn class() -> Vec<Row> {
    let mut rows = vec![
        row("a", [true, true, true], None),
        row("b", [true, true, false], Some("axis")),
        row("<c>", [true, false, false], Some("axis")),
        row("=d", [true, false, true], Some("sum")),
    ];
    let mut none = row("e", [false; 3], None);
    (none.grade, none.student.current) = (Grade::default(), None);
    rows.push(none);
    rows
}
