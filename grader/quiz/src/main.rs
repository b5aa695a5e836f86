//! `cargo grade quiz 72`: asks the questions of a problem. Remembered, and never points.

use std::error::Error;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use quiz::ask::{Round, ask};
use quiz::memory::Memory;
use quiz::question::Questions;
use screen::{Table, say};

fn main() -> ExitCode {
    screen::run(program)
}

/// The problems to ask about, and `--seed NUMBER`.
fn program(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos() as u64);
    let (wanted, seed) = match arguments {
        [wanted @ .., "--seed", seed] => (wanted, seed.parse().map_err(|_| usage())?),
        wanted => (wanted, now),
    };
    let mut memory = Memory::open(&screen::folder("target/nlp100")?.join("quiz.json"));
    let exercises = exercises()?;
    if wanted.is_empty() {
        return overview(&exercises, &memory);
    }
    let mut chosen = Vec::new();
    for name in wanted {
        let is_meant = |exercise: &&(u32, PathBuf)| exercise.0.to_string() == **name || exercise.1.ends_with(name);
        chosen.push(exercises.iter().find(is_meant).ok_or_else(usage)?);
    }
    let mut input = io::stdin().lock();
    screen::print(say(
        "an empty line passes a question over; Ctrl-D ends",
        "分からないときは Enter だけを押すと、とばします。Ctrl-D で終わります。",
    ));
    for (problem, exercise) in chosen {
        let questions = Questions::read(exercise)?;
        println!();
        let name = exercise.file_name().unwrap_or_default().to_string_lossy();
        screen::print(&say(format!("problem {}", name.replace('_', " ")), format!("問題 {}", name.replace('_', " "))));
        let Round { asked, right, is_over } = ask(*problem, &questions, seed, &mut input, &mut memory)?;
        println!();
        screen::print(&say(
            format!("{right} of {asked} right; {}", so_far(*problem, &questions, &memory)),
            format!("{asked} 問中 {right} 問正解。{}", so_far(*problem, &questions, &memory)),
        ));
        if is_over {
            break;
        }
    }
    Ok(())
}

/// How many questions of a problem were right when they were last asked.
fn so_far(problem: u32, questions: &Questions, memory: &Memory) -> String {
    let all = questions.question.len();
    let right = questions.question.iter().filter(|question| memory.of(problem, &question.id).last_right).count();
    say(
        format!("of all {all} questions, {right} were right the last time"),
        format!("全 {all} 問のうち、最後に正解したのは {right} 問です。"),
    )
}

/// All problems with a quiz, and how far one is.
fn overview(exercises: &[(u32, PathBuf)], memory: &Memory) -> Result<(), Box<dyn Error>> {
    let mut table = Table::new(&say(["problem", "questions", "right"], ["問題", "問題数", "正解"]));
    for (problem, exercise) in exercises {
        let questions = Questions::read(exercise)?.question;
        let right = questions.iter().filter(|question| memory.of(*problem, &question.id).last_right).count();
        let name = exercise.file_name().unwrap_or_default().to_string_lossy().replace('_', " ");
        table.row([name, questions.len().to_string(), right.to_string()]);
    }
    print!("{}", table.text(screen::width()));
    println!();
    screen::print(usage());
    Ok(())
}

/// The exercises with a quiz: their numbers and folders.
fn exercises() -> Result<Vec<(u32, PathBuf)>, String> {
    let folder = screen::course().join("exercises");
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", screen::shown(&folder)))?;
    let numbered = |path: PathBuf| Some((path.file_name()?.to_str()?.split('_').next()?.parse().ok()?, path));
    let mut exercises: Vec<_> = entries.filter_map(|entry| numbered(entry.ok()?.path())).collect();
    exercises.retain(|(_, path)| path.join("quiz.toml").is_file());
    exercises.sort();
    Ok(exercises)
}

fn usage() -> &'static str {
    say("one problem: cargo grade quiz 72", "問題を選ぶには: cargo grade quiz 72")
}
