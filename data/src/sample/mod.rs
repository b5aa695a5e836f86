//! The bundled sample: headlines and word vectors made from a seed, in the real formats, read by the real readers.
//!
//! The words are plain English, the headlines and the names in them are made up. It is made so that what one learns from
//! it is what one would learn from the real data: four unbalanced categories, headlines of the same length with the same
//! oddities, words that are not known, related words with similar vectors. Most headlines are decided by their words
//! alone, which a single layer can learn. In some it is *who does what* that decides, and neither who nor what alone:
//! these take a hidden layer.
//!
//! `words` holds the words, `english` makes their forms, `templates` and `grammar` make headlines of them, and `lexicon`
//! says where they lie in the space of vectors.

mod english;
mod grammar;
mod lexicon;
mod templates;
mod words;

use std::fmt::Write as _;

use ndarray::Array2;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};

use crate::headline::Category;
use crate::open::Input;
use crate::split::Split;
use crate::{Dataset, Source, WordVectors, news, prepare, word2vec};
use grammar::Grammar;
use lexicon::Lexicon;

/// The bundled sample is the one of this seed.
const SEED: u64 = 2020;

/// Headlines of the bundled sample, all three parts together.
const SIZE: usize = 8000;

/// Numbers in a vector, as in GoogleNews.
const DIM: usize = 300;

/// How far a word lies from what it means, and its forms from the word, in every dimension.
const WORD_NOISE: f32 = 0.06;
const FORM_NOISE: f32 = 0.02;

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
    let mut lexicon = Lexicon::new();
    for (category, names) in grammar.names.iter().enumerate() {
        names.iter().for_each(|name| lexicon.add(name, category));
    }
    let vectors = vectors(&lexicon, &mut rng);

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

/// A vector for every word: the directions of what it means, and noise.
fn vectors(lexicon: &Lexicon, rng: &mut StdRng) -> WordVectors {
    // In 300 dimensions random directions are nearly orthogonal; the scale makes their length 1.
    let directions = noise(lexicon.directions(), 1.0 / (DIM as f32).sqrt(), rng);
    let lemmas = noise(lexicon.lemmas(), WORD_NOISE, rng);
    let words = lexicon.words();
    let mut matrix = noise(words.len(), FORM_NOISE, rng);
    for (word, mut row) in words.iter().zip(matrix.rows_mut()) {
        row += &lemmas.row(word.lemma);
        // The more meanings, the less of each.
        let share = 1.0 / (word.meanings.len() as f32).sqrt();
        for &(direction, strength) in word.meanings.iter().flatten() {
            row.scaled_add(share * strength, &directions.row(direction));
        }
    }
    let words = words.iter().map(|word| word.form.clone()).collect();
    WordVectors::new(words, matrix).expect("a row for each word")
}

/// Rows of random numbers between plus and minus `deviation * √3`, all alike probable: a random byte each, since there
/// are millions of them.
fn noise(rows: usize, deviation: f32, rng: &mut StdRng) -> Array2<f32> {
    let mut bytes = vec![0; rows * DIM];
    rng.fill(bytes.as_mut_slice());
    let scale = deviation * 3f32.sqrt() / 127.5;
    let numbers = bytes.into_iter().map(|byte: u8| (f32::from(byte) - 127.5) * scale);
    Array2::from_shape_vec((rows, DIM), numbers.collect()).expect("a byte for each number")
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::headline::{Headline, tokenize};

    /// The sample, made once.
    static BUNDLED: LazyLock<Dataset> = LazyLock::new(bundled);

    fn all(data: &Dataset) -> Vec<&Headline> {
        data.train.iter().chain(&data.valid).chain(&data.test).collect()
    }

    #[test]
    fn the_same_seed_gives_the_same_sample_and_another_one_another() {
        let (a, b, c) = (generate(1, 300), generate(1, 300), generate(2, 300));
        assert_eq!((&a.train, &a.test, &a.vectors), (&b.train, &b.test, &b.vectors));
        assert_ne!(a.train, c.train);
        assert_ne!(a.vectors.get("phone"), c.vectors.get("phone"));
    }

    #[test]
    fn the_categories_are_as_unbalanced_as_the_real_ones() {
        let data = &*BUNDLED;
        assert_eq!(all(data).len(), SIZE);
        for (category, share) in SHARES {
            let count = all(data).iter().filter(|headline| headline.category == category).count();
            let percent = 100.0 * count as f64 / SIZE as f64;
            assert!((percent - f64::from(share)).abs() < 2.0, "{category}: {percent} %");
        }
    }

    #[test]
    fn the_headlines_are_as_long_and_as_odd_as_the_real_ones() {
        let data = &*BUNDLED;
        let lengths: Vec<_> = all(data).iter().map(|headline| tokenize(&headline.title).count()).collect();
        let mean = lengths.iter().sum::<usize>() as f64 / lengths.len() as f64;
        assert!((9.0..10.5).contains(&mean), "{mean} words on average");
        assert!(lengths.iter().all(|length| (4..=16).contains(length)));
        let share = |odd: &dyn Fn(&str) -> bool| all(data).iter().filter(|headline| odd(&headline.title)).count();
        assert!(share(&|title| title.contains('"')) > 20);
        assert!(share(&|title| title.contains("  ")) > 20);
        assert!(share(&|title| !title.is_ascii()) > 20);
        assert!(share(&|title| tokenize(title).any(|word| data.vectors.get(word).is_none())) > 100);
        assert!(share(&|title| tokenize(title).all(|word| data.vectors.get(word).is_none())) >= 2);
        let mut titles: Vec<_> = all(data).iter().map(|headline| &headline.title).collect();
        titles.sort();
        titles.dedup();
        assert!(titles.len() < SIZE - 50, "{} titles of {SIZE} are different", titles.len());
    }

    #[test]
    fn the_vectors_are_as_many_and_as_long_as_words_need() {
        let vectors = &BUNDLED.vectors;
        assert_eq!(vectors.dim(), DIM);
        assert!((10_000..15_000).contains(&vectors.len()), "{} words", vectors.len());
        for (word, vector) in vectors.iter() {
            let norm = vector.dot(&vector).sqrt();
            assert!((1.0..3.5).contains(&norm), "{word}: {norm}");
            assert_eq!(tokenize(word).collect::<Vec<_>>(), [word], "a headline never has it as a word");
        }
    }

    /// The cosine of the angle between the vectors of two words.
    fn cosine(vectors: &WordVectors, a: &str, b: &str) -> f32 {
        let [a, b] = [a, b].map(|word| vectors.get(word).unwrap_or_else(|| panic!("{word} has no vector")));
        a.dot(&b) / (a.dot(&a) * b.dot(&b)).sqrt()
    }

    #[test]
    fn related_words_lie_close_together() {
        let vectors = &BUNDLED.vectors;
        for (word, near, far) in [
            ("phone", "Phones", "smartphone"),
            ("phone", "smartphone", "satellite"),
            ("phone", "satellite", "wedding"),
            ("rises", "rose", "climb"),
            ("rises", "climb", "merger"),
            ("doctor", "nurses", "hospital"),
            ("quit", "retire", "stay"),
            ("Apple", "Samsung", "Beyonce"),
            ("cancer", "tumours", "divorce"),
            ("London", "Paris", "Monday"),
        ] {
            let [near_by, far_off] = [near, far].map(|other| cosine(vectors, word, other));
            assert!(near_by > far_off + 0.05, "{word}: {near} {near_by}, {far} {far_off}");
        }
    }

    #[test]
    fn only_made_up_names_have_no_vector() {
        let data = &*BUNDLED;
        let is_name = |word: &str| word.starts_with(char::is_uppercase) && word.len() >= 6;
        let unknown = all(data)
            .into_iter()
            .flat_map(|headline| tokenize(&headline.title))
            .filter(|word| data.vectors.get(word).is_none() && word.is_ascii() && !is_name(word));
        // What follows words of other languages, as in "São Tomé", aside.
        let unknown: Vec<_> = unknown.collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    #[test]
    fn a_sample_may_be_empty_or_a_single_headline() {
        assert!([0, 1].into_iter().all(|size| all(&generate(1, size)).len() == size));
    }
}
