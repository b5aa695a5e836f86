//! Every word that has a vector, and what it means: how far it lies in which directions.

use std::collections::HashMap;

use super::english;
use super::words::{self, TOPICS, Theme, common, sides};

/// How much of its category, of its theme, and of its group of related words is in a word.
const CATEGORY: f32 = 0.6;
const THEME: f32 = 0.6;
const GROUP: f32 = 0.5;

/// How much of its group is in a word that says nothing about the category.
const COMMON_GROUP: f32 = 0.9;

/// How much of its kind is in a word about who does what, and how much of their category is in people.
const KIND: f32 = 2.0;
const OWN_CATEGORY: f32 = 0.6;

/// A direction in the space of vectors, by number, and how far a word lies in it.
pub type Pull = (usize, f32);

/// A form of a word.
#[derive(Debug)]
pub struct Word {
    /// As it stands in headlines.
    pub form: String,
    /// The number of the word that it is a form of: all forms of a word lie close together.
    pub lemma: usize,
    /// What it means, in each of its meanings.
    pub meanings: Vec<Vec<Pull>>,
}

/// Words with their meanings.
#[derive(Default)]
pub struct Lexicon {
    words: Vec<Word>,
    places: HashMap<String, usize>,
    lemmas: HashMap<String, usize>,
    directions: usize,
}

impl Lexicon {
    /// All words of the lists. Names that are made up are added by [`add`](Self::add).
    pub fn new() -> Self {
        let mut lexicon = Self::default();
        let categories: [usize; 4] = std::array::from_fn(|_| lexicon.direction());
        for (themes, category) in TOPICS.iter().zip(categories) {
            for theme in *themes {
                let meaning = vec![(category, CATEGORY), (lexicon.direction(), THEME)];
                lexicon.add_theme(theme, &meaning);
            }
        }
        lexicon.add_sides(categories);
        lexicon.add_common();
        lexicon.add_capitals();
        lexicon
    }

    /// Adds a word of a category that is in no list.
    pub fn add(&mut self, form: &str, category: usize) {
        // The categories have the first directions.
        self.insert(form, form, &[(category, CATEGORY + GROUP)]);
    }

    /// All words, in an order that is always the same.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The number of directions.
    pub fn directions(&self) -> usize {
        self.directions
    }

    /// The number of words, all forms of a word counted once.
    pub fn lemmas(&self) -> usize {
        self.lemmas.len()
    }

    fn direction(&mut self) -> usize {
        self.directions += 1;
        self.directions - 1
    }

    fn add_theme(&mut self, theme: &Theme, meaning: &[Pull]) {
        for list in [theme.things, theme.people] {
            self.add_list(list, meaning, GROUP, |noun| vec![noun.to_owned(), english::plural(noun)]);
        }
        for list in [theme.happens, theme.does] {
            self.add_list(list, meaning, GROUP, |verb| english::verb(verb).into());
        }
        for list in [theme.stuff, theme.kinds, theme.typed] {
            self.add_list(list, meaning, GROUP, |word| vec![word.to_owned()]);
        }
    }

    fn add_sides(&mut self, categories: [usize; 4]) {
        for side in &sides::SIDES {
            // The two kinds lie on opposite sides of one direction.
            let direction = self.direction();
            for ((category, who), sign) in side.categories.iter().zip(side.who).zip([1.0, -1.0]) {
                let meaning = vec![(direction, sign * KIND), (categories[category.label()], OWN_CATEGORY)];
                self.add_list(who, &meaning, GROUP, |noun| vec![noun.to_owned(), english::plural(noun)]);
            }
        }
        let direction = self.direction();
        for ((acts, events), sign) in sides::ACTS.iter().zip(sides::EVENTS).zip([1.0, -1.0]) {
            let meaning = vec![(direction, sign * KIND)];
            self.add_list(acts, &meaning, GROUP, |verb| english::verb(verb).into());
            self.add_list(events, &meaning, GROUP, |noun| vec![noun.to_owned(), english::plural(noun)]);
        }
    }

    fn add_common(&mut self) {
        let alone = |word: &str| vec![word.to_owned()];
        let company_endings = common::COMPANY_ENDINGS.join(" ");
        for list in [
            common::GRAMMAR,
            common::ADJECTIVES,
            common::DAYS,
            common::MONTHS,
            common::TIMES,
            common::NUMBERS,
            common::DIGITS,
            common::OTHER_NUMBERS,
            common::PLACES,
            common::NATIONS,
            common::FIRST_NAMES,
            common::LABELS,
            &company_endings,
        ] {
            self.add_list(list, &[], COMMON_GROUP, alone);
        }
        self.add_list(common::VERBS, &[], COMMON_GROUP, |verb| english::verb(verb).into());
        self.add_list(common::NOUNS, &[], COMMON_GROUP, |noun| vec![noun.to_owned(), english::plural(noun)]);
    }

    /// Adds the forms of every word of a list. Besides its `meaning` a word has `strength` of the direction of its group.
    fn add_list(&mut self, list: &str, meaning: &[Pull], strength: f32, forms: impl Fn(&str) -> Vec<String>) {
        let first = self.directions;
        for (group, lemma) in words::groups(list) {
            self.directions = self.directions.max(first + group + 1);
            let meaning = [meaning, &[(first + group, strength)]].concat();
            for form in forms(lemma) {
                self.insert(&form, lemma, &meaning);
            }
        }
    }

    fn insert(&mut self, form: &str, lemma: &str, meaning: &[Pull]) {
        let next = self.lemmas.len();
        let lemma = *self.lemmas.entry(lemma.to_owned()).or_insert(next);
        let place = *self.places.entry(form.to_owned()).or_insert_with(|| {
            self.words.push(Word { form: form.to_owned(), lemma, meanings: vec![] });
            self.words.len() - 1
        });
        let meanings = &mut self.words[place].meanings;
        if !meanings.iter().any(|known| known == meaning) {
            meanings.push(meaning.to_owned());
        }
    }

    /// Adds every word with a large first letter, if that is no other word.
    fn add_capitals(&mut self) {
        for place in 0..self.words.len() {
            let Word { form, lemma, meanings } = &self.words[place];
            let word = Word { form: english::capital(form), lemma: *lemma, meanings: meanings.clone() };
            if !self.places.contains_key(&word.form) {
                self.places.insert(word.form.clone(), self.words.len());
                self.words.push(word);
            }
        }
    }
}
