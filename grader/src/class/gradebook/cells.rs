//! Texts for the cells of a spreadsheet.

use crate::class::results::Student;
use crate::report::escape::cell;

/// A text in one line that no spreadsheet takes for a formula, whoever chose it.
pub fn harmless(text: &str) -> String {
    cell(&text.replace(['\r', '\n'], " "))
}

/// How what somebody has handed in last ended, in one word.
pub fn state(student: &Student) -> String {
    match (&student.error, student.current()) {
        (Some(_), _) => "error".into(),
        (None, None) => "nothing".into(),
        (None, Some(document)) => serde_json::to_value(document.state)
            .ok()
            .and_then(|state| Some(state.as_str()?.to_owned()))
            .unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_harmless_and_other_texts_stay_as_they_are() {
        for text in ["=1+1", "+81", "-1", "@SUM(A1)", "\t=1", "  =cmd|' /C calc'!A0", "＝1", "\n=1"] {
            assert!(harmless(text).starts_with('\''), "{text}");
        }
        for text in ["田中 太郎", "O'Neil", "a=b", ""] {
            assert_eq!(harmless(text), text);
        }
    }
}
