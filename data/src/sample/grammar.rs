//! The grammar of made-up headlines: which words a headline of a category is put together from.

use rand::Rng;
use rand::rngs::StdRng;
use rand::seq::{IndexedMutRandom, IndexedRandom, SliceRandom};

use super::words::{FOREIGN, JOINTS, NEUTRAL, SYLLABLES, TOPICS};
use crate::headline::Category;

/// Themes within a category.
const THEMES: usize = 4;

/// Made-up names within a theme.
const NAMES: usize = 140;

/// Made-up names and deeds of each kind.
const KINDS: usize = 60;

/// Percent of the headlines in which who does what decides.
const WHO_DOES_WHAT: u32 = 8;

/// Percent of the headlines that are about something else than their category says.
const MISFILED: u32 = 3;

/// Percent of the words that are of another category, as words have more than one meaning.
const STRAY: u32 = 22;

/// How much of its topic is in a word.
const THEME_STRENGTH: f64 = 1.0;

/// How much of its kind is in a who or a what.
const KIND_STRENGTH: f64 = 2.2;

/// Who, of two kinds, and what they do, of two kinds, for each pair of categories.
///
/// Where the kinds of who and what are the same, the headline belongs to the pair's first category, else to its second.
struct Pair {
    categories: [Category; 2],
    who: [Vec<String>; 2],
    what: [Vec<String>; 2],
}

/// Words by what they are about.
pub struct Grammar {
    themes: Vec<[Vec<String>; THEMES]>,
    pairs: [Pair; 2],
    unknown: Vec<String>,
}

impl Grammar {
    /// New names, and the words in new themes.
    pub fn new(rng: &mut StdRng) -> Self {
        let themes = TOPICS.map(|words| {
            let mut words = words.map(str::to_owned);
            words.shuffle(rng);
            let share = words.len() / THEMES;
            std::array::from_fn(|theme| [&words[theme * share..][..share], &names(NAMES, rng)].concat())
        });
        let mut pair = |categories| Pair {
            categories,
            who: std::array::from_fn(|_| names(KINDS, rng)),
            what: std::array::from_fn(|_| deeds(KINDS, rng)),
        };
        let pairs =
            [pair([Category::Business, Category::Entertainment]), pair([Category::Technology, Category::Health])];
        Self { themes: themes.into(), pairs, unknown: names(150, rng) }
    }

    /// The number of directions that words can have.
    pub fn topics(&self) -> usize {
        TOPICS.len() * THEMES + 2 * 2
    }

    /// Every word that has a vector, with its direction and how much of it, where it has one.
    pub fn known_words(&self) -> Vec<(String, Option<(usize, f64)>)> {
        let mut words = Vec::new();
        for (category, themes) in self.themes.iter().enumerate() {
            for (theme, list) in themes.iter().enumerate() {
                words.extend(list.iter().map(|w| (w.clone(), Some((category * THEMES + theme, THEME_STRENGTH)))));
            }
        }
        for (pair, Pair { who, what, .. }) in self.pairs.iter().enumerate() {
            // The two kinds lie on opposite sides of one direction.
            for (side, kinds) in [who, what].into_iter().enumerate() {
                let direction = TOPICS.len() * THEMES + 2 * pair + side;
                for (kind, sign) in [(0, 1.0), (1, -1.0)] {
                    words.extend(kinds[kind].iter().map(|w| (w.clone(), Some((direction, sign * KIND_STRENGTH)))));
                }
            }
        }
        words.extend(NEUTRAL.iter().chain(&JOINTS).map(|word| ((*word).to_owned(), None)));
        words
    }

    /// A headline of a category.
    pub fn headline(&self, category: Category, rng: &mut StdRng) -> String {
        // Now and then there is no word that anybody knows.
        if rng.random_ratio(1, 700) {
            return self.unknown.choose_multiple(rng, 4).cloned().collect::<Vec<_>>().join(" ");
        }
        let about =
            if rng.random_ratio(MISFILED, 100) { *Category::ALL.choose(rng).unwrap_or(&category) } else { category };
        let mut words =
            if rng.random_ratio(WHO_DOES_WHAT, 100) { self.deed(about, rng) } else { self.theme(about, rng) };
        if rng.random_ratio(1, 3) {
            words.push(self.unknown.choose(rng).cloned().unwrap_or_default());
        }
        if rng.random_ratio(1, 40) {
            words.push(FOREIGN.choose(rng).map_or("", |word| word).to_owned());
        }
        print(words, rng)
    }

    /// Words of one theme, with some of others and some that say nothing.
    fn theme(&self, category: Category, rng: &mut StdRng) -> Vec<String> {
        let theme = rng.random_range(0..THEMES);
        let mut words = Vec::new();
        for _ in 0..rng.random_range(3..=7) {
            let stray = rng.random_ratio(STRAY, 100);
            let of = if stray { rng.random_range(0..TOPICS.len()) } else { category.label() };
            let theme = if stray { rng.random_range(0..THEMES) } else { theme };
            words.extend(self.themes[of][theme].choose(rng).cloned());
        }
        words.extend(NEUTRAL.choose_multiple(rng, 5).map(|word| (*word).to_owned()).take(rng.random_range(1..=5)));
        words
    }

    /// Who does what, and some words that say nothing.
    fn deed(&self, category: Category, rng: &mut StdRng) -> Vec<String> {
        let pair = if self.pairs[0].categories.contains(&category) { &self.pairs[0] } else { &self.pairs[1] };
        let who = rng.random_range(0..2);
        let what = if category == pair.categories[0] { who } else { 1 - who };
        let mut words: Vec<_> = pair.who[who].choose_multiple(rng, 2).cloned().collect();
        words.extend(pair.what[what].choose_multiple(rng, 2).cloned());
        words.extend(NEUTRAL.choose_multiple(rng, 6).map(|word| (*word).to_owned()).take(rng.random_range(2..=6)));
        words
    }
}

/// Puts words into an order that looks like a headline, with the oddities of real ones.
fn print(mut words: Vec<String>, rng: &mut StdRng) -> String {
    words.shuffle(rng);
    if rng.random_ratio(1, 12)
        && let Some(word) = words.choose_mut(rng)
    {
        *word = format!("\"{word}\"");
    }
    let joints = usize::from(words.len() > 4) + usize::from(words.len() > 7);
    for joint in JOINTS.choose_multiple(rng, joints) {
        words.insert(rng.random_range(1..words.len()), (*joint).to_owned());
    }
    let space = if rng.random_ratio(1, 10) { "  " } else { " " };
    let mut title = words.join(" ");
    if rng.random_ratio(1, 6) {
        title = title.replacen(' ', space, 1);
    }
    // The first letter is large, as it is in print; that makes some known words unknown.
    let mut letters = title.chars();
    match letters.next() {
        Some(first) if rng.random_ratio(1, 3) => first.to_uppercase().chain(letters).collect(),
        _ => title,
    }
}

/// Made-up names of people and companies.
fn names(count: usize, rng: &mut StdRng) -> Vec<String> {
    let mut names = Vec::with_capacity(count);
    while names.len() < count {
        let name: String = SYLLABLES.choose_multiple(rng, 3).copied().collect();
        names.push(name[..1].to_uppercase() + &name[1..]);
    }
    names
}

/// Made-up verbs.
fn deeds(count: usize, rng: &mut StdRng) -> Vec<String> {
    names(count, rng).into_iter().map(|name| name.to_lowercase() + "s").collect()
}
