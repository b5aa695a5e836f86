//! What the tests of the programs hold: a program ends well, and what it shows fits on the screen in both languages.

use std::error::Error;
use std::fs;
use std::panic;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use data::prepare;
use data::split::Split;

use crate::text::columns;

/// Lines of two screens of 25, the most that a program shows.
const TWO_SCREENS: usize = 50;

/// Characters that only Japanese has.
const KANA: std::ops::RangeInclusive<char> = '\u{3040}'..='\u{30ff}';

/// The screens on which it is looked at what a program shows: locale, columns.
const SCREENS: [(&str, usize); 2] = [("C.UTF-8", 80), ("ja_JP.UTF-8", 40)];

/// A program in a course of its own for each screen, with a tenth of the bundled sample as its data.
#[derive(Debug)]
pub struct Program {
    binary: PathBuf,
    courses: [PathBuf; SCREENS.len()],
}

impl Program {
    /// The program at `binary`. Its courses are made anew in `folder`, and hold what is at `source`, if anything, under
    /// the same path as in the real one.
    ///
    /// # Panics
    ///
    /// If a course cannot be made.
    pub fn new(binary: &str, folder: &str, source: Option<&str>) -> Self {
        let name = Path::new(binary).file_stem().unwrap_or_default();
        let place = Path::new(folder).join("courses").join(name);
        let sample = data::sample::bundled();
        let tenth = |part: Vec<data::Headline>| part.into_iter().step_by(10).collect();
        let split = Split { train: tenth(sample.train), valid: tenth(sample.valid), test: tenth(sample.test) };
        let made = |course: &Path| -> Result<(), Box<dyn Error>> {
            if course.exists() {
                fs::remove_dir_all(course)?;
            }
            fs::create_dir_all(course.join("exercises"))?;
            fs::create_dir_all(course.join("data"))?;
            fs::write(course.join("data/Cargo.toml"), "")?;
            if let Some(source) = source {
                let file = course.join(source);
                fs::create_dir_all(file.parent().unwrap_or(course))?;
                fs::write(file, "//! The code of a run.\n")?;
            }
            Ok(prepare::write(&course.join("data/prepared"), &split, &sample.vectors, "")?)
        };
        let courses = SCREENS.map(|(locale, _)| place.join(locale));
        for course in &courses {
            if let Err(error) = made(course) {
                panic!("{}: {error}", course.display());
            }
        }
        Self { binary: binary.into(), courses }
    }

    /// What the program shows with these arguments on a screen of 80 columns in English. The same is looked at on one of
    /// 40 columns in Japanese, at the same time.
    ///
    /// # Panics
    ///
    /// If the program fails or complains, shows more than two screens or a line that is too long, or shows a value as
    /// Rust prints it for itself.
    #[track_caller]
    pub fn shows(&self, arguments: &[&str]) -> String {
        let shown = thread::scope(|scope| {
            let programs = [0, 1].map(|screen| scope.spawn(move || self.run_on(screen, arguments)));
            programs.map(|program| program.join().unwrap_or_else(|panic| panic::resume_unwind(panic)))
        });
        for ((text, complaints, success), (locale, width)) in shown.iter().zip(SCREENS) {
            assert!(*success && complaints.is_empty(), "{arguments:?} {locale}: {text}\n{complaints}");
            assert!(text.lines().count() <= TWO_SCREENS, "{arguments:?} {locale}: more than two screens\n{text}");
            for line in text.lines() {
                assert!(columns(line) < width, "{arguments:?} {locale}: {} columns\n{line}", columns(line));
                assert!(!is_for_rust(line), "{arguments:?} {locale}: a value as Rust prints it\n{line}");
            }
        }
        let [(english, ..), (japanese, ..)] = shown;
        let own = arguments.iter().fold(english.clone(), |text, argument| text.replace(argument, ""));
        assert!(!own.contains(|c| KANA.contains(&c)), "{arguments:?}: Japanese in English\n{english}");
        assert!(japanese.contains(|c| KANA.contains(&c)), "{arguments:?}: not in Japanese\n{japanese}");
        english
    }

    /// What the program prints in English, what it complains about, and whether it ends well.
    ///
    /// # Panics
    ///
    /// If it cannot be started.
    pub fn run(&self, arguments: &[&str]) -> (String, String, bool) {
        self.run_on(0, arguments)
    }

    /// The same on one of the screens.
    fn run_on(&self, screen: usize, arguments: &[&str]) -> (String, String, bool) {
        let (course, (locale, columns)) = (&self.courses[screen], SCREENS[screen]);
        let mut command = Command::new(&self.binary);
        command.args(arguments).current_dir(course).env_remove(data::FOLDER_VARIABLE);
        // A driver of Mesa complains where there is no such folder, and that is no complaint of the program.
        command.env("XDG_RUNTIME_DIR", course);
        command.env("CARGO_MANIFEST_DIR", course).env("COLUMNS", columns.to_string()).env("LC_ALL", locale);
        let output = match command.output() {
            Ok(output) => output,
            Err(error) => panic!("{}: {error}", self.binary.display()),
        };
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (text(&output.stdout), text(&output.stderr), output.status.success())
    }

    /// The folder of the course in which it runs in English.
    pub fn course(&self) -> &Path {
        &self.courses[0]
    }
}

/// Whether a line holds what only `{:?}` prints: a struct, an option, a list of numbers.
fn is_for_rust(line: &str) -> bool {
    let list =
        line.match_indices('[').any(|(at, _)| line[at + 1..].starts_with(|c: char| c.is_ascii_digit() || c == '['));
    list || [" { ", "Some(", "Ok(", "Err("].iter().any(|sign| line.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rust_prints_for_itself_is_noticed() {
        for line in ["labels [2, 0, 0, 2]", "Error: Os { code: 30 }", "Some(1)", "[[0.1, 0.2]]"] {
            assert!(is_for_rust(line), "{line}");
        }
        for line in ["[Kim] shows off", "train_x.npy  f64, shape (6400, 300)", "technology ██ 0.9"] {
            assert!(!is_for_rust(line), "{line}");
        }
    }
}
