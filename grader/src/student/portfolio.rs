//! `grader portfolio`: one page of what a student has built, from what the student's own programs show.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::args::PortfolioArgs;
use crate::course::Course;
use crate::exit_code::Exit;
use crate::memo::write_whole;
use crate::report::format::Language;
use crate::student::page::{Part, html, markdown};

/// Where the page goes, below the top of the course.
const FOLDER: &str = "target/nlp100";

/// Runs the student's programs and writes the page, in HTML and in Markdown.
///
/// # Errors
///
/// If there is no course, a program cannot be started, or the page cannot be written.
pub fn portfolio(args: &PortfolioArgs) -> Result<Exit> {
    let course = Course::find()?;
    let shop = Shop { root: &course.root, language: args.language() };
    let mut parts = vec![shop.score()?];
    let curves = course.root.join(FOLDER).join("75/curves.svg");
    let history = shop.program(["learning curves", "学習曲線"], "history", &[])?;
    parts.push(Part { picture: fs::read(curves).ok(), ..history });
    parts.push(shop.program(["what is taken for what", "何を何と間違えたか"], "accuracy", &[])?);
    parts.push(shop.program(["everything that was tried", "試したもののすべて"], "mlp", &["log"])?);
    for headline in &args.headlines {
        parts.push(shop.program([headline, headline], "mlp", &[headline.as_str()])?);
    }
    parts.push(shop.program(["quiz", "確認クイズ"], "quiz", &[])?);

    let title = shop.say("NLP100 chapter 8: what I have built", "言語処理100本ノック第8章：作ったもの");
    let folder = course.root.join(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (name, text) in
        [("portfolio.html", html(title, args.language(), &parts)), ("portfolio.md", markdown(title, &parts))]
    {
        let path = folder.join(name);
        write_whole(&path, text.as_bytes()).with_context(|| format!("cannot write {}", path.display()))?;
        println!("{}", PathBuf::from(FOLDER).join(name).display());
    }
    Ok(Exit::Success)
}

/// Where programs are run, and in which language.
struct Shop<'a> {
    root: &'a Path,
    language: Language,
}

impl Shop<'_> {
    fn say<'a>(&self, english: &'a str, japanese: &'a str) -> &'a str {
        if self.language == Language::Ja { japanese } else { english }
    }

    /// The report of all exercises.
    fn score(&self) -> Result<Part> {
        let mut command = Command::new(env::current_exe().context("cannot find this program's own file")?);
        command.args(["--lang", self.say("en", "ja")]);
        self.part(["score", "得点"], command)
    }

    /// What a program of the course shows.
    fn program(&self, heading: [&str; 2], package: &str, arguments: &[&str]) -> Result<Part> {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(["run", "--quiet", "--package", package, "--"]).args(arguments);
        self.part(heading, command)
    }

    fn part(&self, [english, japanese]: [&str; 2], mut command: Command) -> Result<Part> {
        let heading = self.say(english, japanese).to_owned();
        eprintln!("{heading} …");
        command.current_dir(self.root).env("LC_ALL", self.say("C.UTF-8", "ja_JP.UTF-8")).env("COLUMNS", "80");
        let output = command.output().context("cannot start a program of the course")?;
        let mut shown = output.stdout;
        if !output.status.success() {
            // A program that comes to a hole says which problem is not done yet.
            shown.extend(output.stderr);
        }
        Ok(Part { heading, text: String::from_utf8_lossy(&shown).trim_end().to_owned(), picture: None })
    }
}
