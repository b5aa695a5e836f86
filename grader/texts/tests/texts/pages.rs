//! What the texts say of each other and of the checks: links lead somewhere, both languages have the same outline, and the
//! messages that `CHECKS.md` explains are those that the checks print.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crate::files::{read, texts, top};
use ndarray::array;

#[test]
fn every_link_leads_to_a_text_of_the_same_language_or_to_a_picture() {
    for text in texts() {
        let is_japanese = text.to_string_lossy().ends_with(".ja.md");
        let content = read(&text);
        for link in content.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.starts_with("https://") || link.starts_with('#') {
                continue;
            }
            let target = text.parent().unwrap_or(Path::new("")).join(link);
            assert!(target.is_file(), "{}: there is no {link}", text.display());
            let same = link.ends_with(".svg") || link.ends_with(".ja.md") == is_japanese;
            assert!(same, "{}: {link} is of the other language", text.display());
        }
    }
}

#[test]
fn every_readme_says_how_long_it_takes_and_links_the_page_on_checks_and_that_on_errors() {
    for text in texts().into_iter().filter(|path| path.to_string_lossy().contains("README")) {
        let content = read(&text);
        let intro = content.lines().find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or_default();
        let minutes = ["minutes", "目安は"].iter().any(|word| intro.contains(word));
        assert!(minutes, "{}: the first sentence does not say how long it takes: {intro}", text.display());
        for page in ["CHECKS", "ERRORS"] {
            assert!(content.contains(&format!("(../{page}.")), "{} does not link {page}", text.display());
        }
    }
}

#[test]
fn the_pages_have_the_same_outline_in_both_languages() {
    let outline = |text: &str| -> Vec<String> {
        let first = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
        text.lines()
            .map(first)
            .filter(|word: &String| word.starts_with(['#', '-']) || word.starts_with("```"))
            .collect()
    };
    for page in ["CHECKS", "ERRORS", "NEXT"] {
        let [ours, theirs] =
            ["md", "ja.md"].map(|ending| read(&top().join("exercises").join(format!("{page}.{ending}"))));
        assert_eq!(outline(&ours), outline(&theirs), "{page}");
    }
}

#[test]
fn both_languages_know_the_same_habits() {
    let [english, japanese] = [("ERRORS.md", "you wrote"), ("ERRORS.ja.md", "こう書くと")]
        .map(|(page, heading)| texts::habits::rows(&read(&top().join("exercises").join(page)), heading));
    assert!(english.len() > 20, "there are only {}", english.len());
    assert_eq!(english, japanese);
}

#[test]
fn the_messages_on_the_page_are_those_of_the_checks() {
    let message = |check: &dyn Fn()| {
        let payload = catch_unwind(AssertUnwindSafe(check)).expect_err("the check fails");
        payload.downcast_ref::<String>().cloned().unwrap_or_default()
    };
    let number = message(&|| testkit::assert_close(&1.1565176427496657, &0.880797077977882, 1e-12));
    let (got, expected) = (array![[1.0, 0.0], [f64::NAN, f64::NAN]], array![[1.0, 0.0], [0.0, 1.0]]);
    let arrays = message(&|| testkit::assert_close(&got, &expected, 1e-12));
    for page in ["CHECKS.md", "CHECKS.ja.md"] {
        let page_text = read(&top().join("exercises").join(page));
        for line in number.lines().chain(arrays.lines()) {
            assert!(page_text.contains(line.trim_end()), "{page} does not have this line of a check: {line}");
        }
    }
}

/// The commands for cargo in the console blocks of all texts, with the names of the texts.
fn commands() -> Vec<(String, String)> {
    let mut commands = Vec::new();
    for text in texts() {
        for block in texts::blocks(&read(&text)).into_iter().filter(|block| block.fence == "console") {
            let lines = block.code.lines().filter_map(|line| Some(&line[line.find("cargo ")?..]));
            let without_comment = lines.map(|line| line.split(" #").next().unwrap_or_default().trim().to_owned());
            commands.extend(without_comment.map(|command| (text.display().to_string(), command)));
        }
    }
    assert!(commands.len() > 50, "there are only {} commands", commands.len());
    commands
}

#[test]
fn the_commands_name_crates_checks_and_arguments_that_exist() {
    let folders = std::fs::read_dir(top().join("exercises")).expect("there are exercises");
    let folders: Vec<_> = folders.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir()).collect();
    for (text, command) in commands() {
        let words: Vec<_> = command.split_whitespace().collect();
        let name = words.iter().skip_while(|word| **word != "-p").nth(1);
        let Some(name) = name.filter(|name| **name != "grader") else { continue };
        let exercise = folders.iter().find(|folder| folder.to_string_lossy().ends_with(&format!("_{name}")));
        let Some(exercise) = exercise else { panic!("{text}: there is no exercise {name} in: {command}") };
        let behind: Vec<_> = words.iter().copied().skip_while(|word| word != name).skip(1).collect();
        match (words[1], &behind[..]) {
            ("test", [check]) => {
                let suite = read(&exercise.join("tests").join(format!("{name}.rs")));
                assert!(suite.contains(&format!("fn {check}()")), "{text}: there is no check {check}");
            }
            // A headline stands in quotes; all else is a word that the program knows.
            ("run", [first, argument, ..]) if *first == "--" && !argument.starts_with('"') => {
                let program = read(&exercise.join("src/main.rs"));
                let word = argument.trim_start_matches('-');
                let is_there = program.contains(&format!("\"{word}\"")) || program.contains(&format!("--{word}"));
                assert!(is_there, "{text}: {name} knows no {argument}, as in: {command}");
            }
            ("run" | "test", []) => {}
            ("run", ["--", ..]) => {}
            _ => panic!("{text}: a command of another kind: {command}"),
        }
    }
}
