//! A part of a class, so that several machines can share the work: the same on each of them, and nearly equal.

use crate::class::layout::person::Person;
use crate::memo::Key;

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
            _ => Err("say K/N with K from 1 to N, such as 1/8".into()),
        }
    }

    /// Keeps those of this part. In the order of a digest of their ids, so that neighbours in the alphabet, who may have worked
    /// together or not at all, are spread.
    pub fn keep<T>(self, items: Vec<T>, person: impl Fn(&T) -> &Person) -> Vec<T> {
        let mut named: Vec<_> =
            items.into_iter().map(|item| (Key::of("shard").with(person(&item).key()).name(), item)).collect();
        named.sort_by(|(a, _), (b, _)| a.cmp(b));
        let ours = named.into_iter().enumerate().filter(|(i, _)| i % self.count == self.number - 1);
        ours.map(|(_, (_, item))| item).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_student_is_in_one_part_and_parts_are_nearly_equal() {
        let class: Vec<_> = (0..100).map(|i| Person::of(&format!("s{i}"))).collect();
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
    fn a_part_is_written_with_a_slash() {
        assert_eq!(Shard::parse("3/8"), Ok(Shard { number: 3, count: 8 }));
        for wrong in ["0/8", "9/8", "3", "/", "3/0", "-1/2", "1/8/2"] {
            assert!(Shard::parse(wrong).is_err(), "{wrong}");
        }
    }
}
