//! The sheets that platforms give out for points: which column is which, in the languages in which they write them.

use anyhow::{Result, bail, ensure};

use crate::class::layout::person::Person;
use crate::class::table::Table;

/// A sheet of a platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The platform.
    pub platform: &'static str,
    /// The row of titles.
    titles: usize,
    /// The column of points.
    pub points: usize,
    /// Columns by which people are known.
    ids: Vec<usize>,
    /// The column of names.
    name: Option<usize>,
}

/// The titles of a platform's sheet, in lower case.
struct Titles {
    platform: &'static str,
    points: &'static [&'static str],
    ids: &'static [&'static str],
    names: &'static [&'static str],
}

/// Moodle and manaba; Canvas names the column of points by the assignment.
const PLATFORMS: [Titles; 2] = [
    Titles {
        platform: "Moodle",
        points: &["grade", "評点", "評定"],
        ids: &[
            "identifier",
            "識別子",
            "id",
            "id number",
            "idナンバー",
            "email address",
            "メールアドレス",
            "username",
            "ユーザ名",
        ],
        names: &["full name", "フルネーム", "姓名", "氏名"],
    },
    Titles {
        platform: "manaba",
        points: &["合計点", "得点", "点数"],
        ids: &["学籍番号", "学生番号", "ユーザid", "ログインid", "メールアドレス"],
        names: &["氏名", "名前"],
    },
];

/// The titles of Canvas by which people are known.
const CANVAS_IDS: [&str; 5] = ["id", "sis user id", "sis login id", "integration id", "student number"];

/// Rows in which a sheet may have its titles: some have a heading above.
const MOST_HEADINGS: usize = 5;

/// What Canvas writes for those to whom an assignment was not given.
const NOT_ASSIGNED: [&str; 2] = ["EX", "N/A"];

impl Sheet {
    /// The sheet that a table is. `column` names the column of points.
    ///
    /// # Errors
    ///
    /// If it is none that is known here, or the column is not clear.
    pub fn of(table: &Table, column: Option<&str>) -> Result<Self> {
        for titles in 0..table.rows().len().min(MOST_HEADINGS) {
            if let Some(sheet) = Self::with_titles(table, titles, column)? {
                return Ok(sheet);
            }
        }
        bail!(
            "it is no sheet of Moodle, Canvas or manaba: there is no line with the titles of ids and points; --column TITLE names the \
             column of points of another sheet"
        )
    }

    fn with_titles(table: &Table, titles: usize, column: Option<&str>) -> Result<Option<Self>> {
        let row: Vec<String> = table.rows()[titles].iter().map(|cell| cell.text.trim().to_lowercase()).collect();
        let at = |wanted: &[&str]| row.iter().position(|title| wanted.contains(&title.as_str()));
        let all = |wanted: &[&str]| (0..row.len()).filter(|&i| wanted.contains(&row[i].as_str())).collect::<Vec<_>>();
        let named = column.map(|column| column.trim().to_lowercase());
        let is_canvas = row.len() > 1 && ["student", "lastname"].contains(&row[0].as_str()) && at(&["id"]).is_some();
        if is_canvas {
            let points = canvas_column(&row, named.as_deref())?;
            return Ok(Some(Self { platform: "Canvas", titles, points, ids: all(&CANVAS_IDS), name: Some(0) }));
        }
        for platform in &PLATFORMS {
            let points = match &named {
                Some(named) => row.iter().position(|title| title == named),
                None => at(platform.points),
            };
            if let (Some(points), ids @ [_, ..]) = (points, &all(platform.ids)[..]) {
                let (ids, name) = (ids.to_vec(), at(platform.names));
                return Ok(Some(Self { platform: platform.platform, titles, points, ids, name }));
            }
        }
        Ok(None)
    }

    /// Rows of people: their place, who each is, and whether points may be written there.
    pub fn people(&self, table: &Table) -> Vec<(usize, Person, bool)> {
        let mut people = Vec::new();
        for (row, cells) in table.rows().iter().enumerate().skip(self.titles + 1) {
            let words = self.ids.iter().map(|&column| table.text(row, column).trim());
            let words: Vec<String> = words.filter(|word| !word.is_empty()).map(id).collect();
            let (Some((first, also)), true) = (words.split_first(), cells.len() > self.points) else { continue };
            let name = self.name.map(|column| table.text(row, column).trim().to_owned()).unwrap_or_default();
            let may_be_filled = !NOT_ASSIGNED.contains(&table.text(row, self.points).trim());
            people.push((row, Person { id: first.clone(), name, also: also.to_vec() }, may_be_filled));
        }
        people
    }
}

/// The column of an assignment in a sheet of Canvas: `Title (123)`.
fn canvas_column(row: &[String], named: Option<&str>) -> Result<usize> {
    let number = |title: &str| {
        title
            .strip_suffix(')')
            .and_then(|title| title.rsplit_once(" ("))
            .is_some_and(|(_, number)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let assignments: Vec<usize> = (0..row.len()).filter(|&i| number(&row[i])).collect();
    let wanted = |i: &usize| named.is_none_or(|named| row[*i] == named || row[*i].starts_with(&format!("{named} (")));
    let found: Vec<usize> = assignments.iter().copied().filter(wanted).collect();
    let titles = || assignments.iter().map(|&i| format!("`{}`", row[i])).collect::<Vec<_>>().join(", ");
    ensure!(found.len() == 1, "which column are the points for? --column TITLE names one of {}", titles());
    Ok(found[0])
}

/// The id that a cell names: Moodle writes a word in front, such as `Participant 123456` or `参加者 123456`.
fn id(cell: &str) -> String {
    let number = cell.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    let word = cell[..cell.len() - number.len()].trim();
    let is_participant =
        !number.is_empty() && !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == '/' || c == '-');
    let is_word = word.chars().count() > 2;
    if is_participant && is_word { number.to_owned() } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_behind_a_word_is_found_and_numbers_of_students_stay_whole() {
        for (cell, found) in [
            ("Participant 123456", "123456"),
            ("参加者123456", "123456"),
            ("Teilnehmer/in 7", "7"),
            ("25B1001", "25B1001"),
            ("S 1001", "S 1001"),
            ("123", "123"),
            ("ann", "ann"),
        ] {
            assert_eq!(id(cell), found);
        }
    }
}
