//! Scores a submission of NLP100 chapter 8, problem by problem, and says why.

use std::env;
use std::process::{Command, ExitCode};
use std::time::Duration;

use anyhow::{Context, Error, Result};
use clap::Parser;
use grader::args::{Action, Args, GradeArgs};
use grader::authors::{punch, try_answers};
use grader::build::course::rustc_call;
use grader::build::course::workshop::Workshop;
use grader::class;
use grader::course::Course;
use grader::course::own_changes::own_changes;
use grader::course::problem::Problem;
use grader::course::selection::SelectionError;
use grader::exit_code::Exit;
use grader::help_ja;
use grader::judging::isolation;
use grader::pipeline::{self, Grading, Remembered, Rules};
use grader::process::caretaker;
use grader::report::document::OptionsPart;
use grader::report::draft::{Handing, Subject};
use grader::report::format::Language;
use grader::report::words::Words;
use grader::report::{Report, Settings};
use grader::score::score;
use grader::student::{portfolio, quiz};
use grader::submission::Submission;
use grader::submission::archive_file::ArchiveFile;
use grader::submission::seed::{SeedOptions, Seeds};
use grader::submission::stop::Stop;
use grader::submission::taken::Taken;

fn main() -> ExitCode {
    // This program is also the launcher of sandboxes, stands in the compiler's place to note how it is called, and removes what a
    // killed run has left.
    if let Some(exit) = sandbox::as_launcher().or_else(rustc_call::as_compiler).or_else(caretaker::as_caretaker) {
        return exit;
    }
    if let Some(exit) = without_stack_setting() {
        return exit;
    }
    let args = match Language::of_the_computer() {
        Language::En => Args::parse(),
        Language::Ja => help_ja::parse(),
    };
    if let Ok(program) = env::current_exe() {
        caretaker::employ(program);
    }
    let exit = match args.action {
        Some(Action::Quiz(ref options)) => quiz::quiz(options),
        Some(Action::Portfolio(ref options)) => portfolio::portfolio(options),
        Some(Action::Punch(ref options)) => punch::punch(options),
        Some(Action::Try(ref options)) => try_answers::try_answers(options),
        Some(Action::Class(ref options)) => class::run::class(options),
        Some(Action::Prepare(ref options)) => class::prepare::prepare(options),
        Some(Action::Gradebook(ref options)) => class::gradebook::gradebook(options),
        Some(Action::Feedback(ref options)) => class::feedback::feedback(options),
        Some(Action::Stats(ref options)) => class::stats::stats(options),
        Some(Action::Diff(ref options)) => class::diff::diff(options),
        Some(Action::Export(ref options)) => class::export::export(options),
        None => grade(&args.grade),
    };
    match exit {
        Ok(exit) => exit.into(),
        Err(error) => told(&error).into(),
    }
}

/// Says why there is no result.
fn told(error: &Error) -> Exit {
    match error.downcast_ref::<SelectionError>() {
        Some(error) => {
            eprintln!("grader: {}", screen::say(error.to_string(), error.japanese()));
            Exit::Usage
        }
        None => {
            eprintln!("grader: {error:#}");
            Exit::GraderError
        }
    }
}

/// Starts this program again if a variable of the machine says how large the stacks of its threads are to be: with a senseless
/// number none could be started.
fn without_stack_setting() -> Option<ExitCode> {
    const STACK: &str = "RUST_MIN_STACK";
    env::var_os(STACK)?;
    let status = Command::new(env::current_exe().ok()?).args(env::args_os().skip(1)).env_remove(STACK).status().ok()?;
    Some(ExitCode::from(u8::try_from(status.code().unwrap_or(3)).unwrap_or(3)))
}

/// find the course → take what was handed in → seed → build the course → verify the isolation → compile, judge and diagnose
/// each problem → score → report.
fn grade(args: &GradeArgs) -> Result<Exit> {
    let course = Course::find()?;
    let submission = Submission::named(args, &course);
    if let Some(said) = args.submission.as_deref().and_then(|path| class::many::said(path, args.language())) {
        eprintln!("grader: {said}");
        return Ok(Exit::Usage);
    }
    let (handed_in, obstacle) = match submission.take(&course, args.copy.as_deref()) {
        Ok(taken) => (taken, None),
        Err(Stop::Obstacle(obstacle)) => (Taken::default(), Some(obstacle)),
        Err(Stop::Error(error)) => return Err(error),
    };
    let seeds = Seeds::choose(seed_options(args))?;
    let workshop = Workshop::open(course, env::current_exe().context("cannot find this program's own file")?)?;
    let problems = workshop.course.select_except(&args.problems, &args.except)?;
    let is_built = problems.iter().all(|problem| workshop.has_room(problem));
    let (handed_in, workshop) = (&handed_in, &workshop);
    let own_changes = match submission.is_own(&workshop.course) {
        true => own_changes(&problems)?,
        false => Vec::new(),
    };
    let archive = match &submission {
        Submission::Work(path) => ArchiveFile::read(path).context("cannot read the submission")?,
        Submission::Solutions => None,
    };
    let options = options(args, &problems);
    let subject = Subject {
        workshop,
        submission: &submission,
        archive: archive.as_ref(),
        handed_in,
        own_changes: &own_changes,
        seeds: &seeds,
        options,
        handing: Handing { who: args.who.clone(), attempt: args.attempt, at: args.handed_in, is_late: args.late },
    };
    let settings = Settings {
        files: &args.reports(),
        words: Words::new(args.language()),
        min_score: args.min_score,
        is_reproducible: args.reproducible,
        is_built,
    };
    let mut report = Report::begin(&subject, &settings)?;
    if let Some(obstacle) = obstacle {
        return report.not_graded(&obstacle);
    }
    if args.verifies_isolation() {
        let protections = isolation::verify(workshop)?;
        report.isolation(&protections);
        if let (true, Some(lacking)) = (args.requires_isolation(), isolation::lacking(&protections)) {
            return report.refuse(&lacking);
        }
    }
    let grading = Grading {
        workshop,
        handed_in,
        seeds: &seeds,
        rules: Rules { policy: !args.no_policy, wall_factor: args.patience, budget: Duration::from_secs(args.budget) },
        remembered: match submission {
            Submission::Solutions => Remembered::Programs,
            Submission::Work(_) if submission.is_own(&workshop.course) => Remembered::Everything,
            Submission::Work(_) if args.keep_programs => Remembered::Programs,
            Submission::Work(_) => Remembered::Nothing,
        },
    };
    pipeline::grade(&grading, &problems, |graded| {
        report.add(score(graded.problem, graded.outcomes, args.without_adapter));
    })?;
    report.finish()
}

/// How the submission is treated.
fn options(args: &GradeArgs, problems: &[&Problem]) -> OptionsPart {
    OptionsPart {
        problems: problems.iter().map(|problem| problem.number).collect(),
        policy: !args.no_policy,
        patience: args.patience,
        budget: args.budget,
        without_adapter: args.without_adapter,
        require_isolation: args.requires_isolation(),
        hide_expected: args.hide_expected,
    }
}

/// What the command line says of the seed. Only for others' work the environment may name a secret.
fn seed_options(args: &GradeArgs) -> SeedOptions<'_> {
    SeedOptions { number: args.seed, file: args.seed_file.as_deref(), environment: args.submission.is_some() }
}
