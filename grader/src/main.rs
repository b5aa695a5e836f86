//! Scores a submission of NLP100 chapter 8, problem by problem, and says why.

mod args;
mod cache;
mod cargo;
mod compile;
mod course;
mod exit_code;
mod interface;
mod manifest;
mod pipe;
mod policy;
mod punch;
mod record;
mod report;
mod run;
mod rustc;
mod score;
mod stage;
mod submission;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use crate::args::{Action, Args, GradeArgs};
use crate::course::Course;
use crate::exit_code::Exit;

fn main() -> ExitCode {
    // This program is also the launcher of sandboxes, and stands in the compiler's place to note how it is called.
    if let Some(exit) = sandbox::as_launcher().or_else(record::as_compiler) {
        return exit;
    }
    let args = Args::parse();
    let exit = match args.action {
        Some(Action::Punch(ref options)) => punch::punch(options),
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

/// discover → stage → compile → run → score → report.
fn grade(args: &GradeArgs) -> Result<Exit> {
    let course = Course::discover()?;
    let problems = course.select(&args.problems)?;
    let submission = args.submission(&course);
    let staged = stage::stage(&course, &problems, &submission, !args.no_policy)?;
    let mut report = report::start(args, &course, &submission, &staged)?;
    for compiled in compile::compile(&staged) {
        let outcomes = run::run(&compiled, args.seed, staged.cache.as_ref());
        report.add(score::score(compiled.problem, outcomes));
    }
    report.finish()
}
