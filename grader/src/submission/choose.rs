//! Of several copies of an exercise, the one to be graded: that in which the student has written most.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::anyhow;

use crate::submission::locate::{Found, Unfilled};
use crate::submission::path::shown;
use crate::submission::sentence::Sentence;
use crate::submission::stop::{Obstacle, ObstacleKind, Stop};

/// Chooses a copy of each exercise, and says which where there was a choice.
///
/// # Errors
///
/// If nothing tells which copy is meant, or no copy has the name that was asked for.
pub fn choose(
    found: Vec<Found>,
    asked: Option<&str>,
    unfilled: &Unfilled,
) -> Result<(Vec<Found>, Vec<Sentence>), Stop> {
    let found = match asked {
        Some(name) => of_copy(found, name)?,
        None => found,
    };
    let mut written: BTreeMap<String, usize> = BTreeMap::new();
    for found in &found {
        *written.entry(found.copy.clone()).or_default() += unfilled.lines_written(&found.exercise, &found.files);
    }
    let mut by_exercise: BTreeMap<String, Vec<Found>> = BTreeMap::new();
    for found in found {
        let copies = by_exercise.entry(found.exercise.clone()).or_default();
        // Copies that say the same are one.
        if !copies.iter().any(|other| other.files == found.files && other.left_out == found.left_out) {
            copies.push(found);
        }
    }
    let (mut chosen, mut said) = (Vec::new(), BTreeMap::<(String, String), Vec<String>>::new());
    for (exercise, mut copies) in by_exercise {
        let rank = |found: &Found| {
            std::cmp::Reverse((written[&found.copy], unfilled.lines_written(&found.exercise, &found.files)))
        };
        copies.sort_by_key(rank);
        if let [first, second, ..] = &copies[..] {
            let names = names(&copies);
            if rank(first) == rank(second) {
                return Err(several(&exercise, &names).into());
            }
            said.entry((names[0].clone(), names[1..].join(", "))).or_default().push(exercise);
        }
        chosen.extend(copies.into_iter().next());
    }
    let said = said.into_iter().map(|((chosen, others), exercises)| {
        let exercises = exercises.join(", ");
        Sentence::new(
            format!(
                "of several copies, `{chosen}` is graded, since most is written in it, and not {others} ({exercises}); \
                 --copy NAME chooses another"
            ),
            format!(
                "複数のコピーのうち、書き込みが最も多い `{chosen}` を採点します。{others} は採点しません（{exercises}）。--copy NAME \
                 で別のものを選べます"
            ),
        )
    });
    Ok((chosen, said.collect()))
}

/// What lies in the copy of this name.
fn of_copy(found: Vec<Found>, name: &str) -> Result<Vec<Found>, Stop> {
    let name = crate::submission::path::clean(name);
    let is_of = |found: &Found| {
        found.copy == name
            || found.place == name
            || found.place.strip_prefix(&name).is_some_and(|rest| rest.starts_with('/'))
    };
    let copies: BTreeSet<_> = found.iter().map(|found| title(&found.copy)).collect();
    let chosen: Vec<_> = found.into_iter().filter(is_of).collect();
    if chosen.is_empty() {
        let copies = Vec::from_iter(copies).join(", ");
        return Err(anyhow!("the submission has no copy `{}`; there are: {copies}", shown(&name)).into());
    }
    Ok(chosen)
}

/// What copies are called: by the folder that holds them, or by their own where that is the same.
fn names(copies: &[Found]) -> Vec<String> {
    let folders: BTreeSet<_> = copies.iter().map(|found| &found.copy).collect();
    let is_clear = folders.len() == copies.len();
    copies.iter().map(|found| title(if is_clear { &found.copy } else { &found.place })).collect()
}

fn title(folder: &str) -> String {
    if folder.is_empty() { ".".into() } else { shown(folder) }
}

fn several(exercise: &str, names: &[String]) -> Obstacle {
    let names = names.join(", ");
    let why = Sentence::new(
        format!(
            "there are several copies of {exercise}, and as much is written in each: {names}; --copy NAME says which one is meant"
        ),
        format!(
            "{exercise} のコピーが複数あり、書き込みの量が同じです: {names}。どれを採点するかを --copy NAME で指定してください"
        ),
    );
    Obstacle { kind: ObstacleKind::SeveralCopies, why }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::Course;
    use crate::course::source::SourceFile;

    /// A copy of 71 or 72 with so many lines of one's own.
    fn copy(copy: &str, exercise: &str, lines: &[&str]) -> Found {
        let files = vec![SourceFile::new("lib.rs", lines.join("\n"))];
        let place = format!("{copy}/{exercise}");
        Found { exercise: exercise.into(), copy: copy.into(), place, files, left_out: Vec::new() }
    }

    fn chosen(found: Vec<Found>, asked: Option<&str>) -> Result<(Vec<String>, Vec<Sentence>), Stop> {
        let course = Course::find().expect("the course is there");
        let unfilled = Unfilled::of(&course).expect("the solutions can be read");
        let (found, said) = choose(found, asked, &unfilled)?;
        Ok((found.into_iter().map(|found| found.place).collect(), said))
    }

    #[test]
    fn of_several_copies_the_one_in_which_most_is_written_is_graded_and_the_choice_is_said() {
        let found = vec![
            copy("a", "71_prediction", &[]),
            copy("a", "72_loss", &["x"]),
            copy("b", "71_prediction", &["x", "y"]),
            copy("b", "72_loss", &["z"]),
        ];
        let (places, said) = chosen(found, None).expect("it is clear");
        assert_eq!(places, ["b/71_prediction", "b/72_loss"]);
        let [said] = &said[..] else { panic!("{said:?}") };
        for words in [&said.english, &said.japanese] {
            assert!(words.contains("`b`") && words.contains("71_prediction, 72_loss"), "{words}");
        }
    }

    #[test]
    fn exercises_that_lie_apart_are_all_taken_and_copies_that_say_the_same_are_one() {
        let found =
            vec![copy("a", "71_prediction", &["x"]), copy("b", "72_loss", &["y"]), copy("c", "72_loss", &["y"])];
        assert_eq!(
            chosen(found, None).expect("it is clear"),
            (vec!["a/71_prediction".into(), "b/72_loss".into()], vec![])
        );
    }

    #[test]
    fn of_copies_that_differ_equally_none_is_taken_unless_one_is_asked_for() {
        let found = || vec![copy("a", "71_prediction", &["x"]), copy("b", "71_prediction", &["y"])];
        let Err(Stop::Obstacle(obstacle)) = chosen(found(), None) else { panic!("nothing tells which is meant") };
        assert_eq!(obstacle.kind, ObstacleKind::SeveralCopies);
        assert!(obstacle.why.english.contains("a, b; --copy NAME"), "{}", obstacle.why);
        for name in ["b", "b/", "b/71_prediction"] {
            assert_eq!(chosen(found(), Some(name)).expect("it is there").0, ["b/71_prediction"]);
        }
        let Err(Stop::Error(error)) = chosen(found(), Some("c")) else { panic!("there is none") };
        assert!(error.to_string().contains("no copy `c`; there are: a, b"), "{error}");
    }
}
