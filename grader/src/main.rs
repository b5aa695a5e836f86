//! Scores a submission of NLP100 chapter 8, problem by problem, and says why.

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

use grader::args::{Action, Args, GradeArgs};
use grader::build::course::rustc_call;
use grader::build::stage::Rules;
use grader::course::Course;
use grader::exit_code::Exit;
use grader::judging::isolation;
use grader::submission::Submission;
use grader::submission::seed::Seed;
use grader::{authors, build, judging, mistakes, report, score};

fn main() -> ExitCode {
    // This program is also the launcher of sandboxes, and stands in the compiler's place to note how it is called.
    if let Some(exit) = sandbox::as_launcher().or_else(rustc_call::as_compiler) {
        return exit;
    }
    let args = Args::parse();
    let exit = match args.action {
        Some(Action::Punch(ref options)) => authors::punch::punch(options),
        Some(Action::Try(ref options)) => authors::try_answers::try_answers(options),
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
    let course = Course::find()?;
    let problems = course.select(&args.problems)?;
    let submission = Submission::named(args, &course);
    let staged = build::stage::stage(
        &course,
        &problems,
        &submission,
        Rules { policy: !args.no_policy, patience: args.patience },
    )?;
    let seed = Seed::choose(args, &staged.digest)?;
    let mut report = report::start(args, &course, &submission, &staged, seed)?;
    let parts = build::course_parts(&staged);
    if args.verifies_isolation() {
        let protections = isolation::verify(&staged, &parts);
        let lacking = isolation::lacking(&protections);
        report.isolation(protections);
        if let (true, Some(lacking)) = (args.requires_isolation(), lacking) {
            return report.refuse(&lacking);
        }
    }
    for compiled in build::compile(&staged, parts) {
        let outcomes = judging::run(&compiled, seed.value, staged.patience, staged.cache.as_ref());
        let outcomes = mistakes::diagnose(&course, &staged, &compiled, seed.value, outcomes);
        report.add(score::score(compiled.problem, outcomes));
    }
    report.finish()
}
