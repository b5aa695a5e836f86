//! Puts words of a theme into the templates of its category.

use rand::Rng;
use rand::rngs::StdRng;
use rand::seq::{IndexedRandom, IteratorRandom};

use super::english::{capital, plural, verb};
use super::templates::{ENDS, SIDES, TEMPLATES};
use super::words::{THEMES, TOPICS, Theme, common, groups, sides};
use crate::headline::{Category, tokenize};

/// Made-up names of each category that have a vector.
const NAMES: usize = 40;

/// Made-up names that have none.
const UNKNOWN_NAMES: usize = 150;

/// Percent of the headlines in which who does what decides.
const WHO_DOES_WHAT: u32 = 8;

/// Percent of the headlines that are about something else than their category says.
const MISFILED: u32 = 5;

/// Percent of the words that are of another category.
const STRAY: u32 = 30;

/// Words in the shortest and in the longest headline.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=16;

/// Makes headlines.
pub struct Grammar {
    /// Made-up surnames and companies of each category.
    pub names: [Vec<String>; 4],
    unknown: Vec<String>,
    themes: Vec<Vec<Lists>>,
    sides: [SideLists; 2],
    acts: [Vec<[String; 5]>; 2],
    events: [Vec<&'static str>; 2],
    common: Common,
}

/// The lists of a theme, with the forms of their words.
struct Lists {
    things: Vec<[String; 2]>,
    people: Vec<[String; 2]>,
    stuff: Vec<&'static str>,
    kinds: Vec<&'static str>,
    happens: Vec<[String; 5]>,
    does: Vec<[String; 5]>,
}

/// Two kinds of people, and the category of each.
struct SideLists {
    categories: [Category; 2],
    who: [Vec<[String; 2]>; 2],
}

/// Lists that every theme shares.
struct Common {
    places: Vec<&'static str>,
    numbers: Vec<&'static str>,
    digits: Vec<&'static str>,
    days: Vec<&'static str>,
    months: Vec<&'static str>,
    labels: Vec<&'static str>,
    first_names: Vec<&'static str>,
}

impl Lists {
    fn new(theme: &Theme) -> Self {
        Self {
            things: nouns(theme.things),
            people: nouns(theme.people),
            stuff: list(theme.stuff),
            kinds: list(theme.kinds),
            happens: verbs(theme.happens),
            does: verbs(theme.does),
        }
    }

    /// A word in the form that a slot asks for; `None` if the slot is not for words of a theme.
    fn word(&self, slot: &str, rng: &mut StdRng) -> Option<String> {
        Some(match slot {
            "thing" => self.things.choose(rng)?[0].clone(),
            "things" => self.things.choose(rng)?[1].clone(),
            "person" => self.people.choose(rng)?[0].clone(),
            "people" => self.people.choose(rng)?[1].clone(),
            "stuff" => (*self.stuff.choose(rng)?).to_owned(),
            "kind" => (*self.kinds.choose(rng)?).to_owned(),
            "happen" => self.happens.choose(rng)?[0].clone(),
            "happens" => self.happens.choose(rng)?[1].clone(),
            "happening" => self.happens.choose(rng)?[3].clone(),
            "do" => self.does.choose(rng)?[0].clone(),
            "does" => self.does.choose(rng)?[1].clone(),
            _ => return None,
        })
    }
}

impl Grammar {
    /// A grammar with new names.
    pub fn new(rng: &mut StdRng) -> Self {
        Self {
            names: std::array::from_fn(|_| names(NAMES, rng)),
            unknown: names(UNKNOWN_NAMES, rng),
            themes: TOPICS.iter().map(|themes| themes.iter().map(Lists::new).collect()).collect(),
            sides: sides::SIDES.map(|side| SideLists { categories: side.categories, who: side.who.map(nouns) }),
            acts: sides::ACTS.map(verbs),
            events: sides::EVENTS.map(list),
            common: Common {
                places: list(common::PLACES),
                numbers: list(common::NUMBERS),
                digits: list(common::DIGITS),
                days: list(common::DAYS),
                months: list(common::MONTHS),
                labels: list(common::LABELS),
                first_names: list(common::FIRST_NAMES),
            },
        }
    }

    /// A headline of a category.
    pub fn headline(&self, category: Category, rng: &mut StdRng) -> String {
        // Now and then there is no word that has a vector.
        if rng.random_ratio(1, 700) {
            return self.unknown.choose_multiple(rng, 4).cloned().collect::<Vec<_>>().join(", ");
        }
        let misfiled = rng.random_ratio(MISFILED, 100);
        let about = if misfiled { *Category::ALL.choose(rng).unwrap_or(&category) } else { category };
        loop {
            let words =
                if rng.random_ratio(WHO_DOES_WHAT, 100) { self.sides(about, rng) } else { self.theme(about, rng) };
            if LENGTHS.contains(&tokenize(&words).count()) {
                return print(&words, rng);
            }
        }
    }

    /// A headline about one theme, with some words of others.
    fn theme(&self, category: Category, rng: &mut StdRng) -> String {
        let theme = rng.random_range(0..THEMES);
        let mut template = TEMPLATES[category.label()].choose(rng).map(|text| (*text).to_owned()).unwrap_or_default();
        for end in ENDS.choose_multiple(rng, 2).take(*[0, 0, 0, 1, 1, 2].choose(rng).unwrap_or(&0)) {
            // One place and one time are enough.
            let has = |text: &str, slots: &[&str]| slots.iter().any(|slot| text.contains(slot));
            let again = [&["{place}"][..], &["{day}", "{month}", "years"]];
            if !again.iter().any(|slots| has(end, slots) && has(&template, slots)) {
                template = template + " " + end;
            }
        }
        if rng.random_ratio(1, 40) {
            template = template + " " + common::FOREIGN.choose(rng).unwrap_or(&"");
        }
        fill(&template, |slot| {
            let stray = rng.random_ratio(STRAY, 100);
            let topic = if stray { rng.random_range(0..TOPICS.len()) } else { category.label() };
            let theme = if stray { rng.random_range(0..THEMES) } else { theme };
            self.themes[topic][theme].word(slot, rng).unwrap_or_else(|| self.common_word(topic, slot, rng))
        })
    }

    /// A word for a slot that is alike for every theme.
    fn common_word(&self, category: usize, slot: &str, rng: &mut StdRng) -> String {
        let word = |list: &[&str], rng: &mut StdRng| list.choose(rng).copied().unwrap_or_default().to_owned();
        match slot {
            "Firm" if rng.random() => self.name(category, rng) + " " + &word(&common::COMPANY_ENDINGS, rng),
            "Firm" | "Name" => self.name(category, rng),
            "Star" => word(&self.common.first_names, rng) + " " + &self.name(category, rng),
            "place" => word(&self.common.places, rng),
            "digits" => word(&self.common.digits, rng),
            "number" if rng.random() => word(&self.common.digits, rng),
            "number" => word(&self.common.numbers, rng),
            "day" => word(&self.common.days, rng),
            "month" => word(&self.common.months, rng),
            "label" => word(&self.common.labels, rng),
            _ => String::new(),
        }
    }

    /// A made-up name, with a vector or without one.
    fn name(&self, category: usize, rng: &mut StdRng) -> String {
        let names = if rng.random() { &self.unknown } else { &self.names[category] };
        names.choose(rng).cloned().unwrap_or_default()
    }

    /// A headline about people who stay on their side or leave it.
    fn sides(&self, category: Category, rng: &mut StdRng) -> String {
        let sides = &self.sides[usize::from(!self.sides[0].categories.contains(&category))];
        let side = rng.random_range(0..2);
        let leaves = usize::from(sides.categories[side] != category);
        let template = SIDES.choose(rng).copied().unwrap_or_default();
        fill(template, |slot| match slot {
            "who" => sides.who[side].choose(rng).map_or("", |who| &who[0]).to_owned(),
            "whos" => sides.who[side].choose(rng).map_or("", |who| &who[1]).to_owned(),
            "act" => self.acts[leaves].choose(rng).map_or("", |act| &act[0]).to_owned(),
            "acts" => self.acts[leaves].choose(rng).map_or("", |act| &act[1]).to_owned(),
            "event" => self.events[leaves].choose(rng).map_or("", |event| event).to_owned(),
            _ => self.common_word(category.label(), slot, rng),
        })
    }
}

/// Puts a word into every slot of a template.
fn fill(template: &str, mut word: impl FnMut(&str) -> String) -> String {
    let mut text = String::new();
    let mut parts = template.split(['{', '}']);
    while let Some(fixed) = parts.next() {
        text += fixed;
        if let Some(slot) = parts.next() {
            text += &word(slot);
        }
    }
    text
}

/// The words of a list.
fn list(text: &'static str) -> Vec<&'static str> {
    groups(text).map(|(_, word)| word).collect()
}

/// The nouns of a list, one and many.
fn nouns(text: &'static str) -> Vec<[String; 2]> {
    list(text).into_iter().map(|noun| [noun.to_owned(), plural(noun)]).collect()
}

/// The verbs of a list, in their five forms.
fn verbs(text: &'static str) -> Vec<[String; 5]> {
    list(text).into_iter().map(verb).collect()
}

/// A headline as it is printed, with the oddities of real ones.
fn print(words: &str, rng: &mut StdRng) -> String {
    let mut words: Vec<_> = words.split(' ').map(str::to_owned).collect();
    for next in 1..words.len() {
        if words[next - 1] == "a" && words[next].starts_with(['a', 'e', 'i', 'o', 'u']) {
            words[next - 1] += "n";
        }
    }
    if rng.random_ratio(1, 3) {
        words.iter_mut().for_each(|word| *word = capital(word));
    }
    words[0] = capital(&words[0]);
    if rng.random_ratio(1, 12)
        && let Some(word) = words.iter_mut().filter(|word| word.len() > 4).choose(rng)
    {
        *word = format!("\"{word}\"");
    }
    let title = words.join(" ");
    if rng.random_ratio(1, 60) { title.replacen(' ', "  ", 1) } else { title }
}

/// Made-up names of people and companies.
fn names(count: usize, rng: &mut StdRng) -> Vec<String> {
    let name = |rng: &mut StdRng| capital(&common::SYLLABLES.choose_multiple(rng, 3).copied().collect::<String>());
    (0..count).map(|_| name(rng)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    #[test]
    fn every_slot_of_every_template_has_words_in_every_theme() {
        let mut rng = StdRng::seed_from_u64(1);
        let grammar = Grammar::new(&mut rng);
        for (category, templates) in TEMPLATES.iter().enumerate() {
            for template in templates.iter().chain(&ENDS) {
                fill(template, |slot| {
                    for theme in &grammar.themes[category] {
                        let word = theme.word(slot, &mut rng);
                        let word = word.unwrap_or_else(|| grammar.common_word(category, slot, &mut rng));
                        assert!(!word.is_empty(), "{slot} in {template:?}");
                    }
                    String::new()
                });
            }
        }
    }

    #[test]
    fn who_does_what_decides_and_neither_alone() {
        let mut rng = StdRng::seed_from_u64(1);
        let grammar = Grammar::new(&mut rng);
        let has = |headline: &str, words: &[String]| tokenize(headline).any(|word| words.iter().any(|w| w == word));
        for category in Category::ALL {
            let pair = grammar.sides.iter().find(|pair| pair.categories.contains(&category)).expect("each is in one");
            for _ in 0..100 {
                let headline = grammar.sides(category, &mut rng);
                let side = usize::from(!has(&headline, pair.who[0].as_flattened()));
                let leaves = has(&headline, grammar.acts[1].as_flattened());
                assert_ne!(leaves, has(&headline, grammar.acts[0].as_flattened()), "{headline}");
                assert_eq!(pair.categories[side] == category, !leaves, "{category}: {headline}");
            }
        }
    }
}
