//! From documents and times to points, as the instructor wants them. A pure function: another policy runs nothing again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use toml::value::Datetime;

use crate::class::results::Student;
use crate::class::times::{ceiling_of_days, moment, moment_of};
use crate::report::document::{Document, ProblemPart};

/// What counts, and how much. Every part may be left out.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Points of all problems together; the sum of their weights if nothing is said.
    pub out_of: Option<f64>,
    /// Decimals of the points; none are cut off if nothing is said.
    pub decimals: Option<u32>,
    /// Which attempt counts.
    #[serde(default)]
    pub attempt: Attempt,
    /// What somebody gets whose submission has no score, or who has handed in nothing.
    #[serde(default)]
    pub without_score: WithoutScore,
    /// Points of single problems, by their numbers; what the course says for the others.
    #[serde(default)]
    pub weights: BTreeMap<String, f64>,
    /// Problems that do not count.
    #[serde(default)]
    pub leave_out: Vec<u32>,
    /// Until when to hand in, with its offset from UTC.
    pub deadline: Option<Datetime>,
    /// What becomes of those who are late.
    #[serde(default)]
    pub late: Late,
    /// Deadlines of single people, by their ids.
    #[serde(default)]
    pub extensions: BTreeMap<String, Datetime>,
    /// Points that are decided by hand.
    #[serde(default, rename = "override")]
    pub overrides: Vec<Override>,
}

/// Which attempt counts.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Attempt {
    /// The one that was handed in last.
    #[default]
    Last,
    /// The one with most points.
    Best,
}

/// What somebody gets whose submission has no score, or who has handed in nothing.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum WithoutScore {
    /// Nothing: neither points nor a zero.
    #[default]
    Blank,
    /// No points, unless the grader itself went wrong.
    Zero,
}

/// What becomes of those who are late. A day that has begun counts.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Late {
    /// Days that cost nothing.
    #[serde(default)]
    pub free_days: u32,
    /// What each further day costs, in percent of the points that were earned.
    #[serde(default)]
    pub percent_a_day: f64,
    /// Days after which nothing counts, the free ones among them.
    pub most_days: Option<u32>,
}

/// Points that are decided by hand.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Whose, by their id.
    pub who: String,
    /// Of which problem; of all together, whatever else holds, if nothing is said.
    pub problem: Option<u32>,
    /// The points.
    pub points: f64,
    /// Why.
    pub comment: String,
}

/// The points of somebody, in thousandths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grade {
    /// The points; `None` if there is no score.
    pub points: Option<u32>,
    /// What can be had.
    pub of: u32,
    /// The problems that count: points, if there are any, and what can be had.
    pub problems: BTreeMap<u32, (Option<u32>, u32)>,
    /// Days late, the free ones among them.
    pub late_days: u32,
    /// Which of the documents counts.
    pub document: Option<usize>,
    /// What was done besides adding up.
    pub notes: Vec<String>,
}

impl Policy {
    /// Reads a policy; if there is no file, the one by which all problems count as the course says.
    ///
    /// # Errors
    ///
    /// If it is not a policy: with the line.
    pub fn read(file: Option<&Path>) -> Result<Self> {
        let Some(file) = file else { return Ok(Self::default()) };
        let name = || file.display().to_string();
        Self::parse(&fs::read_to_string(file).with_context(name)?).with_context(name)
    }

    /// The policy that a text says.
    ///
    /// # Errors
    ///
    /// If it says none.
    pub fn parse(text: &str) -> Result<Self> {
        let policy: Self = toml::from_str(text)?;
        for (number, weight) in &policy.weights {
            ensure!(number.parse::<u32>().is_ok(), "[weights] {number}: name a problem by its number, such as 71");
            ensure!((0.0..=10_000.0).contains(weight), "[weights] {number}: points from 0 to 10000");
        }
        ensure!(policy.out_of.is_none_or(|of| of > 0.0 && of <= 10_000.0), "out_of: points from 0 to 10000");
        ensure!(policy.decimals.is_none_or(|decimals| decimals <= 3), "decimals: from 0 to 3");
        ensure!((0.0..=100.0).contains(&policy.late.percent_a_day), "[late] percent_a_day: from 0 to 100");
        for time in policy.deadline.iter().chain(policy.extensions.values()) {
            moment(time)?;
        }
        for (i, by_hand) in policy.overrides.iter().enumerate() {
            let Override { who, problem, points, comment } = by_hand;
            ensure!((0.0..=10_000.0).contains(points), "[[override]] of {who}: points from 0 to 10000");
            ensure!(!comment.trim().is_empty(), "[[override]] of {who}: say why in `comment`");
            let is_same = |other: &Override| is_called(who, &other.who) && other.problem == *problem;
            ensure!(!policy.overrides[..i].iter().any(is_same), "[[override]] of {who}: twice for the same points");
        }
        Ok(policy)
    }

    /// Whether everybody and everything that the policy names is there.
    ///
    /// # Errors
    ///
    /// If not: a slip of the pen would cost somebody points.
    pub fn check(&self, students: &[Student]) -> Result<()> {
        let people = self.extensions.keys().chain(self.overrides.iter().map(|by_hand| &by_hand.who));
        let is_known = |who: &&String| students.iter().any(|student| is_called(&student.person.id, who));
        let strangers: Vec<_> = people.filter(|who| !is_known(who)).map(String::as_str).collect();
        ensure!(strangers.is_empty(), "the policy names people of whom there are no results: {}", strangers.join(", "));
        let documents = || students.iter().flat_map(|student| &student.documents);
        let numbers: BTreeSet<u32> =
            documents().flat_map(|document| &document.problems).map(|problem| problem.number).collect();
        let named = self.weights.keys().filter_map(|number| number.parse().ok());
        let named = named
            .chain(self.leave_out.iter().copied())
            .chain(self.overrides.iter().filter_map(|by_hand| by_hand.problem));
        let wrong: Vec<_> = named.filter(|number| !numbers.contains(number)).map(|number| number.to_string()).collect();
        ensure!(
            wrong.is_empty() || numbers.is_empty(),
            "the policy names problems of which there are no results: {}",
            wrong.join(", ")
        );
        Ok(())
    }

    /// The points of somebody.
    ///
    /// # Errors
    ///
    /// If a time in a document or in the policy is none.
    pub fn grade(&self, student: &Student) -> Result<Grade> {
        let current = student.current().filter(|_| student.error.is_none());
        // An attempt that another course or other options have graded is not to be compared with the others.
        let is_comparable = |document: &Document| {
            current.is_some_and(|current| {
                document.course_sha256 == current.course_sha256 && document.options == current.options
            })
        };
        let mut grades = Vec::new();
        for (i, document) in student.documents.iter().enumerate() {
            if Some(i) == student.current || (self.attempt == Attempt::Best && is_comparable(document)) {
                let grade = self.of_document(student, document)?;
                grades.push((i, Grade { document: Some(i), ..grade }));
            }
        }
        let mut grade = match current {
            None => Grade::default(),
            // Of equal ones the last attempt, and then the first of the list.
            Some(_) => {
                let best = grades.into_iter().max_by_key(|(i, grade)| (grade.points, Some(*i) == student.current));
                best.map(|(_, grade)| grade).unwrap_or_default()
            }
        };
        if grade.document.is_some() && grade.document != student.current {
            grade.notes.push("an earlier attempt is better".into());
        }
        if self.without_score == WithoutScore::Zero && grade.points.is_none() && student.error.is_none() {
            grade.points = Some(0);
            grade.notes.push("no score counts as 0".into());
        }
        for by_hand in self.overrides_of(student).filter(|by_hand| by_hand.problem.is_none()) {
            grade.points = Some(thousandths(by_hand.points));
            grade.notes.push(format!("by hand: {}", by_hand.comment));
        }
        Ok(grade)
    }

    fn overrides_of<'a>(&'a self, student: &'a Student) -> impl Iterator<Item = &'a Override> {
        self.overrides.iter().filter(|by_hand| is_called(&student.person.id, &by_hand.who))
    }

    fn of_document(&self, student: &Student, document: &Document) -> Result<Grade> {
        let mut grade = Grade { late_days: self.late_days(student, document)?, ..Grade::default() };
        if document.score.is_none() {
            return Ok(grade);
        }
        for problem in document.problems.iter().filter(|problem| !self.leave_out.contains(&problem.number)) {
            let of = self.weight(problem);
            let mut earned = problem.score.map(|score| share(score.0, problem.max_score.0, of));
            for by_hand in self.overrides_of(student).filter(|by_hand| by_hand.problem == Some(problem.number)) {
                earned = Some(thousandths(by_hand.points));
                grade.notes.push(format!("{} by hand: {}", problem.number, by_hand.comment));
            }
            if earned.is_none() {
                grade.notes.push(format!("{} could not be graded, and counts neither way", problem.number));
            }
            grade.problems.insert(problem.number, (earned, of));
        }
        let counted = || grade.problems.values().filter_map(|(earned, of)| Some(((*earned)?, *of)));
        let (earned, of) = counted().fold((0, 0), |(earned, all), (part, of)| (earned + part, all + of));
        let whole = self.out_of.map_or(of, thousandths);
        let mut points = if self.out_of.is_some() { share(earned, of, whole) } else { earned };
        let charged = grade.late_days.saturating_sub(self.late.free_days);
        if self.late.most_days.is_some_and(|most| grade.late_days > most) {
            points = 0;
            grade.notes.push(format!("{} days late: too late to count", grade.late_days));
        } else if charged > 0 && self.late.percent_a_day > 0.0 {
            let kept = (100.0 - self.late.percent_a_day * f64::from(charged)).max(0.0);
            let before = points;
            points = (f64::from(points) * kept / 100.0).round() as u32;
            let lost = crate::score::points(before - points);
            grade.notes.push(format!("{} days late, {charged} of them charged: {lost} points less", grade.late_days));
        }
        grade.points = Some(self.rounded(points));
        grade.of = whole;
        Ok(grade)
    }

    fn weight(&self, problem: &ProblemPart) -> u32 {
        self.weights.get(&problem.number.to_string()).map_or(problem.max_score.0, |weight| thousandths(*weight))
    }

    /// Days after the deadline of somebody. If only a mark of the platform says that it was late, one.
    fn late_days(&self, student: &Student, document: &Document) -> Result<u32> {
        let own = self.extensions.iter().find(|(who, _)| is_called(&student.person.id, who)).map(|(_, time)| time);
        let at = document.handed_in.as_deref().map(moment_of).transpose()?;
        Ok(match (own.or(self.deadline.as_ref()), at) {
            (Some(deadline), Some(at)) => ceiling_of_days(at - moment(deadline)?),
            // Whoever has a deadline of their own may be late for the platform and in time all the same.
            _ if own.is_some() => 0,
            _ => u32::from(document.late == Some(true)),
        })
    }

    fn rounded(&self, points: u32) -> u32 {
        let unit = 10_u32.pow(3 - self.decimals.unwrap_or(3).min(3));
        (points + unit / 2) / unit * unit
    }
}

/// Whether two words are the same id.
fn is_called(id: &str, word: &str) -> bool {
    id.to_lowercase() == word.to_lowercase()
}

/// A part of `of` as large as `earned` is of `all`, rounded once.
fn share(earned: u32, all: u32, of: u32) -> u32 {
    let (earned, all, of) = (u64::from(earned), u64::from(all), u64::from(of));
    if all == 0 { 0 } else { u32::try_from((earned * of * 2 + all) / (all * 2)).unwrap_or(u32::MAX) }
}

fn thousandths(points: f64) -> u32 {
    (points * 1000.0).round() as u32
}

#[cfg(test)]
mod tests;
