//! A hole that nobody has filled yet: what a program says when it comes to one.

use std::panic::PanicHookInfo;

use crate::language::Language;

/// What the message of a `todo!` begins with.
const TODO: &str = "not yet implemented";

/// A `todo!` in an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// The folder of the exercise: `70_features`.
    exercise: String,
    /// The file, from the top of the course.
    file: String,
    line: u32,
    /// The first line of its text.
    sentence: String,
}

impl Hole {
    /// The hole that a panic comes from, if it comes from one.
    pub fn of(panic: &PanicHookInfo) -> Option<Self> {
        let place = panic.location().map(|place| (place.file(), place.line()));
        Self::new(message_of(panic)?, place)
    }

    fn new(message: &str, place: Option<(&str, u32)>) -> Option<Self> {
        let text = message.strip_prefix(TODO)?.trim_start_matches(": ");
        let sentence = text.lines().next().unwrap_or_default().to_owned();
        // A hole in a kernel is met by the device; the last line of its text says where the kernel stands.
        let in_kernel = || text.lines().last()?.rsplit_once(':').and_then(|(file, n)| Some((file, n.parse().ok()?)));
        let (exercise, file, line) = [place, in_kernel()]
            .into_iter()
            .flatten()
            .find_map(|(file, line)| Some((exercise_of(file)?, file.replace('\\', "/"), line)))?;
        Some(Self { exercise, file, line, sentence })
    }

    /// Two lines: which problem it is, and where it begins.
    pub fn text(&self, language: Language) -> String {
        let Self { exercise, file, line, sentence } = self;
        let problem = &exercise[..2];
        match language {
            Language::English => format!(
                "problem {problem} is not done yet; start with exercises/{exercise}/README.md\n\
                 the hole: {file}, line {line}: {sentence}"
            ),
            Language::Japanese => format!(
                "問題 {problem} がまだ終わっていません。exercises/{exercise}/README.ja.md から始めましょう。\n\
                 穴の場所: {file} の {line} 行目"
            ),
        }
    }
}

/// The text of a panic.
pub fn message_of<'a>(panic: &'a PanicHookInfo) -> Option<&'a str> {
    let payload = panic.payload();
    payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str))
}

/// The folder of the exercise that a file belongs to: `70_features`.
pub fn exercise_of(file: &str) -> Option<String> {
    file.split(['/', '\\']).find(|folder| is_exercise(folder)).map(str::to_owned)
}

/// Whether a folder has the name of an exercise: two digits, and a word.
fn is_exercise(folder: &str) -> bool {
    matches!(folder.split_once('_'), Some((number, word)) if number.len() == 2 && !word.is_empty())
        && folder.bytes().take(2).all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_is_two_lines_whatever_it_prints() {
        let message = format!("not yet implemented: average the vectors\n{}", "a headline\n".repeat(6400));
        let hole = Hole::new(&message, Some(("exercises\\70_features\\src\\lib.rs", 27))).expect("it is a hole");
        assert_eq!(
            hole.text(Language::English),
            "problem 70 is not done yet; start with exercises/70_features/README.md\n\
             the hole: exercises/70_features/src/lib.rs, line 27: average the vectors"
        );
        assert_eq!(hole.text(Language::Japanese).lines().count(), 2);
    }

    #[test]
    fn a_hole_in_a_kernel_is_found_by_the_last_line_of_its_text() {
        let message = "not yet implemented: add them up\nexercises/78_gpu/src/step.rs:23";
        let hole = Hole::new(message, Some(("grader/device/src/command.rs", 117))).expect("it is a hole");
        assert_eq!((hole.exercise.as_str(), hole.line), ("78_gpu", 23));
    }

    #[test]
    fn other_panics_are_no_holes() {
        assert_eq!(Hole::new("index out of bounds", Some(("exercises/70_features/src/lib.rs", 27))), None);
        assert_eq!(Hole::new("not yet implemented", Some(("grader/device/src/command.rs", 117))), None);
        assert_eq!(Hole::new("not yet implemented", None), None);
    }
}
