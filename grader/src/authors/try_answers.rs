//! `grader try`: does every answer fail or pass as its header says, and is every mistake named by its own name?

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde::Serialize;
use wire::Verdict;

use crate::args::{TryArgs, TryFormat};
use crate::build::course::workshop::Workshop;
use crate::course::Course;
use crate::course::holes;
use crate::course::problem::Problem;
use crate::course::suite::Check;
use crate::exit_code::Exit;
use crate::judging::outcome::Outcome;
use crate::mistakes::answer::{ACCEPTED, Answer, Header, MISTAKES};
use crate::mistakes::domain;
use crate::mistakes::known::{KnownMistakes, RecordedRun};
use crate::mistakes::merge::merge;
use crate::mistakes::name;
use crate::mistakes::program::{self, Program};
use crate::process::parallel;
use crate::submission::seed::Seed;

/// What is wrong with a known mistake of which no student would hear.
const SILENT: &str = "is not named: another mistake answers in the same way, or its answers are too slow or too long \
                      to be compared";

/// How one answer fared.
#[derive(Debug, Serialize)]
struct AnswerResult {
    problem: u32,
    /// The file, below the top of the course.
    file: String,
    /// Checks that did not pass, of those that were run.
    failed: Vec<String>,
    /// The mistakes that were named, each once.
    named: Vec<String>,
    /// The mistake that should be.
    expected: Option<String>,
    /// What is not as the header says; empty if the answer is as its header says.
    wrong: Vec<String>,
}

impl AnswerResult {
    /// Runs the checks on an answer that some check must find wrong, until one does.
    fn beyond(known: &KnownMistakes, program: &Program, sources: &Path, answer: &Answer) -> Self {
        let programs = known.programs(program);
        let failed = known.problem().checks.iter().rev().find(|check| {
            let run = known.run(&programs, Some(&answer.id), check, known.problem().seconds);
            run.outcome.verdict != Verdict::Passed
        });
        let failed = Vec::from_iter(failed.map(|check| check.name.clone()));
        let code = sources.join(&answer.id).join("lib.rs");
        let why = || format!("no check fails; the answer is {}", code.display());
        Self {
            problem: known.problem().number,
            file: answer.path.to_string_lossy().into_owned(),
            wrong: if failed.is_empty() { vec![why()] } else { Vec::new() },
            failed,
            named: Vec::new(),
            expected: None,
        }
    }
}

/// Tries the answers that the command line names.
///
/// # Errors
///
/// If a file is not an answer, or does not compile.
pub fn try_answers(args: &TryArgs) -> Result<Exit> {
    let course = Course::find()?;
    let chosen = if args.domain {
        let problems = course.select(&args.answers)?.into_iter();
        problems.map(|problem| Ok((problem.clone(), domain::answers(problem)?))).collect::<Result<_>>()?
    } else {
        choose(&course, &args.answers)?
    };
    if let Some(into) = &args.into {
        return write(&chosen, into);
    }
    let workshop = Workshop::open(course, env::current_exe().context("cannot find this program's own file")?)?;
    let mut all = Vec::new();
    for (problem, answers) in &chosen {
        let room = workshop.room(problem).map_err(|error| anyhow!("{error}"))?;
        let judge = room.judge(problem).map_err(|failure| anyhow!("{}", failure.messages()))?;
        let known = KnownMistakes::read(&workshop, problem, judge, Seed::public(args.seed), &workshop.memo)?;
        // The mistakes have a program of their own already, which names them.
        let is_known = |answer: &Answer| known.mistakes().iter().any(|known| known.path == answer.path);
        let (mistakes, others): (Vec<_>, Vec<_>) = answers.iter().cloned().partition(is_known);
        for answer in &others {
            let Header::Rewrites(original) = &answer.header else { continue };
            let is_there = known.mistakes().iter().any(|known| known.id == *original);
            ensure!(is_there, "{}: line 1: there is no mistake {original}", answer.path.display());
        }
        let kind = if args.domain { "domain" } else { "tried" };
        let tried = program::build(&workshop, problem, kind, &others)?;
        if args.domain {
            let sources = workshop.sources_of(&format!("{kind}-{}", problem.number));
            all.extend(parallel::map(&others, |answer| AnswerResult::beyond(&known, &tried, &sources, answer)));
            continue;
        }
        let paired_with = |program| move |answer| (answer, program);
        let mistakes = mistakes.iter().map(paired_with(known.program()?));
        let answers: Vec<_> = mistakes.chain(others.iter().map(paired_with(&tried))).collect();
        // First all runs, since the names come from comparing them.
        let cases = parallel::map(&answers, |(answer, program)| Case::new(&known, program, answer));
        all.extend(parallel::map(&cases, |case| case.clone().compare_with_header(&workshop.course, &known)));
    }
    let failures = all.iter().filter(|tried| !tried.wrong.is_empty()).count();
    match args.format {
        TryFormat::Json => println!("{}", serde_json::to_string_pretty(&all)?),
        TryFormat::Text => all.iter().for_each(print),
    }
    eprintln!("{} of {} answers are as their headers say", all.len() - failures, all.len());
    Ok(if failures == 0 { Exit::Success } else { Exit::BelowMinimum })
}

/// Writes the answers as one submission: what an author would get who had made these mistakes.
fn write(chosen: &[(Problem, Vec<Answer>)], into: &Path) -> Result<Exit> {
    for (problem, answers) in chosen {
        let [answer] = &answers[..] else {
            bail!("a submission holds one answer to problem {}, and {} are named", problem.number, answers.len())
        };
        let sources = merge(&holes::as_exercise(problem)?, &answer.text);
        for file in sources.with_context(|| answer.path.display().to_string())? {
            let path = into.join(&problem.folder).join("src").join(file.path);
            fs::create_dir_all(path.parent().unwrap_or(into))
                .and_then(|()| fs::write(&path, file.text))
                .with_context(|| format!("cannot write {}", path.display()))?;
        }
    }
    Ok(Exit::Success)
}

/// The answers that the arguments name, by problem: files, or all of a problem, or all there are.
fn choose(course: &Course, words: &[String]) -> Result<Vec<(Problem, Vec<Answer>)>> {
    let (files, problems): (Vec<_>, Vec<_>) = words.iter().cloned().partition(|word| word.ends_with(".rs"));
    let mut chosen: Vec<(Problem, Vec<Answer>)> = Vec::new();
    if files.is_empty() || !problems.is_empty() {
        for problem in course.select(&problems)? {
            let mut answers = Answer::all(problem, MISTAKES)?;
            answers.extend(Answer::all(problem, ACCEPTED)?);
            chosen.push((problem.clone(), answers));
        }
    }
    for file in files {
        let path = fs::canonicalize(&file).with_context(|| format!("cannot read {file}"))?;
        let problem = of_file(course, &path)
            .with_context(|| format!("{file}: put it into a folder NN_name, or begin its name with NN_"))?;
        let answer = Answer::read(problem, &path)?;
        match chosen.iter_mut().find(|(chosen, _)| chosen.number == problem.number) {
            Some((_, answers)) => answers.push(answer),
            None => chosen.push((problem.clone(), vec![answer])),
        }
    }
    chosen.sort_by_key(|(problem, _)| problem.number);
    Ok(chosen)
}

/// The problem whose number a file's name or folder begins with.
fn of_file<'a>(course: &'a Course, path: &Path) -> Option<&'a Problem> {
    let numbers = path.iter().rev().filter_map(|part| part.to_str()?.split_once('_')?.0.parse::<u32>().ok());
    numbers.filter_map(|number| course.problems.iter().find(|problem| problem.number == number)).next()
}

/// An answer, and its runs.
#[derive(Clone)]
struct Case<'a> {
    answer: &'a Answer,
    program: &'a Program,
    /// The checks that are run: for a right answer all, for a wrong one those that must fail.
    checks: Vec<String>,
    /// The mistake that should be named.
    expected: Option<String>,
    /// A run for each check of the problem, if only an empty one.
    runs: Vec<RecordedRun>,
}

impl<'a> Case<'a> {
    fn new(known: &KnownMistakes, program: &'a Program, answer: &'a Answer) -> Self {
        let id = match &answer.header {
            Header::Mistake(mistake, _) => Some(&mistake.id),
            Header::Rewrites(original) => Some(original),
            Header::Accepted | Header::Limited => None,
        };
        let original = known.mistakes().iter().filter_map(Answer::mistake).find(|(known, _)| Some(&known.id) == id);
        let checks = match (&answer.header, original) {
            (Header::Mistake(_, fails), _) => fails.clone(),
            (_, Some((_, fails))) => fails.to_vec(),
            _ => known.problem().checks.iter().map(|check| check.name.clone()).collect(),
        };
        let runs = known.problem().checks.iter().map(|_| RecordedRun::default()).collect();
        let mut case = Self { answer, program, checks, expected: id.cloned(), runs };
        case.run(known, &case.checks.clone());
        case
    }

    /// Runs some checks, unless they have been.
    fn run(&mut self, known: &KnownMistakes, checks: &[String]) {
        let programs = known.programs(self.program);
        for (check, run) in known.problem().checks.iter().zip(&mut self.runs) {
            if run.outcome.verdict == Verdict::NotStarted && checks.contains(&check.name) {
                *run = known.run(&programs, Some(&self.answer.id), check, known.problem().seconds);
            }
        }
    }

    /// The outcomes, with the mistakes that are named. What has not been run counts as not started.
    fn outcomes(&self, known: &KnownMistakes) -> Vec<Outcome> {
        let transcript = |check: &Check, _: &Outcome| {
            let at = known.problem().checks.iter().position(|known| known.name == check.name)?;
            self.runs[at].transcript.clone()
        };
        name(known, self.runs.iter().map(|run| run.outcome.clone()).collect(), transcript)
    }

    /// Compares what happened with the header.
    fn compare_with_header(mut self, course: &Course, known: &KnownMistakes) -> AnswerResult {
        let mut outcomes = self.outcomes(known);
        if self.expected.is_some() && named(&outcomes) != Vec::from_iter(self.expected.clone()) {
            // The checks that pass tell it from others.
            let others = known.suspects(&outcomes).into_iter().flat_map(|(_, fails)| fails).cloned();
            self.run(known, &Vec::from_iter(others));
            outcomes = self.outcomes(known);
        }
        let (mut failed, mut wrong) = (Vec::new(), Vec::new());
        for (check, outcome) in known.problem().checks.iter().zip(&outcomes) {
            let must_fail = self.expected.is_some() && self.checks.contains(&check.name);
            match outcome.verdict {
                Verdict::NotStarted | Verdict::NotGradableHere => {}
                Verdict::GraderError | Verdict::EndedEarly | Verdict::OutputLimit => {
                    wrong.push(format!("{}: {}", check.name, outcome.message));
                }
                Verdict::Passed if must_fail => wrong.push(format!("{} passes, and should fail", check.name)),
                Verdict::Passed => {}
                _ => {
                    failed.push(check.name.clone());
                    let why = format!("{}: {}", check.name, outcome.message);
                    wrong.extend(self.expected.is_none().then_some(why));
                }
            }
        }
        let named = named(&outcomes);
        let others = named.iter().filter(|named| Some(*named) != self.expected.as_ref());
        wrong.extend(others.map(|other| format!("is named {other}")));
        // A mistake that is written in another way may be told by nothing but its points.
        if matches!(self.answer.header, Header::Mistake(..)) && named.is_empty() {
            wrong.push(SILENT.into());
        }
        let path = self.answer.path.strip_prefix(&course.root).unwrap_or(&self.answer.path);
        AnswerResult {
            problem: known.problem().number,
            file: path.to_string_lossy().replace('\\', "/"),
            failed,
            named,
            expected: self.expected,
            wrong,
        }
    }
}

/// The mistakes that were named, each once.
fn named(outcomes: &[Outcome]) -> Vec<String> {
    let mut named: Vec<_> = outcomes.iter().filter_map(|outcome| Some(outcome.mistake.as_ref()?.id.clone())).collect();
    named.sort();
    named.dedup();
    named
}

fn print(tried: &AnswerResult) {
    println!("{} {}", if tried.wrong.is_empty() { "✓" } else { "✗" }, tried.file);
    if !tried.failed.is_empty() {
        println!("    fails: {}", tried.failed.join(", "));
    }
    match (&tried.expected, &tried.named[..]) {
        (Some(_), []) if tried.wrong.is_empty() => println!("    not named"),
        (_, named) if !named.is_empty() => println!("    named: {}", named.join(", ")),
        _ => {}
    }
    for wrong in &tried.wrong {
        println!("    wrong: {wrong}");
    }
}
