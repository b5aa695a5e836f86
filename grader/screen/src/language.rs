//! English or Japanese: what the computer is set to.

use std::env;

/// A language of the programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English, wherever nothing else is asked for.
    English,
    /// Japanese.
    Japanese,
}

/// One of two texts, in the language of the computer.
///
/// ```
/// let word = screen::say("headline", "見出し");
/// assert!(word == "headline" || word == "見出し");
/// ```
pub fn say<T>(english: T, japanese: T) -> T {
    match language() {
        Language::English => english,
        Language::Japanese => japanese,
    }
}

/// The language of the computer: Japanese if the locale is Japanese and the terminal's encoding is UTF-8.
///
/// The locale is that of the variables `LC_ALL`, `LC_MESSAGES` and `LANG`. Windows and macOS may have set none of them;
/// there the system is asked.
pub fn language() -> Language {
    let first = |names: [&str; 3]| names.iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    match (first(["LC_ALL", "LC_MESSAGES", "LANG"]), first(["LC_ALL", "LC_CTYPE", "LANG"])) {
        (None, _) => of_locale(&of_the_system(), "UTF-8"),
        (Some(messages), encoding) => of_locale(&messages, &encoding.unwrap_or_default()),
    }
}

/// The language for messages in the locale `messages` on a terminal whose encoding is that of the locale `encoding`.
fn of_locale(messages: &str, encoding: &str) -> Language {
    let encoding = encoding.to_ascii_lowercase().replace('-', "");
    // Windows and macOS draw UTF-8 whatever the locale says.
    let is_utf8 = encoding.contains("utf8") || cfg!(any(windows, target_os = "macos"));
    if messages.starts_with("ja") && is_utf8 { Language::Japanese } else { Language::English }
}

#[cfg(any(windows, target_os = "macos"))]
fn of_the_system() -> String {
    sys_locale::get_locale().unwrap_or_default()
}

#[cfg(not(any(windows, target_os = "macos")))]
fn of_the_system() -> String {
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_needs_a_japanese_locale_and_utf8() {
        assert_eq!(of_locale("ja_JP.UTF-8", "ja_JP.UTF-8"), Language::Japanese);
        assert_eq!(of_locale("ja_JP.UTF-8", "en_US.utf8"), Language::Japanese);
        assert_eq!(of_locale("en_US.UTF-8", "ja_JP.UTF-8"), Language::English);
        assert_eq!(of_locale("C", "C"), Language::English);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn another_encoding_gets_english() {
        assert_eq!(of_locale("ja_JP.eucJP", "ja_JP.eucJP"), Language::English);
        assert_eq!(of_locale("ja_JP", "C"), Language::English);
    }
}
