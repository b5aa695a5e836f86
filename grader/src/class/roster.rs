//! The list of the class: who there is, and by which of many names and numbers a platform may know them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::class::layout::person::Person;
use crate::class::table::Table;
use crate::class::times::moment_in;

/// Titles of the column that tells people apart, in the order in which they are looked for.
const IDS: [&str; 15] = [
    "id",
    "student id",
    "student number",
    "学籍番号",
    "学生番号",
    "id number",
    "idナンバー",
    "sis user id",
    "username",
    "user",
    "login",
    "ユーザid",
    "ユーザ名",
    "identifier",
    "email",
];

/// Titles of the column of names; the first and the last name may have columns of their own.
const NAMES: [&str; 6] = ["name", "full name", "student", "氏名", "フルネーム", "名前"];

/// Titles of the column that says when somebody has handed in, for platforms whose downloads do not.
const TIMES: [&str; 2] = ["handed_in", "submitted_at"];

/// Titles of first and last names.
const HALVES: [[&str; 2]; 4] =
    [["first_name", "last_name"], ["first name", "last name"], ["first name", "surname"], ["名", "姓"]];

/// The people of a class.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    /// Everybody, in the order of the list.
    pub people: Vec<Person>,
    /// When they have handed in, in the same order, if the list says so: in seconds since 1970.
    pub handed_in: Vec<Option<i64>>,
    /// Who may be meant by a word.
    words: BTreeMap<String, Vec<usize>>,
}

/// Whom of a list somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// This one, by their place in the list.
    One(usize),
    /// One of these, and nothing tells which.
    Several(Vec<usize>),
    /// Nobody.
    Nobody,
}

impl Roster {
    /// Reads the list in a file.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or is none.
    pub fn read_file(file: &Path) -> Result<Self> {
        let name = || format!("the list of the class, {}", file.display());
        Self::read(fs::read(file).with_context(name)?).with_context(name)
    }

    /// Reads a list with a line of titles.
    ///
    /// # Errors
    ///
    /// If it is no table, is empty, or two lines have the same id.
    pub fn read(bytes: Vec<u8>) -> Result<Self> {
        let table = Table::read(bytes)?;
        let titles: Vec<_> =
            table.rows().first().into_iter().flatten().map(|cell| cell.text.trim().to_lowercase()).collect();
        let column = |wanted: &str| titles.iter().position(|title| title == wanted);
        let first = |wanted: &[&str]| wanted.iter().find_map(|title| column(title));
        let (id, name, time) = (first(&IDS).unwrap_or(0), first(&NAMES), first(&TIMES));
        let halves = HALVES.iter().find_map(|[first, last]| Some((column(first)?, column(last)?)));
        // A column in which two people have the same, such as their section, tells nobody.
        let tells = |column: usize| {
            let cells = (1..table.rows().len()).map(|row| table.text(row, column).trim().to_lowercase());
            let mut cells: Vec<_> = cells.filter(|cell| !cell.is_empty()).collect();
            let all = cells.len();
            cells.sort();
            cells.dedup();
            Some(column) != name && Some(column) != time && column != id && cells.len() == all
        };
        let telling: Vec<usize> = (0..titles.len()).filter(|&column| tells(column)).collect();
        let (mut people, mut handed_in) = (Vec::new(), Vec::new());
        for row in 1..table.rows().len() {
            let text = |column: usize| table.text(row, column).trim().to_owned();
            let mut also: Vec<_> = telling.iter().copied().map(text).collect();
            let name = match (name, halves) {
                (Some(name), _) => text(name),
                (None, Some((first, last))) => format!("{} {}", text(first), text(last)).trim().to_owned(),
                (None, None) => String::new(),
            };
            also.retain(|word| !word.is_empty());
            if !text(id).is_empty() {
                let at = time.map(text).filter(|at| !at.is_empty()).map(|at| moment_in(&at));
                handed_in.push(at.transpose().with_context(|| format!("line {}", row + 1))?);
                people.push(Person { id: text(id), name, also });
            }
        }
        ensure!(
            !people.is_empty(),
            "it lists nobody; it needs a line of titles, such as `id,name,email`, and a line for everybody"
        );
        Ok(Self { handed_in, ..Self::of(people)? })
    }

    /// A list of these people.
    ///
    /// # Errors
    ///
    /// If two have the same id.
    pub fn of(people: Vec<Person>) -> Result<Self> {
        let mut words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (i, person) in people.iter().enumerate() {
            for word in keys(person) {
                let known = words.entry(word).or_default();
                if known.last() != Some(&i) {
                    known.push(i);
                }
            }
        }
        for (i, person) in people.iter().enumerate() {
            let twice = people[..i].iter().any(|other| other.key() == person.key());
            ensure!(!twice, "it lists `{}` twice", person.id);
        }
        Ok(Self { handed_in: vec![None; people.len()], people, words })
    }

    /// Whom of the list a platform means: by an id, an address or a user name, else by the name, else by a word of what is
    /// all that is known.
    pub fn find(&self, person: &Person) -> Match {
        let exact: Vec<String> =
            [&person.id].into_iter().chain(&person.also).map(|word| word.trim().to_lowercase()).collect();
        let parts = person.id.split(|c: char| c.is_whitespace() || "_@()（）[]　".contains(c)).map(str::to_lowercase);
        let ways: [Vec<String>; 3] = [exact, letters(&person.name), parts.chain(letters(&person.id)).collect()];
        let mut ambiguous = Vec::new();
        for words in ways {
            let mut found: Vec<usize> =
                words.iter().filter_map(|word| self.words.get(word)).flatten().copied().collect();
            found.sort_unstable();
            found.dedup();
            match found[..] {
                [one] => return Match::One(one),
                [] => {}
                _ if ambiguous.is_empty() => ambiguous = found,
                _ => {}
            }
        }
        if ambiguous.is_empty() { Match::Nobody } else { Match::Several(ambiguous) }
    }
}

/// Every word that means a person.
fn keys(person: &Person) -> Vec<String> {
    let ids = [&person.id].into_iter().chain(&person.also).map(|word| word.trim().to_lowercase());
    // The part in front of an address is a user name nearly everywhere.
    let users = person.also.iter().filter_map(|word| word.split_once('@')).map(|(user, _)| user.to_lowercase());
    ids.chain(users).chain(letters(&person.name)).filter(|word| !word.is_empty()).collect()
}

/// A name without blanks, marks and case, with either half first: platforms squeeze names in their own ways.
fn letters(name: &str) -> Vec<String> {
    let parts: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .map(|part| part.to_lowercase())
        .filter(|part| !part.is_empty())
        .collect();
    let turned: Vec<String> = parts.iter().skip(1).chain(parts.first()).cloned().collect();
    let last_first: Vec<String> =
        parts.last().into_iter().chain(parts.iter().take(parts.len().saturating_sub(1))).cloned().collect();
    let mut all: Vec<String> =
        [parts, turned, last_first].iter().map(|parts| parts.concat()).filter(|name| !name.is_empty()).collect();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLASS: &str = "\u{feff}学籍番号;氏名;email;Section\r\n25B1001;田中 太郎;tanaka@x.ac.jp;A\r\n25B1002;Hanako Suzuki;suzuki@x.ac.jp;A\r\n\
                         25B1003;Taro Ito;ito@x.ac.jp;B\r\n25B1004;Taro Ito;ito2@x.ac.jp;B\r\n";

    fn found(id: &str, name: &str, also: &[&str]) -> Match {
        let roster = Roster::read(CLASS.into()).expect("it is a list");
        roster.find(&Person { id: id.into(), name: name.into(), also: also.iter().map(|&word| word.into()).collect() })
    }

    #[test]
    fn people_are_found_by_number_address_user_and_name_in_the_ways_of_platforms() {
        for (id, name, also, place) in [
            ("25b1001", "", &[][..], 0),
            ("9", "", &["suzuki@x.ac.jp"], 1),
            ("25B1002@suzuki", "", &["25B1002", "suzuki"], 1),
            ("12345", "suzukihanako", &[], 1),
            ("12345", "Suzuki Hanako", &[], 1),
            ("12345", "田中　太郎", &[], 0),
            ("25B1001 田中", "", &[], 0),
            ("Hanako Suzuki", "", &[], 1),
            ("report (25B1003)", "", &[], 2),
        ] {
            assert_eq!(found(id, name, also), Match::One(place), "{id} {name} {also:?}");
        }
    }

    #[test]
    fn who_may_be_two_is_nobody_yet_and_an_id_decides() {
        assert_eq!(found("12345", "Taro Ito", &[]), Match::Several(vec![2, 3]));
        assert_eq!(found("12345", "Taro Ito", &["25B1004"]), Match::One(3));
        assert_eq!(found("12345", "Jiro Sato", &[]), Match::Nobody);
        assert_eq!(found("A", "", &[]), Match::Nobody, "a section is no person");
    }

    #[test]
    fn a_list_may_say_when_somebody_has_handed_in() {
        let list = "id,handed_in\na,2026-11-20T23:59:00+09:00\nb,\nc,2026-11-20T14:59:00Z\n";
        let roster = Roster::read(list.into()).expect("it is a list");
        assert!(
            roster.handed_in[0].is_some()
                && roster.handed_in[0] == roster.handed_in[2]
                && roster.handed_in[1].is_none()
        );
        let error = format!("{:#}", Roster::read("id,handed_in\na,yesterday\n".into()).expect_err("it is no time"));
        assert!(error.contains("line 2: yesterday"), "{error}");
    }

    #[test]
    fn a_list_that_is_none_is_an_error() {
        assert!(Roster::read("id,name\n".into()).expect_err("nobody").to_string().contains("lists nobody"));
        assert!(Roster::read("id\na\nA\n".into()).expect_err("twice").to_string().contains("twice"));
    }
}
