//! Checks of problem 70: the features of a headline, and of many.

use data::{Category, Headline, WordVectors};
use features::{examples, feature_matrix, headline_vector};
use ndarray::{Array1, Array2, array};
use proptest::prelude::prop;
use testkit::{Draw, assert_close, forall};

// A mean of a few numbers is right to 1e-15 in f64. The vectors are given in f32, and some may add them up in f32 too:
// a sum of k numbers below 2 is then rounded by up to 2k · 2⁻²⁴, so the mean of eight by up to 70/8 · 2⁻²⁴, and the
// division by 2 · 2⁻²⁴ more, 6.4e-7 in all. A word too many or too few is wrong by far more.
const TOLERANCE: f64 = 1e-6;

/// A few words.
const WORDS: [&str; 7] = ["up", "down", "US", "us", "u", "é", "7"];

/// Their vectors of two numbers, drawn.
fn toy() -> WordVectors {
    let matrix = Draw::new().matrix(7, 2, -2.0..2.0).mapv(|number| number as f32);
    WordVectors::new(WORDS.map(str::to_owned).to_vec(), matrix).expect("a row for each word")
}

/// These words, with vectors of two numbers that are drawn.
fn drawn(words: &str) -> WordVectors {
    let words: Vec<_> = words.split(' ').map(str::to_owned).collect();
    let matrix = Draw::new().matrix(words.len(), 2, 1.0..2.0).mapv(|number| number as f32);
    WordVectors::new(words, matrix).expect("a row for each word")
}

/// The mean of their vectors, each as often as its word is named; zeros for none.
fn mean(words: &[&str]) -> Array1<f64> {
    let vectors = toy();
    let mut sum = Array1::zeros(2);
    for word in words {
        sum += &vectors.get(word).expect("it has a vector").mapv(f64::from);
    }
    sum / words.len().max(1) as f64
}

/// A row for each of these means.
fn means(rows: &[&[&str]]) -> Array2<f64> {
    Array2::from_shape_fn((rows.len(), 2), |(i, j)| mean(rows[i])[j])
}

fn titles(titles: &[&str]) -> Vec<String> {
    titles.iter().map(|&title| title.to_owned()).collect()
}

/// The features are the mean of the vectors of the words.
/// 特徴量は、単語ベクトルの平均である。
#[test]
fn the_features_are_the_mean_of_the_word_vectors() {
    assert_close(&headline_vector("up down US", &toy()), &mean(&["up", "down", "US"]), TOLERANCE);
    assert_close(&headline_vector("US", &toy()), &mean(&["US"]), TOLERANCE);
    // Every known word counts: short or long, frequent or rare, alone or beside one with which it is a name.
    let words =
        "a an and are as at be by for from has he in is it of on says she that the to was with The New York 2014";
    let vectors = drawn(&format!("{words} internationalisation New_York"));
    let vector = |word: &str| vectors.get(word).expect("it has a vector").mapv(f64::from);
    for word in words.split(' ').chain(["internationalisation"]) {
        assert_close(&headline_vector(word, &vectors), &vector(word), TOLERANCE);
    }
    assert_close(&headline_vector("New York", &vectors), &((vector("New") + vector("York")) / 2.0), TOLERANCE);
}

/// A word that comes twice counts twice, and a headline said twice has the same features.
/// 2 回出てくる単語は 2 回数える。同じ見出しを 2 回繰り返しても特徴量は変わらない。
#[test]
fn a_headline_said_twice_has_the_same_features() {
    assert_close(&headline_vector("up up down", &toy()), &mean(&["up", "up", "down"]), TOLERANCE);
    assert_close(&headline_vector("up US up US", &toy()), &headline_vector("up US", &toy()), TOLERANCE);
}

/// Words without a vector do not count, not even in the number of words.
/// ベクトルのない単語は、単語の数にも数えない。
#[test]
fn unknown_words_do_not_count() {
    assert_close(&headline_vector("nobody knows up", &toy()), &mean(&["up"]), TOLERANCE);
    assert_close(&headline_vector("up unknown US words", &toy()), &mean(&["up", "US"]), TOLERANCE);
    // No other word stands for an unknown one: not its stem or lower case, nor a word for all numbers or for all unknown words.
    let vectors = drawn(
        "up new_york New_York ## # 0 </s> <unk> <UNK> [UNK] UNK unk unknown <pad> NUM stock Stock run cafe Bank the",
    );
    let up = vectors.get("up").expect("it has a vector").mapv(f64::from);
    for title in "new york,New York,42,7,nobody,stocks,Stocks,running,café,bank,banks,The".split(',') {
        assert_close(&headline_vector(&format!("{title} up"), &vectors), &up, TOLERANCE);
    }
    // A known word counts even if its vector is zeros.
    let matrix = array![[2.0f32, -1.0], [0.0, 0.0]];
    let vectors = WordVectors::new(["up", "zero"].map(str::to_owned).to_vec(), matrix).expect("a row for each word");
    assert_close(&headline_vector("up zero unknown", &vectors), &array![1.0, -0.5], TOLERANCE);
}

/// A headline without a known word has zeros, and not NaN.
/// 知っている単語が 1 つもない見出しは、NaN ではなくゼロになる。
#[test]
fn a_headline_without_a_known_word_has_zeros() {
    for title in ["nobody knows these", "", "   ", "?!"] {
        assert_close(&headline_vector(title, &toy()), &mean(&[]), TOLERANCE);
    }
    // Zeros whatever the headline says are no answer.
    assert_close(&headline_vector("up", &toy()), &mean(&["up"]), TOLERANCE);
}

/// It is words that have vectors, not letters.
/// ベクトルを持つのは文字ではなく単語である。
#[test]
fn words_count_and_not_letters() {
    assert_close(&headline_vector("uuu up", &toy()), &mean(&["up"]), TOLERANCE);
    assert_close(&headline_vector("é", &toy()), &mean(&["é"]), TOLERANCE);
}

/// "US" and "us" are two words.
/// "US" と "us" は別の単語である。
#[test]
fn upper_and_lower_case_are_different_words() {
    assert_close(&headline_vector("US", &toy()), &mean(&["US"]), TOLERANCE);
    assert_close(&headline_vector("us", &toy()), &mean(&["us"]), TOLERANCE);
    assert_close(&headline_vector("UP", &toy()), &mean(&[]), TOLERANCE);
}

/// Punctuation separates words and is no word; a number is a word.
/// 記号は単語を区切るだけで、単語ではない。数字は単語である。
#[test]
fn punctuation_separates_words_and_numbers_are_words() {
    assert_close(&headline_vector("\"up\"-down,  (US)!", &toy()), &mean(&["up", "down", "US"]), TOLERANCE);
    assert_close(&headline_vector("up 7-US's", &toy()), &mean(&["up", "7", "US"]), TOLERANCE);
    for mark in ('!'..='~').filter(char::is_ascii_punctuation) {
        assert_close(&headline_vector(&format!("up{mark}down"), &toy()), &mean(&["up", "down"]), TOLERANCE);
    }
    // A tabulator, the end of a line, and the spaces of HTML and of Japanese texts are white space as well.
    for title in ["up\tdown", "up\r\ndown", "up\u{a0}down", "up\u{3000}down"] {
        assert_close(&headline_vector(title, &toy()), &mean(&["up", "down"]), TOLERANCE);
    }
}

/// Only ASCII punctuation separates: a dash or a quotation mark of another kind is a letter of its word.
/// 単語を区切るのは ASCII の記号だけである。ほかのダッシュや引用符は、単語の文字として扱う。
#[test]
fn punctuation_that_is_not_ascii_belongs_to_its_word() {
    for title in ["up—US up", "‘up’ up US’s", "up £7 “down” …"] {
        assert_close(&headline_vector(title, &toy()), &mean(&["up"]), TOLERANCE);
    }
}

/// The features of a single word are the very numbers of its vector, now as f64.
/// 1 単語だけの見出しの特徴量は、その単語ベクトルの数そのもの（型は f64）である。
#[test]
fn a_single_word_has_the_very_numbers_of_its_vector() {
    forall(prop::collection::vec(-2.0f32..2.0, 1..6), |numbers| {
        let matrix = Array2::from_shape_vec((1, numbers.len()), numbers.clone()).expect("it is one row");
        let vectors = WordVectors::new(vec!["up".to_owned()], matrix).expect("a row for each word");
        // Every f32 is an f64, and a division by 1 rounds nothing.
        assert_close(&headline_vector("up", &vectors), &numbers, 0.0);
    });
}

/// There is a row for every headline, in the order of the headlines.
/// 行は見出しと同じ順に、見出しの数だけある。
#[test]
fn there_is_a_row_for_every_headline_in_order() {
    let x = feature_matrix(&titles(&["US", "up", "down US", "up"]), &toy());
    assert_close(&x, &means(&[&["US"], &["up"], &["down", "US"], &["up"]]), TOLERANCE);
}

/// A headline without a known word keeps its row.
/// 知っている単語のない見出しにも行がある。
#[test]
fn a_headline_without_a_known_word_keeps_its_row() {
    let x = feature_matrix(&titles(&["up", "nobody knows", "", "down"]), &toy());
    assert_close(&x, &means(&[&["up"], &[], &[], &["down"]]), TOLERANCE);
}

/// One headline gives one row; without headlines there are no rows, but still D columns.
/// 見出しが 1 つなら 1 行になる。見出しがなければ行もないが、列の数は D のままである。
#[test]
fn no_headlines_give_no_rows() {
    assert_close(&feature_matrix(&titles(&["US"]), &toy()), &means(&[&["US"]]), TOLERANCE);
    assert_eq!(feature_matrix(&[], &toy()).dim(), (0, 2));
}

/// The features of any headline are the mean over its known words.
/// どんな見出しでも、特徴量は知っている単語の平均になる。
#[test]
fn the_features_of_any_headline_are_the_mean_over_its_known_words() {
    let numbers = prop::collection::vec(-2.0f32..2.0, 8 * 5);
    let separator = prop::sample::select(vec![" ", "  ", "-", ", ", "? "]);
    let headline = prop::collection::vec((0..12usize, separator), 0..9);
    forall((numbers, prop::collection::vec(headline, 1..6)), |(numbers, headlines)| {
        // Of the twelve words w0 to w11, the first eight have a vector.
        let matrix = Array2::from_shape_vec((8, 5), numbers).expect("8 · 5 numbers were drawn");
        let vectors = WordVectors::new((0..8).map(|i| format!("w{i}")).collect(), matrix.clone()).expect("8 words");
        let mut mean = Array2::<f64>::zeros((headlines.len(), 5));
        for (mut row, headline) in mean.rows_mut().into_iter().zip(&headlines) {
            let known: Vec<_> = headline.iter().filter(|(word, _)| *word < 8).collect();
            for (word, _) in &known {
                row += &matrix.row(*word).mapv(f64::from);
            }
            row /= known.len().max(1) as f64;
        }
        let titles: Vec<String> =
            headlines.iter().map(|h| h.iter().map(|(word, end)| format!("w{word}{end}")).collect()).collect();
        assert_close(&feature_matrix(&titles, &vectors), &mean, TOLERANCE);
        for (title, row) in titles.iter().zip(mean.rows()) {
            assert_close(&headline_vector(title, &vectors), &row, TOLERANCE);
        }
    });
}

/// Headlines as many and as long as the real ones, with vectors of many large and negative numbers, have the mean as well.
/// 実際のデータと同じくらい見出しが多く、長く、ベクトルの数が多く、大きく、負にもなっても、平均になる。
#[test]
fn headlines_at_the_size_of_the_real_data_have_the_mean() {
    let mut draw = Draw::new();
    let matrix = draw.matrix(400, 310, -50.0..50.0).mapv(|number| number as f32);
    let vectors = WordVectors::new((0..400).map(|i| format!("w{i}")).collect(), matrix.clone()).expect("400 words");
    // Words of numbers from 400 on are unknown. Some headlines have one word, most ten or so, and one has 150.
    let mut words: Vec<Vec<usize>> =
        (0..250).map(|i| (0..if i == 123 { 150 } else { 1 + i % 20 }).map(|_| draw.below(450)).collect()).collect();
    // Two headlines may begin alike.
    words[200] = words[199].clone();
    words[200][19] = (words[199][19] + 1) % 400;
    let mut mean = Array2::<f64>::zeros((250, 310));
    for (mut row, words) in mean.rows_mut().into_iter().zip(&words) {
        let known: Vec<_> = words.iter().filter(|&&word| word < 400).collect();
        for &&word in &known {
            row += &matrix.row(word).mapv(f64::from);
        }
        row /= known.len().max(1) as f64;
    }
    let titles: Vec<String> =
        words.iter().map(|words| words.iter().map(|word| format!("w{word} ")).collect()).collect();
    // In f32 a sum of 150 numbers up to 50 is rounded by up to 2⁻²⁴ of 7500, 150 times: the mean by 4.5e-4.
    assert_close(&feature_matrix(&titles, &vectors), &mean, 1e-3);
    for i in [123, 19] {
        assert_close(&headline_vector(&titles[i], &vectors), &mean.row(i), 1e-3);
    }
}

/// The examples are the features and the labels of the headlines, in their order: b = 0, t = 1, e = 2, m = 3.
/// 事例は、見出しの特徴量とラベルを見出しの順に並べたものである。b = 0、t = 1、e = 2、m = 3 とする。
#[test]
fn the_examples_are_features_and_labels_in_order() {
    let categories = [Category::Health, Category::Business, Category::Entertainment, Category::Technology];
    let mut draw = Draw::new();
    for (n, d) in [(400, 120), (11_000, 2)] {
        let matrix = draw.matrix(n, d, -50.0..50.0).mapv(|number| number as f32);
        let vectors = WordVectors::new((0..n).map(|i| format!("w{i}")).collect(), matrix.clone()).expect("n words");
        let headline = |i: usize| Headline { category: categories[i % 4], title: format!("unknown w{i}") };
        let examples = examples(&(0..n).map(headline).collect::<Vec<_>>(), &vectors);
        assert_close(&examples.x, &matrix, TOLERANCE);
        assert_eq!(examples.labels, [3, 0, 2, 1].repeat(n / 4));
    }
}
