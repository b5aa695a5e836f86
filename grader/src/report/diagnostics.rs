//! What the compiler said, piece by piece, from the text that people read: a piece begins with a level, a code and a sentence;
//! the line of the place follows, and notes.

use crate::report::parts::{DiagnosticPart, Level, PlacePart};

/// Pieces of one problem that are told.
const MOST: usize = 50;

/// What comes before the first piece of a message.
pub fn preface(message: &str) -> String {
    message.lines().take_while(|line| head(line).is_none()).collect::<Vec<_>>().join("\n")
}

/// The pieces of a message. What comes before the first is none of them.
pub fn diagnostics(message: &str) -> Vec<DiagnosticPart> {
    let mut pieces: Vec<Vec<&str>> = Vec::new();
    for line in message.lines() {
        match pieces.last_mut() {
            _ if head(line).is_some() => pieces.push(vec![line]),
            Some(piece) => piece.push(line),
            None => {}
        }
    }
    let is_sum = |piece: &DiagnosticPart| {
        let said = piece.message.as_str();
        piece.place.is_none() && (said.starts_with("aborting due to") || said.starts_with("could not compile"))
    };
    pieces.iter().filter_map(|piece| diagnostic(piece)).filter(|piece| !is_sum(piece)).take(MOST).collect()
}

/// The sentences of the course on a signature, a field or a word that is not as it should be, each with its place.
pub fn sentences(message: &str) -> Vec<DiagnosticPart> {
    let sentence = |line: &str| {
        let (place, said) = line.split_once(": ")?;
        let place = PlacePart::read(place)?;
        let rendered = line.into();
        Some(DiagnosticPart { level: Level::Error, code: None, message: said.into(), place: Some(place), rendered })
    };
    message.lines().filter_map(sentence).take(MOST).collect()
}

fn diagnostic(piece: &[&str]) -> Option<DiagnosticPart> {
    let (level, code, message) = head(piece.first()?)?;
    let place = piece.iter().skip(1).find_map(|line| PlacePart::read(line.trim_start().strip_prefix("--> ")?));
    let rendered = piece.join("\n").trim_end().into();
    Some(DiagnosticPart { level, code: code.map(str::to_owned), message: message.into(), place, rendered })
}

/// Level, code and sentence of a piece's first line.
fn head(line: &str) -> Option<(Level, Option<&str>, &str)> {
    let (name, level) =
        [("error", Level::Error), ("warning", Level::Warning)].into_iter().find(|(name, _)| line.starts_with(name))?;
    let rest = &line[name.len()..];
    if let Some(message) = rest.strip_prefix(": ") {
        return Some((level, None, message));
    }
    let (code, message) = rest.strip_prefix('[')?.split_once("]: ")?;
    Some((level, Some(code), message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_told_apart_with_their_places_and_codes() {
        let said = "exercises/71/src/lib.rs: left out\nerror[E0308]: mismatched types\n --> exercises/71/src/lib.rs:9:5\n  |\n\
                    9 | 1\n  | ^ expected `f64`\n  |\n  = note: a note of it\nnote: more\n\nwarning: unused\n  --> a.rs:1:2\n\n\
                    error: aborting due to 1 previous error; 1 warning emitted\n\nFor more information\n";
        let pieces = diagnostics(said);
        let told: Vec<_> = pieces
            .iter()
            .map(|piece| {
                (
                    piece.level,
                    piece.code.as_deref(),
                    piece.message.as_str(),
                    piece.place.as_ref().map(ToString::to_string),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (Level::Error, Some("E0308"), "mismatched types", Some("exercises/71/src/lib.rs:9:5".into())),
                (Level::Warning, None, "unused", Some("a.rs:1:2".into())),
            ]
        );
        assert!(pieces[0].rendered.as_str().ends_with("= note: a note of it\nnote: more"), "{:?}", pieces[0].rendered);
        assert_eq!(preface(said), "exercises/71/src/lib.rs: left out");
        assert!(diagnostics("nothing of that kind\nerrors: 3").is_empty());
    }

    #[test]
    fn a_sentence_of_the_course_is_a_piece_too() {
        let pieces =
            sentences("exercises/71_prediction/src/lib.rs:2: `f` must be `pub fn()`\nthere is no function `g`");
        assert_eq!(pieces.len(), 1);
        let place = pieces[0].place.as_ref().map(ToString::to_string);
        assert_eq!(place.as_deref(), Some("exercises/71_prediction/src/lib.rs:2:1"));
        assert_eq!(pieces[0].message.as_str(), "`f` must be `pub fn()`");
    }
}
