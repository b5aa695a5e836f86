//! The bundled sample: headlines and word vectors made from a seed, in the real formats, read by the real readers.
//!
//! Nothing in it is real. It is made so that what one learns from it is what one would learn from the real data: four
//! unbalanced categories, headlines of the same length with the same oddities, words that are not known. Most
//! headlines are decided by their words alone, which a single layer can learn. In some it is *who does what* that
//! decides, and neither who nor what alone: these take a hidden layer.

mod grammar;
mod words;

use std::collections::HashMap;
use std::fmt::Write as _;

use ndarray::Array2;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_distr::StandardNormal;

use crate::headline::{Category, tokenize};
use crate::open::Input;
use crate::split::Split;
use crate::{Dataset, Source, WordVectors, news, prepare, word2vec};
use grammar::Grammar;

/// The bundled sample is the one of this seed.
const SEED: u64 = 2020;

/// Headlines of the bundled sample, all three parts together.
const SIZE: usize = 8000;

/// Numbers in a vector, as in GoogleNews.
const DIM: usize = 300;

/// How far from its topic's direction a word's vector lies, in every dimension.
const NOISE: f64 = 0.09;

/// Share of the categories in percent, as in the real data.
const SHARES: [(Category, u32); 4] =
    [(Category::Business, 42), (Category::Technology, 11), (Category::Entertainment, 40), (Category::Health, 7)];

/// The sample that stands in for the real data.
pub fn bundled() -> Dataset {
    generate(SEED, SIZE)
}

/// A sample of `size` headlines: 80 % train, 10 % valid, 10 % test. Another seed gives other names, other vectors and
/// other headlines, and a task that is just as hard.
pub fn generate(seed: u64, size: usize) -> Dataset {
    let mut rng = StdRng::seed_from_u64(seed);
    let grammar = Grammar::new(&mut rng);
    let corpus = corpus(&grammar, size, &mut rng);
    let vectors = vectors(&grammar, &mut rng);

    let mut headlines = Vec::with_capacity(size);
    let read = news::read(Input::memory("sample.csv", corpus.into_bytes()), |article| {
        headlines.extend(prepare::select(article));
    });
    read.expect("the sample's corpus is well-formed");
    let vectors = word2vec::read(Input::memory("sample.bin", word2vec::write(&vectors)), |_| true);
    let vectors = vectors.expect("the sample's vectors are well-formed").vectors;
    let source = Source::Sample { seed, headlines: headlines.len() };
    Dataset::new(source, Split::new(headlines, seed), vectors)
}

/// Rows of `newsCorpora.csv`: `size` of the five publishers, and a few of others in between.
fn corpus(grammar: &Grammar, size: usize, rng: &mut StdRng) -> String {
    let mut text = String::new();
    let (mut written, mut id) = (0, 0);
    let mut last = String::new();
    while written < size {
        id += 1;
        let category =
            SHARES.choose_weighted(rng, |(_, share)| *share).map_or(Category::Business, |(category, _)| *category);
        // Newspapers print one another's headlines.
        let repeated = !last.is_empty() && rng.random_ratio(1, 50);
        let row = if repeated {
            last.clone()
        } else {
            format!("{}\thttp://example.org/{id}\t", grammar.headline(category, rng))
        };
        let counts = rng.random_ratio(9, 10);
        let publisher = if counts { prepare::PUBLISHERS.choose(rng) } else { words::OTHER_PUBLISHERS.choose(rng) };
        let code = if repeated { last_code(&text) } else { category.code() };
        let publisher = publisher.copied().unwrap_or_default();
        let _ = writeln!(text, "{id}\t{row}{publisher}\t{code}\tstory{id}\texample.org\t{}", 1_394_470_000_000u64 + id);
        last = row;
        written += usize::from(counts);
    }
    text
}

/// The category of the last row.
fn last_code(text: &str) -> char {
    let code = text.lines().next_back().and_then(|row| row.split('\t').nth(4)).and_then(|code| code.chars().next());
    code.unwrap_or('b')
}

/// A vector for every word of the grammar that is known: noise around the direction of what the word is about.
fn vectors(grammar: &Grammar, rng: &mut StdRng) -> WordVectors {
    let mut normal = |scale: f64| -> f64 { rng.sample::<f64, _>(StandardNormal) * scale };
    // In 300 dimensions random directions are nearly orthogonal; the scale makes their length 1.
    let scale = 1.0 / (DIM as f64).sqrt();
    let directions: Vec<Vec<f64>> = (0..grammar.topics()).map(|_| (0..DIM).map(|_| normal(scale)).collect()).collect();
    let mut known = HashMap::new();
    let mut words = Vec::new();
    for (word, topic) in grammar.known_words() {
        // "New-York" is two words to the tokeniser, so it must be two to the vectors.
        for part in tokenize(&word) {
            if known.insert(part.to_owned(), topic).is_none() {
                words.push((part.to_owned(), topic));
            }
        }
    }
    let mut numbers = Vec::with_capacity(words.len() * DIM);
    for (_, topic) in &words {
        let center = |i: usize| topic.map_or(0.0, |(topic, strength)| strength * directions[topic][i]);
        numbers.extend((0..DIM).map(|i| (center(i) + normal(NOISE)) as f32));
    }
    let words: Vec<_> = words.into_iter().map(|(word, _)| word).collect();
    let matrix = Array2::from_shape_vec((words.len(), DIM), numbers).expect("as many numbers as were pushed");
    WordVectors::new(words, matrix).expect("a row for each word")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headline::Headline;

    fn all(data: &Dataset) -> Vec<&Headline> {
        data.train.iter().chain(&data.valid).chain(&data.test).collect()
    }

    #[test]
    fn the_same_seed_gives_the_same_sample_and_another_one_another() {
        let (a, b, c) = (generate(1, 300), generate(1, 300), generate(2, 300));
        assert_eq!((&a.train, &a.test, &a.vectors), (&b.train, &b.test, &b.vectors));
        assert_ne!(a.train, c.train);
        let shared = a.vectors.iter().filter(|(word, _)| c.vectors.get(word).is_some()).count();
        assert!(shared < a.vectors.len() / 2, "{shared} of {} words are the same", a.vectors.len());
    }

    #[test]
    fn the_categories_are_as_unbalanced_as_the_real_ones() {
        let data = bundled();
        assert_eq!(all(&data).len(), SIZE);
        for (category, share) in SHARES {
            let count = all(&data).iter().filter(|headline| headline.category == category).count();
            let percent = 100.0 * count as f64 / SIZE as f64;
            assert!((percent - f64::from(share)).abs() < 2.0, "{category}: {percent} %");
        }
    }

    #[test]
    fn the_headlines_are_as_long_and_as_odd_as_the_real_ones() {
        let data = bundled();
        let lengths: Vec<_> = all(&data).iter().map(|headline| tokenize(&headline.title).count()).collect();
        let mean = lengths.iter().sum::<usize>() as f64 / lengths.len() as f64;
        assert!((9.0..10.5).contains(&mean), "{mean} words on average");
        assert!(lengths.iter().all(|length| (4..=16).contains(length)));
        let share = |odd: &dyn Fn(&str) -> bool| all(&data).iter().filter(|headline| odd(&headline.title)).count();
        assert!(share(&|title| title.contains('"')) > 20);
        assert!(share(&|title| title.contains("  ")) > 20);
        assert!(share(&|title| !title.is_ascii()) > 20);
        assert!(share(&|title| tokenize(title).any(|word| data.vectors.get(word).is_none())) > 100);
        assert!(share(&|title| tokenize(title).all(|word| data.vectors.get(word).is_none())) >= 2);
        let mut titles: Vec<_> = all(&data).iter().map(|headline| &headline.title).collect();
        titles.sort();
        titles.dedup();
        assert!(titles.len() < SIZE - 50, "{} titles of {SIZE} are different", titles.len());
    }

    #[test]
    fn the_vectors_are_as_many_and_as_long_as_words_need() {
        let vectors = bundled().vectors;
        assert_eq!(vectors.dim(), DIM);
        assert!((2500..3500).contains(&vectors.len()), "{} words", vectors.len());
        for (word, vector) in vectors.iter() {
            let norm = vector.dot(&vector).sqrt();
            assert!((1.0..3.5).contains(&norm), "{word}: {norm}");
        }
    }

    #[test]
    fn a_sample_may_be_empty_or_a_single_headline() {
        assert!([0, 1].into_iter().all(|size| all(&generate(1, size)).len() == size));
    }
}
