//! Classroom 50, `gh teacher download`: a clone `CLASSROOM-ASSIGNMENT-USER` a student, beside `scores.csv` with a line an attempt.
//! The names of users have hyphens too, so only the list tells where they begin.

use std::collections::BTreeMap;

use crate::class::layout::names::Item;
use crate::class::layout::person::{Person, Piece};
use crate::class::times::moment_in;

/// The list of attempts.
pub const SCORES: &str = "scores.csv";

/// What the list says of everybody.
pub struct Scores {
    /// The last attempt of each user, and how many there were.
    users: BTreeMap<String, Row>,
    /// How the names of all clones begin.
    prefix: String,
}

#[derive(Clone, Debug, Default)]
struct Row {
    name: String,
    email: String,
    handed_in: Option<i64>,
    late: Option<bool>,
    attempts: u32,
}

impl Scores {
    /// Reads the list, if it is one of Classroom 50 and names whose clones there are.
    pub fn read(text: &str, items: &[Item]) -> Option<Self> {
        let mut reader =
            csv::ReaderBuilder::new().flexible(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let header = reader.headers().ok()?.clone();
        let column = |name: &str| header.iter().position(|title| title == name);
        let (user, datetime, late) = (column("username")?, column("datetime"), column("late"));
        let mut users: BTreeMap<String, Row> = BTreeMap::new();
        for record in reader.records().flatten() {
            let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default().to_owned();
            let name = [column("first_name"), column("last_name")].map(cell).join(" ").trim().to_owned();
            let row = users.entry(cell(Some(user))).or_default();
            let at = moment_in(&cell(datetime)).ok();
            row.attempts += 1;
            (row.name, row.email) = (name, cell(column("email")));
            // The clone is the last attempt.
            if at >= row.handed_in {
                row.handed_in = at;
                row.late = match cell(late).to_lowercase().as_str() {
                    "true" | "yes" | "1" => Some(true),
                    "false" | "no" | "0" => Some(false),
                    _ => None,
                };
            }
        }
        users.remove("");
        let scores = Self { users, prefix: String::new() };
        let prefix = items.iter().find_map(|item| {
            let user = scores.user_of(item)?;
            Some(item.name()[..item.name().len() - user.len()].to_owned())
        })?;
        Some(Self { prefix, ..scores })
    }

    /// What a clone says, with what the list says of its user.
    pub fn piece(&self, item: &Item) -> Option<Piece> {
        if !item.is_folder {
            return None;
        }
        let user = item.name().strip_prefix(&self.prefix).filter(|user| !user.is_empty())?;
        let row = self.users.get(user).cloned().unwrap_or_default();
        let also = Some(row.email).filter(|email| !email.is_empty()).into_iter().collect();
        Some(Piece {
            person: Person { id: user.to_owned(), name: row.name, also },
            path: item.path.clone(),
            attempt: (row.attempts > 0).then_some(row.attempts),
            late: row.late,
            handed_in: row.handed_in,
            ..Piece::default()
        })
    }

    /// The user in whose name a folder's name ends: the longest of them.
    fn user_of(&self, item: &Item) -> Option<&str> {
        let ends = |user: &&String| item.name().strip_suffix(user.as_str()).is_some_and(|rest| rest.ends_with('-'));
        self.users.keys().filter(|_| item.is_folder).filter(ends).max_by_key(|user| user.len()).map(String::as_str)
    }
}
