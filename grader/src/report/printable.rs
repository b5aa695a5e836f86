//! Text that is harmless wherever it is shown: what a student wrote can neither move the cursor nor command a CI service.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Text without control characters but the line's end, without characters that turn the direction of writing or take no
/// room, and without anything that a CI service reads as a command.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String")]
pub struct Printable(String);

impl Printable {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Printable {
    fn from(text: &str) -> Self {
        let keep = |c: char| if c == '\n' || !(c.is_control() || is_unseen(c)) { c } else { '\u{fffd}' };
        let text: String = text.replace("\r\n", "\n").replace('\t', "    ").chars().map(keep).collect();
        Self(text.split('\n').map(harmless).collect::<Vec<_>>().join("\n"))
    }
}

/// Characters that take no room, turn the direction of writing, or are none at all.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
}

/// A line that no CI service reads as a command. GitHub reads `::command::` at the start of a line, even behind spaces, and
/// `##[command]` anywhere; others read `##vso[command]` and `##teamcity[command]`.
pub fn harmless(line: &str) -> String {
    let (indent, rest) = line.split_at(line.len() - line.trim_start().len());
    let line = if rest.starts_with("::") { format!("{indent}: {}", &rest[1..]) } else { line.to_owned() };
    let mut parts = line.split("##");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |told, part| {
        let is_command = part.starts_with(|c: char| c == '[' || c.is_ascii_alphabetic());
        told + if is_command { "# #" } else { "##" } + part
    })
}

impl From<String> for Printable {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl fmt::Display for Printable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printable(text: &str) -> String {
        Printable::from(text).to_string()
    }

    #[test]
    fn escapes_do_not_reach_the_terminal() {
        assert_eq!(printable("a\x1b[31mb\r\nc\rd\u{9b}"), "a\u{fffd}[31mb\nc\u{fffd}d\u{fffd}");
        assert_eq!(printable("a\u{202e}b\u{200b}c"), "a\u{fffd}b\u{fffd}c");
    }

    #[test]
    fn commands_do_not_reach_a_ci_service() {
        assert_eq!(printable("x\n  ::error::y\nz ##[error]a::b"), "x\n  : :error::y\nz # #[error]a::b");
    }

    #[test]
    fn commands_of_other_services_do_not_reach_them_either() {
        assert_eq!(
            printable("a ##vso[task.x]b ##teamcity[y] ## A heading ###"),
            "a # #vso[task.x]b # #teamcity[y] ## A heading ###"
        );
        assert_eq!(
            printable("a\u{61c}b\u{ad}c\u{e0041}d\u{3164}\u{fffe}"),
            "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}\u{fffd}"
        );
    }

    #[test]
    fn what_is_harmless_once_stays_as_it_is() {
        for text in ["::error::x", "  :: x", "###[x", "::##[::", "##[error]", "a\tb\x1b", "∂E/∂W は 0.5 です。"]
        {
            assert_eq!(printable(&printable(text)), printable(text));
        }
    }

    #[test]
    fn text_that_is_read_is_made_harmless_too() {
        let read: Printable = serde_json::from_str(r#""a\u001bb""#).expect("it is a text");
        assert_eq!(read.as_str(), "a\u{fffd}b");
    }
}
