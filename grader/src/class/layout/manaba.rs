//! manaba, the reports of everybody: files `NUMBER@USER@as-uploaded.zip`, or folders `NUMBER@USER`. Which of the two comes first is a
//! setting of the site, so a list of the class has to know either.

use crate::class::layout::names::Item;
use crate::class::layout::person::{Person, Piece};

/// What an item says, if manaba has named it.
pub fn piece(item: &Item) -> Option<Piece> {
    let mut words = item.name().splitn(3, '@');
    let (first, second, file) = (words.next()?, words.next()?, words.next());
    let is_word = |word: &str| !word.is_empty() && !word.contains(char::is_whitespace);
    if !is_word(first) || !is_word(second) || item.is_folder == file.is_some() {
        return None;
    }
    Some(Piece {
        person: Person {
            id: format!("{first}@{second}"),
            name: String::new(),
            also: vec![first.into(), second.into()],
        },
        name: file.unwrap_or_default().to_owned(),
        path: item.path.clone(),
        ..Piece::default()
    })
}
