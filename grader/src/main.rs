//! Scores a submission of NLP100 chapter 8, problem by problem, and says why.

mod answer;
mod answers;
mod args;
mod cache;
mod cargo;
mod compile;
mod course;
mod diagnose;
mod edit;
mod exit_code;
mod freshness;
mod holes;
mod interface;
mod isolation;
mod manifest;
mod merge;
mod outcome;
mod parallel;
mod pipe;
mod policy;
mod programs;
mod punch;
mod record;
mod report;
mod run;
mod rustc;
mod score;
mod seed;
mod stage;
mod submission;
mod tried;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use crate::args::{Action, Args, GradeArgs};
use crate::course::Course;
use crate::exit_code::Exit;
use crate::seed::Seed;
use crate::stage::Rules;
use crate::submission::Submission;

fn main() -> ExitCode {
    // This program is also the launcher of sandboxes, and stands in the compiler's place to note how it is called.
    if let Some(exit) = sandbox::as_launcher().or_else(record::as_compiler) {
        return exit;
    }
    let args = Args::parse();
    let exit = match args.action {
        Some(Action::Punch(ref options)) => punch::punch(options),
        Some(Action::Try(ref options)) => tried::try_answers(options),
        None => grade(&args.grade),
    };
    match exit {
        Ok(exit) => exit.into(),
        Err(error) => {
            eprintln!("grader: {error:#}");
            Exit::GraderError.into()
        }
    }
}

/// discover → stage → build → verify → compile → run → diagnose → score → report.
fn grade(args: &GradeArgs) -> Result<Exit> {
    let course = Course::discover()?;
    let problems = course.select(&args.problems)?;
    let submission = Submission::named(args, &course);
    let staged =
        stage::stage(&course, &problems, &submission, Rules { policy: !args.no_policy, patience: args.patience })?;
    let seed = Seed::choose(args, &staged.digest)?;
    let mut report = report::start(args, &course, &submission, &staged, seed)?;
    let parts = compile::course_parts(&staged);
    if args.verifies_isolation() {
        let protections = isolation::verify(&staged, &parts);
        let lacking = isolation::lacking(&protections);
        report.isolation(protections);
        if let (true, Some(lacking)) = (args.requires_isolation(), lacking) {
            return report.refuse(&lacking);
        }
    }
    for compiled in compile::compile(&staged, parts) {
        let outcomes = run::run(&compiled, seed.value, staged.cache.as_ref());
        let outcomes = diagnose::diagnose(&course, &staged, &compiled, seed.value, outcomes);
        report.add(score::score(compiled.problem, outcomes));
    }
    report.finish()
}
