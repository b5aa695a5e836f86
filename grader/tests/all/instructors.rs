//! The page for instructors: the grader understands its commands and its policy, its links lead somewhere, and both languages
//! say the same.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;
use grader::args::Args;
use grader::class::policy::Policy;

/// The page in both languages.
const PAGES: [&str; 2] = ["README.md", "README.ja.md"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn page(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The code blocks of a language, without comments.
fn code(text: &str, language: &str) -> Vec<String> {
    let blocks = text.split("```").skip(1).step_by(2).filter_map(|block| block.strip_prefix(language));
    let without_comments = |line: &str| line.split(" #").next().unwrap_or_default().trim_end().to_owned();
    blocks.flat_map(|block| block.trim().lines()).map(without_comments).collect()
}

#[test]
fn the_grader_understands_every_command_of_every_page() {
    let front = fs::read_to_string(folder().join("../README.md")).expect("there is a front page");
    let pages = PAGES.map(page).into_iter().chain([front]);
    let commands: Vec<_> = pages.flat_map(|page| code(&page, "console")).collect();
    let own: Vec<_> = commands.iter().filter_map(|command| command.strip_prefix("cargo run -p grader -- ")).collect();
    assert!(own.len() >= 22, "there are only {} commands", own.len());
    for command in own {
        let words = ["grader"].into_iter().chain(command.split_whitespace());
        Args::try_parse_from(words).unwrap_or_else(|error| panic!("{command}: {error}"));
    }
}

#[test]
fn both_languages_have_the_same_sections_commands_and_policy() {
    let [english, japanese] = PAGES.map(page);
    let depths = |text: &str| -> Vec<String> {
        let headings = text.lines().filter(|line| line.starts_with('#'));
        headings.map(|line| line.split(' ').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(depths(&english), depths(&japanese));
    // Commands differ only in the language that they ask for.
    let commands = code(&japanese, "console").join("\n").replace("--lang ja", "--lang en");
    assert_eq!(code(&english, "console").join("\n"), commands);
    let settings = |text: &str| -> Vec<String> {
        code(text, "toml").into_iter().filter(|line| !line.starts_with("comment")).collect()
    };
    assert_eq!(settings(&english), settings(&japanese));
}

#[test]
fn the_policy_is_one_that_the_gradebook_reads() {
    for name in PAGES {
        let policy = code(&page(name), "toml").join("\n");
        assert!(policy.contains("deadline"), "{name} has no policy");
        Policy::parse(&policy).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn every_link_leads_to_a_file_or_a_section() {
    for name in PAGES {
        let text = page(name);
        let headings = text.lines().filter_map(|line| line.strip_prefix("## "));
        let sections: Vec<_> = headings.map(|title| title.to_lowercase().replace(' ', "-")).collect();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            match link.strip_prefix('#') {
                Some(section) => assert!(sections.iter().any(|title| title == section), "{name}: no section {section}"),
                None => assert!(folder().join(link).is_file(), "{name}: there is no {link}"),
            }
        }
    }
}
