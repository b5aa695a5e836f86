//! The words of the sample: plain English, written for it, in groups of related words.
//!
//! A list is a text: a `;` ends a group, and the words of a group lie close together in the space of word vectors. A word
//! that is in several lists lies between them, as words have more than one meaning.

mod business;
pub mod common;
mod entertainment;
mod health;
pub mod sides;
mod technology;

use crate::headline::Category;

/// The words of a part of a category, in the forms that dictionaries list.
pub struct Theme {
    /// Nouns that can be counted.
    pub things: &'static str,
    /// Nouns that cannot.
    pub stuff: &'static str,
    /// Nouns for people.
    pub people: &'static str,
    /// Verbs without an object: what people, things and stuff do by themselves.
    pub happens: &'static str,
    /// Verbs with an object: what people do with things and stuff.
    pub does: &'static str,
    /// Adjectives.
    pub kinds: &'static str,
    /// Names of real companies, people and places, and other words that the sample's own headlines do not use. They have
    /// vectors, so that a headline that somebody types is understood.
    pub typed: &'static str,
}

/// Two kinds of people, each of a category. If they stay on their side, a headline about them is of that category, and
/// if they leave it, of the other.
pub struct Sides {
    /// The two categories.
    pub categories: [Category; 2],
    /// The people of each.
    pub who: [&'static str; 2],
}

/// The number of themes in a category.
pub const THEMES: usize = 5;

/// The themes of each category, in the order of the labels.
pub const TOPICS: [&[Theme; THEMES]; 4] =
    [&business::BUSINESS, &technology::TECHNOLOGY, &entertainment::ENTERTAINMENT, &health::HEALTH];

/// Newspapers that are not among the five.
pub const OTHER_PUBLISHERS: [&str; 5] = ["Reuters UK", "The Daily Sample", "Huffington Post UK", "Example Times", ""];

/// The words of a list, each with the number of its group.
pub fn groups(list: &str) -> impl Iterator<Item = (usize, &str)> {
    list.split(';').enumerate().flat_map(|(group, words)| words.split_whitespace().map(move |word| (group, word)))
}
