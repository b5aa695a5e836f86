//! Moodle, "Download all submissions": `NAME_ID_assignsubmission_file_`, with or without the last mark, as a folder or in front of a
//! file's name; some universities put `USER_` in front.

use crate::class::layout::names::Item;
use crate::class::layout::person::{Entry, Person, Piece};
use crate::submission::sentence::Sentence;

/// What stands between the person and the kind of the submission.
const MARK: &str = "_assignsubmission_";

/// What Moodle calls everybody if names are hidden.
const NOBODY: [&str; 2] = ["Participant", "参加者"];

/// What an item says, if Moodle has named it.
pub fn piece(item: &Item) -> Option<Piece> {
    let (person, kind) = item.name().split_once(MARK)?;
    let (name, id) = person.rsplit_once('_').filter(|(_, id)| is_number(id))?;
    // Moodle writes blanks in the place of `_` in names.
    let (user, name) = name.split_once('_').map_or((None, name), |(user, name)| (Some(user.to_owned()), name));
    let name = if NOBODY.contains(&name) { "" } else { name };
    let (kind, file) = kind.split_once('_').unwrap_or((kind, ""));
    Some(Piece {
        person: Person { id: id.to_owned(), name: name.to_owned(), also: user.into_iter().collect() },
        name: file.to_owned(),
        path: item.path.clone(),
        is_no_work: (kind == "onlinetext").then(|| {
            Sentence::new(
                "only text was written on the platform, and no file was handed in",
                "オンラインテキストだけで、ファイルが提出されていません",
            )
        }),
        ..Piece::default()
    })
}

/// If everybody has the same name, it is none: Moodle hides names behind the word for "participant" in the teacher's language.
pub fn forget_names_of_the_blind(entries: &mut [Entry]) {
    let first = entries.first().map(|entry| entry.person.name.clone()).unwrap_or_default();
    if entries.len() > 1 && entries.iter().all(|entry| entry.person.name == first) {
        entries.iter_mut().for_each(|entry| entry.person.name.clear());
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
