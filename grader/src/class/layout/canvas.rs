//! Canvas, "Download Submissions": files `name_USER_FILE_as-uploaded.zip`, with `LATE` behind the name of those who were late. Canvas
//! itself puts `-1` and so on into the names of files that are handed in again, before the first dot or the last.

use crate::class::layout::names::Item;
use crate::class::layout::person::{Person, Piece};
use crate::submission::sentence::Sentence;

/// How the name of something ends that is no file.
const NO_FILES: [&str; 2] = ["text.html", "link.html"];

/// What an item says, if Canvas has named it.
pub fn piece(item: &Item) -> Option<Piece> {
    if item.is_folder {
        return None;
    }
    let words: Vec<&str> = item.name().split('_').collect();
    let is_number = |i: usize| words.get(i).is_some_and(|word: &&str| is_number(word));
    let (user, file) = match (1..words.len()).find(|&i| is_number(i) && is_number(i + 1) && i + 2 < words.len()) {
        Some(user) => (user, Some(words[user + 2..].join("_"))),
        None => {
            ((1..words.len()).find(|&i| is_number(i) && NO_FILES.contains(&words[i + 1..].join("_").as_str()))?, None)
        }
    };
    let is_late = words[user - 1] == "LATE";
    let name = words[..user - usize::from(is_late)].join("_");
    Some(Piece {
        person: Person { id: words[user].to_owned(), name, also: Vec::new() },
        path: item.path.clone(),
        attempt: file.as_deref().and_then(renamed).map(|times| times + 1),
        late: Some(is_late),
        is_no_work: file.is_none().then(|| {
            Sentence::new(
                "only a text or a link was handed in, and no file",
                "テキストかリンクだけで、ファイルが提出されていません",
            )
        }),
        name: file.unwrap_or_default(),
        ..Piece::default()
    })
}

/// How often Canvas has renamed a file: the number behind a `-` before the first dot or the last.
fn renamed(file: &str) -> Option<u32> {
    let number = |stem: &str| stem.rsplit_once('-').and_then(|(_, number)| number.parse().ok());
    let first = file.split_once('.').and_then(|(stem, _)| number(stem));
    first.or_else(|| file.rsplit_once('.').and_then(|(stem, _)| number(stem))).filter(|times| *times < 1000)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
