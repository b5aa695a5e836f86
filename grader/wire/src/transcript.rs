//! A transcript: how somebody's code answered the calls of one check, to be compared with how another's did.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::frame::{read_frame, write_frame};
use crate::message::{decode, encode};
use crate::value::Value;

/// No transcript becomes longer than this, in bytes.
pub const LONGEST_TRANSCRIPT: usize = 1 << 20;

/// What came of one call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecordedAnswer {
    /// The function.
    pub function: String,
    /// What it asked of its device, if it has one.
    pub commands: Vec<Value>,
    /// What it returned, and after it the arguments that it changed; `None` if it panicked.
    pub value: Option<Value>,
    /// How it panicked, if it did.
    pub panic: Option<RecordedPanic>,
}

/// A panic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecordedPanic {
    /// What it says.
    pub message: String,
    /// Where: file, line and column.
    pub place: String,
}

/// The answers to all calls of a check, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transcript {
    answers: Vec<RecordedAnswer>,
    /// Whether none is missing.
    whole: bool,
}

/// Writes a transcript, answer by answer, so that it is there however the process ends.
#[derive(Debug)]
pub struct TranscriptWriter {
    file: File,
    room: usize,
}

impl TranscriptWriter {
    /// A writer to a new file.
    ///
    /// # Errors
    ///
    /// If there can be no such file.
    pub fn new(file: &Path) -> io::Result<Self> {
        Ok(Self { file: File::create(file)?, room: LONGEST_TRANSCRIPT })
    }

    /// Adds an answer, if there is room for it.
    ///
    /// # Errors
    ///
    /// If the file takes no more.
    pub fn add(&mut self, answer: &RecordedAnswer) -> io::Result<()> {
        let payload = encode(answer).map_err(io::Error::other)?;
        if payload.len() >= self.room {
            return self.break_off();
        }
        self.room -= payload.len();
        write_frame(&mut self.file, &payload)
    }

    /// Adds nothing any more. An empty frame says so.
    ///
    /// # Errors
    ///
    /// If the file takes no more.
    pub fn break_off(&mut self) -> io::Result<()> {
        match std::mem::take(&mut self.room) {
            0 => Ok(()),
            _ => write_frame(&mut self.file, &[]),
        }
    }
}

impl Transcript {
    /// Reads a transcript.
    ///
    /// # Errors
    ///
    /// If there is none, or it breaks off.
    pub fn read(file: &Path) -> io::Result<Self> {
        Self::decode(&fs::read(file)?)
    }

    /// Decodes what is in the file of a transcript.
    ///
    /// # Errors
    ///
    /// If it breaks off.
    pub fn decode(mut rest: &[u8]) -> io::Result<Self> {
        let mut transcript = Self { answers: Vec::new(), whole: true };
        while let Some(payload) = read_frame(&mut rest)? {
            if payload.is_empty() {
                transcript.whole = false;
            } else {
                transcript.answers.push(decode(&payload).map_err(io::Error::other)?);
            }
        }
        Ok(transcript)
    }

    /// Whether no answer is missing.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// Whether both are whole, and have the same answers to the same calls, up to rounding. An empty one agrees with
    /// none.
    pub fn agrees(&self, other: &Self) -> bool {
        let same = |(ours, theirs): (&RecordedAnswer, &RecordedAnswer)| {
            ours.function == theirs.function
                && all_agree(&ours.commands, &theirs.commands)
                && match (&ours.value, &theirs.value) {
                    (Some(ours), Some(theirs)) => agree(ours, theirs),
                    (None, None) => match (&ours.panic, &theirs.panic) {
                        (Some(ours), Some(theirs)) => ours.agrees(theirs),
                        (ours, theirs) => ours.is_none() && theirs.is_none(),
                    },
                    _ => false,
                }
        };
        self.whole
            && other.whole
            && !self.answers.is_empty()
            && self.answers.len() == other.answers.len()
            && self.answers.iter().zip(&other.answers).all(same)
    }
}

/// How panics begin whose words are those of the language and not of an author.
const WORDS_OF_THE_LANGUAGE: [&str; 8] = [
    "index out of bounds",
    "attempt to",
    "called `Option::unwrap()`",
    "called `Result::unwrap()`",
    "range ",
    "slice index",
    "mid > len",
    "already ",
];

impl RecordedPanic {
    /// Whether both come from the same place of the same library, or both from the author's own code, with the same words. Words
    /// of an author's own agree with any others: everyone words a panic differently.
    fn agrees(&self, other: &Self) -> bool {
        let has_own_words = |panic: &Self| {
            panic.library().is_none() && !WORDS_OF_THE_LANGUAGE.iter().any(|words| panic.message.starts_with(words))
        };
        self.library() == other.library()
            && (self.message == other.message || (has_own_words(self) && has_own_words(other)))
    }

    /// The place in a library, without the folders of the machine; `None` if the panic is in the author's own code.
    fn library(&self) -> Option<String> {
        let place = self.place.replace('\\', "/");
        let (_, rest) = place.split_once("/registry/src/").or_else(|| place.split_once("/rustc/"))?;
        rest.split_once('/').map(|(_, rest)| rest.to_owned())
    }
}

/// Whether two values are the same. Numbers may differ as far as another order of operations makes them.
fn agree(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Number(a), Value::Number(b)) if a.is_finite() && b.is_finite() => {
            (a - b).abs() <= (1e-6 * a.abs().max(b.abs())).max(1e-9)
        }
        (Value::Number(a), Value::Number(b)) => a == b || (a.is_nan() && b.is_nan()),
        (Value::List(a, more), Value::List(b, others)) => more == others && all_agree(a, b),
        (Value::Fields(a), Value::Fields(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|((a, x), (b, y))| a == b && agree(x, y))
        }
        // Everyone words an error differently.
        (Value::Case(a, _), Value::Case(b, _)) if a == "Err" && b == "Err" => true,
        (Value::Case(a, x), Value::Case(b, y)) => a == b && agree(x, y),
        _ => ours == theirs,
    }
}

fn all_agree(ours: &[Value], theirs: &[Value]) -> bool {
    ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| agree(ours, theirs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value_of;

    fn answer(value: &impl Serialize) -> RecordedAnswer {
        let value = value_of(value, usize::MAX).expect("it can be written");
        RecordedAnswer { function: "f".into(), commands: Vec::new(), value: Some(value), panic: None }
    }

    fn transcript(answers: &[RecordedAnswer]) -> Transcript {
        Transcript { answers: answers.to_vec(), whole: true }
    }

    #[test]
    fn answers_agree_up_to_rounding() {
        let ours = transcript(&[answer(&(0.1 + 0.2, f64::NAN, f64::INFINITY, 1e300, "a"))]);
        assert!(ours.agrees(&transcript(&[answer(&(0.3, f64::NAN, f64::INFINITY, 1.0000001e300, "a"))])));
        for other in [
            answer(&(0.31, f64::NAN, f64::INFINITY, 1e300, "a")),
            answer(&(0.3, 1.0, f64::INFINITY, 1e300, "a")),
            answer(&(0.3, f64::NAN, f64::NEG_INFINITY, 1e300, "a")),
            answer(&(0.3, f64::NAN, f64::INFINITY, 1e300, "b")),
            answer(&(0.3, f64::NAN, f64::INFINITY, 1e300)),
            RecordedAnswer { function: "f".into(), commands: Vec::new(), value: None, panic: None },
        ] {
            assert!(!ours.agrees(&transcript(std::slice::from_ref(&other))), "{other:?}");
        }
        assert!(!ours.agrees(&transcript(&[])));
        assert!(!transcript(&[]).agrees(&transcript(&[])), "an empty transcript says nothing");
    }

    #[test]
    fn panics_agree_in_place_and_words_but_for_those_of_an_author() {
        let panicked = |message: &str, place: &str| {
            let panic = RecordedPanic { message: message.into(), place: place.into() };
            let answer = RecordedAnswer { function: "f".into(), commands: Vec::new(), value: None, panic: Some(panic) };
            transcript(&[answer])
        };
        let dot = "/home/a/registry/src/index-1/ndarray-0.17.2/src/linalg/impl_linalg.rs:343:5";
        let same = "C:\\b\\registry\\src\\index-2\\ndarray-0.17.2\\src\\linalg\\impl_linalg.rs:343:5";
        let (own, other) = ("exercises/71_prediction/src/lib.rs:3:1", "/w/mistakes-71/sum/lib.rs:9:9");
        assert!(panicked("shapes", dot).agrees(&panicked("shapes", same)));
        assert!(panicked("three rows", own).agrees(&panicked("rows: 3", other)));
        let index = "index out of bounds: the len is 4 but the index is 4";
        assert!(panicked(index, own).agrees(&panicked(index, other)));
        for (message, place) in [("shapes", own), ("other shapes", dot), (index, own), (index, dot)] {
            assert!(!panicked("shapes", dot).agrees(&panicked(message, place)), "{message} {place}");
        }
        assert!(!panicked(index, own).agrees(&panicked("three rows", own)));
        assert!(!panicked(index, own).agrees(&panicked("index out of bounds: the len is 4 but the index is 5", own)));
    }

    #[test]
    fn errors_agree_whatever_they_say() {
        let error = |text: &str| transcript(&[answer(&Err::<f64, _>(text))]);
        assert!(error("no such file").agrees(&error("not there")));
        assert!(!error("no such file").agrees(&transcript(&[answer(&Ok::<_, String>(1.0))])));
    }

    #[test]
    fn a_transcript_survives_its_file_and_one_that_is_too_long_agrees_with_none() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("record");
        let short = answer(&vec![1.5; 10]);
        TranscriptWriter::new(&file).and_then(|mut recorder| recorder.add(&short)).expect("it can be written");
        let read = Transcript::read(&file).expect("it can be read");
        assert_eq!(read, transcript(&[short]));
        let mut recorder = TranscriptWriter::new(&file).expect("it can be written");
        for _ in 0..3 {
            recorder.add(&answer(&vec![1.5; 50_000])).expect("it can be written");
        }
        let long = Transcript::read(&file).expect("it can be read");
        assert!(!long.agrees(&long) && fs::metadata(&file).expect("it is there").len() < LONGEST_TRANSCRIPT as u64);
    }
}
