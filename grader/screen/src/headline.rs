//! A headline, what a model says about it, and the names of the categories.

use data::{Category, Source, WordVectors, tokenize};

use crate::bars::bars_up_to;
use crate::beside::beside;
use crate::language::{Language, language, say};
use crate::place::shown;
use crate::text::{columns, wrap};

/// Names, bars and numbers take this many columns, where there is room.
const BARS: usize = 42;

/// The name of a category.
pub fn name(category: Category) -> &'static str {
    match category {
        Category::Business => say("business", "ビジネス"),
        Category::Technology => say("technology", "科学技術"),
        Category::Entertainment => say("entertainment", "エンターテイメント"),
        Category::Health => say("health", "健康"),
    }
}

/// The name of a label: 0 is business. A number that is no label is shown as it is.
pub fn label_name(label: usize) -> String {
    Category::ALL.get(label).map_or_else(|| label.to_string(), |&category| name(category).to_owned())
}

/// Where the data is from, in a line.
pub fn source(source: &Source) -> String {
    match (language(), source) {
        (Language::English, _) => source.to_string(),
        (Language::Japanese, Source::Sample { seed, headlines }) => {
            format!("データ: 付属のサンプル（人工、シード {seed}）、見出し {headlines} 件")
        }
        (Language::Japanese, Source::Prepared(folder)) => {
            format!("データ: 準備済み（{}）、見出し {} 件", shown(&folder.path), folder.headlines)
        }
    }
}

/// The words of a headline, those without a vector in brackets.
///
/// ```
/// use ndarray::array;
/// let vectors = data::WordVectors::new(vec!["phone".into()], array![[1.0]]).unwrap();
/// assert_eq!(screen::marked("new phone", &vectors), "[new] phone");
/// ```
pub fn marked(title: &str, vectors: &WordVectors) -> String {
    let mark = |word: &str| if vectors.get(word).is_some() { word.to_owned() } else { format!("[{word}]") };
    tokenize(title).map(mark).collect::<Vec<_>>().join(" ")
}

/// What a model says about a headline: a bar for each label, how unsure it is, and which words it knows.
///
/// * `probabilities`: of the labels
/// * `bits`: the entropy of the probabilities, where it is to be shown
/// * `width`: at most so many columns
pub fn opinion(title: &str, vectors: &WordVectors, probabilities: &[f64], bits: Option<f64>, width: usize) -> String {
    let mut rows: Vec<_> = probabilities.iter().enumerate().map(|(label, &p)| (label_name(label), p)).collect();
    rows.sort_by(|a, b| b.1.total_cmp(&a.1));
    let bars = bars_up_to(&rows, 1.0, 3, width.saturating_sub(2).min(BARS));
    let bars: String = bars.lines().map(|line| format!("  {line}\n")).collect();

    let mut notes = Vec::new();
    if let Some(bits) = bits {
        let most = (probabilities.len() as f64).log2();
        notes.push(say(
            format!("unsure: {bits:.2} of {most:.0} bits"),
            format!("迷い: {bits:.2} ビット（最大 {most:.0}）"),
        ));
    }
    let words = |known: bool| tokenize(title).filter(|word| vectors.get(word).is_some() == known).collect::<Vec<_>>();
    for (what, words) in
        [(say("known words:", "既知の単語:"), words(true)), (say("unknown words:", "未知語:"), words(false))]
    {
        if !words.is_empty() {
            notes.push(format!("{what} {}", words.join(" ")));
        }
    }
    if words(true).is_empty() {
        notes.push(say("no known word, so x is 0", "既知の単語がないので x は 0 です").to_owned());
    }
    let widest = bars.lines().map(columns).max().unwrap_or(0);
    // Beside the bars where that leaves enough room for words, else below them.
    let room = width.saturating_sub(widest + 4);
    let room = if room >= 24 { room } else { width.saturating_sub(2) };
    let indent = if room < width.saturating_sub(2) { "" } else { "  " };
    let lines = notes.iter().flat_map(|note| wrap(note, room, 2));
    let notes: String = lines.map(|line| format!("{indent}{line}\n")).collect();
    beside(&bars, &notes, width)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    #[test]
    fn an_opinion_names_all_labels_and_all_words_in_any_width() {
        let vectors = WordVectors::new(vec!["new".into(), "phone".into()], array![[1.0], [2.0]]).expect("they agree");
        let title = "Apple unveils a new phone that nobody has ever asked for";
        for width in [30, 39, 60, 79] {
            let text = opinion(title, &vectors, &[0.003, 0.997, 0.0, 0.0], Some(0.03), width);
            for line in text.lines() {
                assert!(columns(line) <= width, "{width}: {line}");
            }
            for label in 0..4 {
                assert!(text.contains(&label_name(label)), "{text}");
            }
            for word in tokenize(title) {
                assert!(text.contains(word), "{text}");
            }
            assert!(text.starts_with(&format!("  {}", label_name(1))), "the likeliest label comes first: {text}");
        }
    }
}
