//! A part of a class, so that several machines can share the work: the same on each of them, and nearly equal.

use std::cmp::Reverse;

use crate::class::layout::person::Person;
use crate::memo::Key;

/// The most parts of which each reads all submissions to know how long they will take: reading one takes about a hundredth of the
/// time that grading it does.
const MOST_READERS: usize = 8;

/// The part that one machine grades.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Which one, from 1.
    number: usize,
    /// Of how many.
    count: usize,
}

impl Shard {
    /// The whole class.
    pub const WHOLE: Self = Self { number: 1, count: 1 };

    /// Reads `K/N`.
    ///
    /// # Errors
    ///
    /// If it is none.
    pub fn parse(text: &str) -> Result<Self, String> {
        let numbers =
            text.split_once('/').and_then(|(number, count)| Some((number.parse().ok()?, count.parse().ok()?)));
        match numbers {
            Some((number, count)) if (1..=count).contains(&number) => Ok(Self { number, count }),
            _ => Err(screen::say(
                "say K/N with K from 1 to N, such as 1/8",
                "1/8 のように K/N の形で、K を 1 から N までの数にしてください",
            )
            .into()),
        }
    }

    /// Whether there are few enough parts for each to read the whole class first, only to be equal in time.
    pub fn reads_all(self) -> bool {
        (2..=MOST_READERS).contains(&self.count)
    }

    /// Keeps those of this part, each with the time that it is expected to take. Who takes longest comes first, into the part that has
    /// least to do by then. Among equals the order is that of a digest of their ids, so that neighbours in the alphabet, who may
    /// have worked together or not at all, are spread.
    pub fn keep<T>(self, items: Vec<(u64, T)>, person: impl Fn(&T) -> &Person) -> Vec<T> {
        let digest = |item: &T| Key::of("shard").with(person(item).key()).name();
        let mut named: Vec<_> = items.into_iter().map(|(time, item)| (Reverse(time), digest(&item), item)).collect();
        named.sort_by(|(a, c, _), (b, d, _)| (a, c).cmp(&(b, d)));
        let mut loads = vec![(0, 0); self.count];
        let mut ours = Vec::new();
        for (Reverse(time), _, item) in named {
            let least = (0..self.count).min_by_key(|&part| loads[part]).unwrap_or_default();
            // What takes no time is counted, too.
            loads[least] = (loads[least].0 + time, loads[least].1 + 1);
            if least == self.number - 1 {
                ours.push(item);
            }
        }
        ours
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_student_is_in_one_part_and_parts_are_nearly_equal() {
        let class: Vec<_> = (0..100).map(|i| (1, Person::of(&format!("s{i}")))).collect();
        let mut all = Vec::new();
        for number in 1..=8 {
            let part = Shard { number, count: 8 }.keep(class.clone(), |person| person);
            assert!((12..=13).contains(&part.len()));
            all.extend(part.into_iter().map(|person| person.id));
        }
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 100);
        assert_eq!(Shard::WHOLE.keep(class, |person| person).len(), 100);
    }

    #[test]
    fn parts_are_nearly_equal_in_time_as_well() {
        // Some take long, others hardly any time.
        let time = |i: u64| if i.is_multiple_of(3) { 100 + i } else { u64::from(i.is_multiple_of(2)) * 5 };
        let class: Vec<_> = (0..120).map(|i| (time(i), Person::of(&i.to_string()))).collect();
        let parts = (1..=4).map(|number| Shard { number, count: 4 }.keep(class.clone(), |person| person));
        let times: Vec<u64> =
            parts.map(|part| part.iter().map(|person| time(person.id.parse().expect("a number"))).sum()).collect();
        let (all, longest) = (times.iter().sum::<u64>(), *times.iter().max().expect("there are four"));
        assert_eq!(all, (0..120).map(time).sum::<u64>());
        assert!(longest * 4 < all + all / 20, "{times:?}");
    }

    #[test]
    fn a_part_is_written_with_a_slash() {
        assert_eq!(Shard::parse("3/8"), Ok(Shard { number: 3, count: 8 }));
        for wrong in ["0/8", "9/8", "3", "/", "3/0", "-1/2", "1/8/2"] {
            assert!(Shard::parse(wrong).is_err(), "{wrong}");
        }
    }
}
