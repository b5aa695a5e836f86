//! Who of the class has handed in what: entries of a download, under the ids of the list of the class.

use crate::class::layout::person::{Entry, Person};
use crate::class::roster::{Match, Roster};

/// Somebody and what they have handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolled {
    /// Who it is: as the list has it, or else as the platform has it.
    pub person: Person,
    /// What they have handed in.
    pub entry: Entry,
}

/// Who could not be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown {
    /// How many were found in the list; `None` if there is no list.
    pub matched: Option<usize>,
    /// Whom a platform calls so may be each of these.
    pub ambiguous: Vec<(String, Vec<String>)>,
    /// Whom a platform calls so is not in the list.
    pub unmatched: Vec<String>,
    /// Who is in the list and has handed in nothing.
    pub missing: Vec<String>,
}

/// Gives everybody the id that the list has for them. Who is not clear keeps the platform's.
pub fn enrol(entries: Vec<Entry>, roster: Option<&Roster>) -> (Vec<Enrolled>, Unknown) {
    let Some(roster) = roster else {
        let enrolled = entries.into_iter().map(|entry| Enrolled { person: entry.person.clone(), entry });
        return (enrolled.collect(), Unknown::default());
    };
    let matches: Vec<Match> = entries.iter().map(|entry| roster.find(&entry.person)).collect();
    let claims = |place: usize| matches.iter().filter(|found| **found == Match::One(place)).count();
    let mut unknown = Unknown { matched: Some(0), ..Unknown::default() };
    let mut enrolled = Vec::new();
    for (mut entry, found) in entries.into_iter().zip(&matches) {
        let title = entry.person.title().to_owned();
        let name = |place: usize| roster.people[place].id.clone();
        let person = match found {
            Match::One(place) if claims(*place) == 1 => {
                unknown.matched = unknown.matched.map(|count| count + 1);
                entry.handed_in = roster.handed_in[*place].or(entry.handed_in);
                as_listed(&roster.people[*place], &entry.person)
            }
            // Two have handed in as the same person.
            Match::One(place) => {
                unknown.ambiguous.push((title, vec![name(*place)]));
                entry.person.clone()
            }
            Match::Several(places) => {
                unknown.ambiguous.push((title, places.iter().map(|place| name(*place)).collect()));
                entry.person.clone()
            }
            Match::Nobody => {
                unknown.unmatched.push(title);
                entry.person.clone()
            }
        };
        enrolled.push(Enrolled { person, entry });
    }
    let is_missing = |place: &usize| claims(*place) == 0;
    unknown.missing =
        (0..roster.people.len()).filter(is_missing).map(|place| roster.people[place].id.clone()).collect();
    (enrolled, unknown)
}

/// Somebody of the list, with the words by which the platform knows them: its own sheets are filled by these.
fn as_listed(listed: &Person, platform: &Person) -> Person {
    let mut also = listed.also.clone();
    also.extend([&platform.id].into_iter().chain(&platform.also).filter(|word| **word != listed.id).cloned());
    also.sort();
    also.dedup();
    let name = if listed.name.is_empty() { &platform.name } else { &listed.name };
    Person { id: listed.id.clone(), name: name.clone(), also }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(id: &str, name: &str) -> Entry {
        Entry::of(&Person { name: name.into(), ..Person::of(id) })
    }

    #[test]
    fn everybody_gets_the_id_of_the_list_and_who_is_not_clear_is_told() {
        let roster =
            "id,name,email\nA1,Ann Lee,ann@x\nB2,Bob Ito,bob@x\nC3,Bob Ito,bob2@x\nD4,Dan Abe,dan@x\nE5,Eve,eve@x\n";
        let roster = Roster::read(roster.into()).expect("it is a list");
        let entries =
            vec![entry("11", "leeann"), entry("12", "Bob Ito"), entry("13", "Zoe"), entry("dan", ""), entry("D4", "")];
        let (enrolled, unknown) = enrol(entries, Some(&roster));
        let ids: Vec<_> = enrolled.iter().map(|enrolled| enrolled.person.id.as_str()).collect();
        assert_eq!(ids, ["A1", "12", "13", "dan", "D4"]);
        assert_eq!(
            (enrolled[0].person.name.as_str(), &enrolled[0].person.also[..]),
            ("Ann Lee", &["11".into(), "ann@x".into()][..])
        );
        assert_eq!(
            (unknown.matched, unknown.unmatched, unknown.missing),
            (Some(1), vec!["Zoe".into()], vec!["B2".into(), "C3".into(), "E5".into()])
        );
        let ambiguous: Vec<_> =
            unknown.ambiguous.iter().map(|(who, whom)| format!("{who}: {}", whom.join(" "))).collect();
        assert_eq!(ambiguous, ["Bob Ito: B2 C3", "dan: D4", "D4: D4"]);
    }

    #[test]
    fn without_a_list_everybody_is_who_the_platform_says() {
        let (enrolled, unknown) = enrol(vec![entry("11", "x")], None);
        assert_eq!((enrolled[0].person.id.as_str(), unknown), ("11", Unknown::default()));
    }
}
