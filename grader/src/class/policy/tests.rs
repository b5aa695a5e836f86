//! Policies and what they make of documents.

use super::*;
use crate::class::layout::person::Person;
use crate::report::document::Points;
use crate::report::sample::document;
use crate::score::State;

/// A document of 71 and 72 with these points, handed in at a time.
fn work(scores: [Option<u32>; 2], handed_in: Option<&str>) -> Document {
    let mut document = document();
    document.problems.truncate(2);
    for (problem, (number, score)) in document.problems.iter_mut().zip((71..).zip(scores)) {
        problem.number = number;
        problem.score = score.map(Points);
        problem.max_score = Points(10_000);
        problem.state = State::Partial;
    }
    document.score = Some(Points(scores.iter().flatten().sum()));
    document.handed_in = handed_in.map(str::to_owned);
    document.late = None;
    document
}

/// Somebody with these attempts, of which the last is the last.
fn student(documents: Vec<Document>) -> Student {
    let current = documents.len().checked_sub(1);
    Student { person: Person::of("A1"), documents, current, error: None }
}

fn grade(policy: &str, student: &Student) -> Grade {
    let policy = Policy::parse(policy).unwrap_or_else(|error| panic!("{policy}: {error:#}"));
    policy.grade(student).expect("its times are times")
}

fn points_of(policy: &str, student: &Student) -> (Option<u32>, u32) {
    let grade = grade(policy, student);
    (grade.points, grade.of)
}

const DEADLINE: &str = "deadline = 2026-11-20T23:59:00+09:00\n";

#[test]
fn weights_problems_left_out_and_another_whole() {
    let one = student(vec![work([Some(10_000), Some(5_000)], None)]);
    for (policy, points) in [
        ("", (15_000, 20_000)),
        ("weights = { 72 = 30 }", (25_000, 40_000)),
        ("weights = { 72 = 0 }", (10_000, 10_000)),
        ("leave_out = [71]", (5_000, 10_000)),
        ("out_of = 100", (75_000, 100_000)),
        ("out_of = 7\ndecimals = 0", (5_000, 7_000)),
        ("out_of = 7\ndecimals = 1", (5_300, 7_000)),
        ("out_of = 7", (5_250, 7_000)),
    ] {
        assert_eq!(points_of(policy, &one), (Some(points.0), points.1), "{policy}");
    }
    // What this machine could not grade counts neither way.
    let without = student(vec![work([Some(10_000), None], None)]);
    assert_eq!(points_of("out_of = 100", &without), (Some(100_000), 100_000));
    assert!(grade("", &without).notes[0].starts_with("72 could not be graded"));
}

#[test]
fn late_days_cost_what_the_policy_says_and_an_extension_is_a_deadline() {
    let at = |time: &str| student(vec![work([Some(10_000), Some(10_000)], Some(time))]);
    let late = "[late]\nfree_days = 1\npercent_a_day = 10\nmost_days = 4\n";
    for (time, days, points) in [
        ("2026-11-20T14:59:00Z", 0, 20_000),
        ("2026-11-20T14:59:01Z", 1, 20_000),
        ("2026-11-21T14:59:01Z", 2, 18_000),
        ("2026-11-24T14:59:00Z", 4, 14_000),
        ("2026-11-24T14:59:01Z", 5, 0),
    ] {
        let grade = grade(&format!("{DEADLINE}{late}"), &at(time));
        assert_eq!((grade.late_days, grade.points), (days, Some(points)), "{time}: {:?}", grade.notes);
    }
    let extended = format!("{DEADLINE}{late}[extensions]\na1 = 2026-11-24T23:59:00+09:00\n");
    assert_eq!(grade(&extended, &at("2026-11-24T14:59:00Z")).points, Some(20_000));
    // A platform that only says that it was late.
    let mut marked = work([Some(10_000), Some(10_000)], None);
    marked.late = Some(true);
    let marked = student(vec![marked]);
    assert_eq!(grade("late = { percent_a_day = 25 }", &marked).points, Some(15_000));
    assert_eq!(grade("late = { percent_a_day = 100 }", &marked).points, Some(0));
    assert_eq!(grade(&extended, &marked).late_days, 0);
}

#[test]
fn the_last_attempt_counts_or_the_best_one_that_the_same_course_has_graded() {
    let (good, bad) = (work([Some(9_000), Some(0)], None), work([Some(1_000), Some(0)], None));
    let two = student(vec![good.clone(), bad.clone()]);
    assert_eq!(grade("", &two).points, Some(1_000));
    let best = grade("attempt = \"best\"", &two);
    assert_eq!((best.points, best.document), (Some(9_000), Some(0)));
    assert_eq!(best.notes, ["an earlier attempt is better"]);
    let old = student(vec![Document { course_sha256: "0".repeat(64), ..good }, bad]);
    assert_eq!(grade("attempt = \"best\"", &old).points, Some(1_000));
}

#[test]
fn points_by_hand_win_and_say_why() {
    let one = student(vec![work([Some(10_000), Some(5_000)], None)]);
    let part = "[[override]]\nwho = \"a1\"\nproblem = 72\npoints = 7.5\ncomment = \"a typing error\"\n";
    let whole = "[[override]]\nwho = \"A1\"\npoints = 3\ncomment = \"oral\"\n";
    assert_eq!(points_of(part, &one), (Some(17_500), 20_000));
    let both = grade(&format!("{part}{whole}"), &one);
    assert_eq!(
        (both.points, both.notes.join("; ").as_str()),
        (Some(3_000), "72 by hand: a typing error; by hand: oral")
    );
    // Also for those who have nothing.
    assert_eq!(grade(whole, &student(vec![])).points, Some(3_000));
}

#[test]
fn what_has_no_score_is_no_zero_unless_the_policy_says_so_and_never_if_the_grader_went_wrong() {
    let mut none = work([None, None], None);
    (none.score, none.problems) = (None, Vec::new());
    let none = student(vec![none]);
    assert_eq!(grade("", &none).points, None);
    assert_eq!(grade("without_score = \"zero\"", &none).points, Some(0));
    assert_eq!(grade("without_score = \"zero\"", &student(vec![])).points, Some(0));
    let error = Student { error: Some("no disk".into()), ..none };
    assert_eq!(grade("without_score = \"zero\"", &error).points, None);
}

#[test]
fn a_policy_that_is_wrong_names_the_line_or_the_part() {
    for (text, words) in [
        ("a = 1", "unknown field `a`"),
        ("\n[late]\nfree = 1", "line 3"),
        ("deadline = 2026-11-20", "such as 2026-11-20T23:59:00+09:00"),
        ("weights = { x = 1 }", "by its number"),
        ("weights = { 71 = -1 }", "from 0"),
        ("out_of = nan", "out_of"),
        ("attempt = \"first\"", "`last` or `best`"),
        ("[[override]]\nwho = \"a\"\npoints = 1\ncomment = \" \"", "say why"),
        ("[[override]]\nwho = \"a\"\npoints = 1", "missing field `comment`"),
        ("[[override]]\nwho=\"a\"\npoints=1\ncomment=\"x\"\n[[override]]\nwho=\"A\"\npoints=2\ncomment=\"y\"", "twice"),
        ("decimals = 9", "decimals"),
    ] {
        let error = format!("{:#}", Policy::parse(text).expect_err(text));
        assert!(error.contains(words), "{text}: {error}");
    }
    let one = [student(vec![work([Some(1), Some(1)], None)])];
    for (text, words) in [
        ("extensions = { b2 = 2026-11-20T23:59:00Z }", "no results: b2"),
        ("leave_out = [17]", "no results: 17"),
        ("weights = { 71 = 1, 99 = 1 }", "no results: 99"),
    ] {
        let policy = Policy::parse(text).expect("it is one");
        assert!(policy.check(&one).expect_err(text).to_string().contains(words), "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn nobody_loses_points_by_a_policy_without_penalties_and_nobody_has_more_than_all(
        scores in proptest::array::uniform2(0u32..=10_000), weights in proptest::array::uniform2(0u32..50), of in 1u32..200
    ) {
        let one = student(vec![work(scores.map(Some), None)]);
        let policy = format!("out_of = {of}\nweights = {{ 71 = {}, 72 = {} }}", weights[0], weights[1]);
        let grade = grade(&policy, &one);
        proptest::prop_assert!(grade.points <= Some(of * 1000));
        let better = student(vec![work(scores.map(|score| Some((score + 1).min(10_000))), None)]);
        proptest::prop_assert!(self::grade(&policy, &better).points >= grade.points);
    }
}
