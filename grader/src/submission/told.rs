//! What is said of a submission as a whole: what was found in it, and what is not used.

use std::collections::BTreeSet;

use crate::course::Course;
use crate::submission::locate::{Found, Located};
use crate::submission::path::{is_archive, shown};
use crate::submission::sentence::Sentence;
use crate::submission::stop::{Obstacle, ObstacleKind};

/// The most names that one sentence lists.
const MOST_NAMES: usize = 6;

/// The most sentences on single files.
const MOST_SENTENCES: usize = 20;

/// The obstacle that no exercise was found: what was looked for, and what was there.
pub fn nothing_found(course: &Course, located: &Located) -> Obstacle {
    let all = || located.in_solutions.iter().chain(&located.strangers).chain(&located.beside);
    let first = |problems: &[crate::course::problem::Problem]| problems.first().map(|problem| problem.folder.clone());
    let last = course.problems.last().map(|problem| problem.folder.clone()).unwrap_or_default();
    let looked_for = (first(&course.problems).unwrap_or_default(), last);
    let (mut english, mut japanese) = match all().next() {
        None => (
            "it is empty, or has only what tools leave behind".into(),
            "中身がないか、ツールの生成物しかありません".into(),
        ),
        Some(_) => {
            let names = tops(all());
            (format!("there is: {names}"), format!("見つかったもの: {names}"))
        }
    };
    if all().any(|name| is_archive(name)) {
        english += "; unpack the archive inside and hand in what it holds";
        japanese += "。中のアーカイブを展開してから提出してください";
    }
    if !located.in_solutions.is_empty() {
        english += "; work counts in `exercises`, not in `solutions`";
        japanese += "。採点の対象は `solutions` ではなく `exercises` です";
    }
    let why = Sentence::new(
        format!(
            "no exercise was found; looked for a folder such as {} to {} with src/lib.rs in it, at any depth; {english}",
            looked_for.0, looked_for.1
        ),
        format!(
            "問題が見つかりません。{} から {} のようなフォルダーとその中の src/lib.rs を、すべての階層で探しました。{japanese}",
            looked_for.0, looked_for.1
        ),
    );
    Obstacle { kind: ObstacleKind::NothingFound, why }
}

/// What is not used of a submission: sources first, then the rest in one sentence.
pub fn notes(course: &Course, found: &[Found], located: &Located) -> Vec<Sentence> {
    let mut notes = Vec::new();
    for found in found {
        // What hides behind another name than the course's is said once.
        if found.place.rsplit('/').next() != Some(found.exercise.as_str()) {
            let place = if found.place.is_empty() { "lib.rs".into() } else { shown(&found.place) };
            notes.push(Sentence::new(
                format!("`{place}` is graded as {}", found.exercise),
                format!("`{place}` を {} として採点します", found.exercise),
            ));
        }
        for (path, why) in &found.left_out {
            notes.push(why.about(&format!("{}/src/{}", found.exercise, shown(path))));
        }
    }
    for path in &located.in_solutions {
        notes.push(Sentence::new(
            format!("{} differs from the course's; work counts in `exercises`, not in `solutions`", shown(path)),
            format!("{} が配布時と異なります。採点の対象は `solutions` ではなく `exercises` です", shown(path)),
        ));
    }
    let is_missing = |folder: &str| !found.iter().any(|found| found.exercise == folder);
    if course.problems.iter().any(|problem| is_missing(&problem.folder)) {
        let lost = located.strangers.iter().filter(|path| path.ends_with(".rs") && !is_ours(path));
        notes.extend(lost.map(|path| {
            Sentence::new(
                format!("{} belongs to no exercise", shown(path)),
                format!("{} はどの問題のファイルか分かりません", shown(path)),
            )
        }));
    }
    if let Some(more) = notes.len().checked_sub(MOST_SENTENCES).filter(|more| *more > 0) {
        notes.truncate(MOST_SENTENCES);
        notes.push(Sentence::new(format!("and {more} more"), format!("ほか {more} 件")));
    }
    let archives = located.strangers.iter().filter(|path| is_archive(path) && !is_ours(path));
    if archives.clone().next().is_some() {
        let names = tops(archives);
        notes.push(Sentence::new(
            format!("archives inside were not opened ({names})"),
            format!("中のアーカイブは開いていません（{names}）"),
        ));
    }
    if !located.beside.is_empty() {
        let (count, names) = (located.beside.len(), tops(located.beside.iter()));
        notes.push(Sentence::new(
            match count {
                1 => format!("1 file beside `src` was ignored ({names})"),
                _ => format!("{count} files beside `src` were ignored ({names})"),
            },
            format!("`src` の外にある {count} 個のファイルは採点に使いません（{names}）"),
        ));
    }
    notes
}

/// Whether a file lies in a folder of the course in which there is no work.
fn is_ours(path: &str) -> bool {
    path.split('/').any(|part| ["data", "grader", "solutions"].contains(&part))
}

/// The first parts of paths below their common folder, as many as fit a sentence. A single path is told whole.
fn tops<'a>(paths: impl Iterator<Item = &'a String> + Clone) -> String {
    if let (Some(only), None) = (paths.clone().next(), paths.clone().nth(1)) {
        return shown(only);
    }
    let common = common_folder(paths.clone());
    let top = |path: &'a String| {
        let rest = &path[common..];
        match rest.split_once('/') {
            Some((folder, _)) => format!("{}/", shown(folder)),
            None => shown(rest),
        }
    };
    let names: BTreeSet<_> = paths.map(top).collect();
    let mut listed: Vec<_> = names.iter().take(MOST_NAMES).cloned().collect();
    if names.len() > MOST_NAMES {
        listed.push("…".into());
    }
    listed.join(", ")
}

/// The length of the folder, with its slash, in which all paths lie.
fn common_folder<'a>(mut paths: impl Iterator<Item = &'a String>) -> usize {
    let Some(first) = paths.next() else { return 0 };
    let mut common = first.rfind('/').map_or(0, |slash| slash + 1);
    for path in paths {
        while !path.starts_with(&first[..common]) {
            common = first[..common.saturating_sub(1)].rfind('/').map_or(0, |slash| slash + 1);
        }
    }
    common
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(names: &[&str]) -> Vec<String> {
        names.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn that_nothing_was_found_is_one_line_with_what_was_looked_for_and_what_was_there() {
        let course = Course::find().expect("the course is there");
        let say = |strangers: &[&str], in_solutions: &[&str]| {
            let (strangers, in_solutions) = (strings(strangers), strings(in_solutions));
            let obstacle = nothing_found(&course, &Located { strangers, in_solutions, ..Located::default() });
            assert_eq!((obstacle.kind, obstacle.why.to_string().lines().count()), (ObstacleKind::NothingFound, 2));
            obstacle.why.english
        };
        let english = say(&["a/report.docx", "a/b/x.txt", "a/b/y.txt"], &[]);
        assert!(
            english.contains("70_features to 79_mlp") && english.ends_with("there is: b/, report.docx"),
            "{english}"
        );
        assert!(say(&[], &[]).contains("it is empty"));
        assert!(say(&["田中/nlp100.zip", "鈴木/nlp100.zip"], &[]).contains("unpack the archive inside"));
        assert!(say(&[], &["solutions/71_prediction/src/lib.rs"]).contains("not in `solutions`"));
        let many: Vec<_> = (0..1000).map(|i| format!("{i}\nscore 100")).collect();
        let english = say(&many.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
        assert!(english.ends_with(", …") && english.len() < 600, "{english}");
    }

    #[test]
    fn what_is_not_used_is_short_and_sources_come_first() {
        let course = Course::find().expect("the course is there");
        let why = Sentence::new("no", "否");
        let found = |exercise: &str, place: &str, left_out: &[&str]| Found {
            exercise: exercise.into(),
            copy: String::new(),
            place: place.into(),
            files: Vec::new(),
            left_out: left_out.iter().map(|name| (name.to_string(), why.clone())).collect(),
        };
        let all = [found("71_prediction", "a/71_prediction", &["x y.rs"]), found("72_loss", "b/72", &[])];
        let located = Located {
            beside: strings(&["Cargo.toml", "tests/a.rs", "tests/b.rs"]),
            strangers: strings(&["week3/other.rs", "grader/src/main.rs", "notes.txt", "x/nlp.zip", "data/news.zip"]),
            ..Located::default()
        };
        let english: Vec<_> = notes(&course, &all, &located).into_iter().map(|note| note.english).collect();
        assert_eq!(
            english,
            [
                "71_prediction/src/x y.rs: no",
                "`b/72` is graded as 72_loss",
                "week3/other.rs belongs to no exercise",
                "archives inside were not opened (x/nlp.zip)",
                "3 files beside `src` were ignored (Cargo.toml, tests/)",
            ]
        );
        let many = [found("71_prediction", "71_prediction", &["x"; 100])];
        let english = notes(&course, &many, &Located::default());
        assert_eq!((english.len(), english[20].english.as_str()), (21, "and 80 more"));
    }
}
