//! What a report may be asked for: its form, its language, and the file for it.

use std::path::PathBuf;

use clap::ValueEnum;

/// Form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A page for the terminal.
    Text,
    /// JSON, as `grader/report.schema.json` describes it.
    Json,
    /// A page for a student, in one file.
    Html,
    /// Markdown, for the summary of a job or a comment.
    Markdown,
    /// CSV, a line for each check.
    Csv,
    /// JUnit XML.
    Junit,
    /// SARIF 2.1.0.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// The `result.json` of Classroom 50, in thousandths of a point; in the environment of its runner, with --handed-in.
    Classroom50,
    /// The `results.json` of Gradescope.
    Gradescope,
    /// The `results.json` of PrairieLearn.
    #[value(name = "prairielearn")]
    PrairieLearn,
    /// The `results.json` of Exercism, version 3.
    Exercism,
}

impl Format {
    /// How the names of its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Text | Self::Github => "txt",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Junit => "xml",
            Self::Sarif => "sarif",
            Self::Json | Self::Classroom50 | Self::Gradescope | Self::PrairieLearn | Self::Exercism => "json",
        }
    }
}

/// Language of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// English.
    En,
    /// 日本語。
    Ja,
}

impl Language {
    /// The language of the computer.
    pub fn of_the_computer() -> Self {
        screen::say(Self::En, Self::Ja)
    }

    /// One of two texts.
    pub fn say<T>(self, english: T, japanese: T) -> T {
        match self {
            Self::En => english,
            Self::Ja => japanese,
        }
    }
}

/// A form of the report, and the file for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFile {
    /// The form.
    pub format: Format,
    /// The file; `-` is the standard output.
    pub file: PathBuf,
}

impl ReportFile {
    /// From `FORMAT=FILE`.
    ///
    /// # Errors
    ///
    /// If it is not so.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (format, file) = text.split_once('=').ok_or_else(|| {
            screen::say(
                "say FORMAT=FILE, such as json=report.json",
                "json=report.json のように FORMAT=FILE の形にしてください",
            )
        })?;
        if file.is_empty() {
            return Err(screen::say(
                format!("name a file behind `{format}=`, such as {format}=report.{format}"),
                format!("{format}=report.{format} のように、`{format}=` の後にファイル名を書いてください"),
            ));
        }
        Ok(Self {
            format: Format::from_str(format, false)
                .map_err(|error| screen::say(error, format!("`{format}` という形式はありません")))?,
            file: file.into(),
        })
    }

    /// Whether it goes to the standard output.
    pub fn is_screen(&self) -> bool {
        self.file.as_os_str() == "-"
    }
}
