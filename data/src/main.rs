//! `cargo run -p data -- prepare …` makes the exercises' data from the real files; `… info` says which data they use.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use data::split::Split;
use data::{Bar, Category, Dataset, Input, news, prepare, tokenize, word2vec};

/// The data of the exercises.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 80)]
struct Command {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Makes the exercises' data from the real files.
    #[command(after_help = SOURCES)]
    Prepare(Prepare),
    /// Says which data the exercises use.
    Info,
}

const SOURCES: &str = "\
Where the files come from:
  newsCorpora.csv   the UCI News Aggregator data set (Gasparetti, 2016), number
                    359 of the UCI Machine Learning Repository. The sha256 of
                    the file is printed and compared with that of the original.
  GoogleNews-vectors-negative300.bin.gz
                    word2vec vectors (Mikolov et al., 2013), linked from the
                    word2vec project's page: 3,000,000 words of 300 numbers,
                    1.6 GB packed. It may stay packed. Any other file in
                    word2vec's binary or text form will do as well.";

#[derive(Debug, Args)]
struct Prepare {
    /// newsCorpora.csv, plain or .gz.
    #[arg(long, value_name = "FILE", required_unless_present = "split")]
    news: Option<PathBuf>,
    /// Folder with train.txt, valid.txt and test.txt, instead of a new split.
    #[arg(long, value_name = "DIR", conflicts_with = "news")]
    split: Option<PathBuf>,
    /// Word vectors in word2vec's binary or text form, plain or .gz.
    #[arg(long, value_name = "FILE")]
    vectors: PathBuf,
    /// Seed of the split.
    #[arg(long, default_value_t = 50)]
    seed: u64,
    /// Folder to write; `data/prepared`, where the exercises look, if none is named.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

fn main() -> ExitCode {
    let done = match Command::parse().action {
        Action::Prepare(options) => run(&options),
        Action::Info => info(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("data: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Prepare) -> Result<(), Box<dyn Error>> {
    let out = options.out.clone().unwrap_or_else(data::prepared_folder);
    // Before the long work, not after it.
    prepare::may_replace(&out)?;
    let split = match (&options.split, &options.news) {
        (Some(folder), _) => prepare::read_split(folder)?,
        (None, Some(news)) => read_news(news, options.seed)?,
        (None, None) => return Err("either --news or --split is needed".into()),
    };
    println!("{}", counts(&split));
    let wanted = prepare::words(&split);
    let vectors = word2vec::read(open(&options.vectors, "reading vectors")?, |word| wanted.contains(word))?;
    println!("{} of the {} words have a vector of {} numbers", vectors.len(), wanted.len(), vectors.dim());
    if vectors.is_empty() {
        return Err(format!("{}: not one word of the headlines has a vector", options.vectors.display()).into());
    }
    prepare::write(&out, &split, &vectors)?;
    println!("written: {}", out.display());
    Ok(())
}

fn read_news(path: &Path, seed: u64) -> Result<Split, data::Error> {
    let mut headlines = Vec::new();
    let (rows, sha256) =
        news::read(open(path, "reading headlines")?, |article| headlines.extend(prepare::select(article)))?;
    println!("{rows} rows, {} of the five publishers", headlines.len());
    let known = if sha256 == news::KNOWN_SHA256 { "the original file" } else { "NOT the original file" };
    println!("sha256 {sha256}: {known}");
    Ok(Split::new(headlines, seed))
}

/// Opens a file with a progress bar over its bytes.
fn open(path: &Path, what: &'static str) -> Result<Input, data::Error> {
    let length = std::fs::metadata(path).map_or(0, |metadata| metadata.len());
    let bar = Bar::new(length, "{msg} {wide_bar} {bytes} of {total_bytes}, {eta} left", what);
    Input::open(path, move |count| bar.advance(count))
}

/// The table of problem 50: headlines by category and part.
fn counts(split: &Split) -> String {
    let mut table = format!("{:<18}{:>8}{:>8}{:>8}{:>8}\n", "", "train", "valid", "test", "all");
    let parts = split.parts().map(|(_, part)| part);
    let mut row = |name: &str, wanted: &dyn Fn(Category) -> bool| {
        let counts = parts.map(|part| part.iter().filter(|headline| wanted(headline.category)).count());
        let all: usize = counts.iter().sum();
        table += &format!("{name:<18}{:>8}{:>8}{:>8}{all:>8}\n", counts[0], counts[1], counts[2]);
    };
    for category in Category::ALL {
        row(&format!("{category} ({})", category.code()), &|other| other == category);
    }
    row("all", &|_| true);
    table
}

fn info() -> Result<(), Box<dyn Error>> {
    let Dataset { source, train, valid, test, vectors } = data::load()?;
    println!("{source}\n");
    let split = Split { train, valid, test };
    println!("{}", counts(&split));
    let titles = split.parts().into_iter().flat_map(|(_, part)| part.iter()).map(|headline| headline.title.as_str());
    let (mut words, mut known) = (0u32, 0u32);
    for word in titles.flat_map(tokenize) {
        words += 1;
        known += u32::from(vectors.get(word).is_some());
    }
    println!("{words} words, {:.1} % of them with a vector", 100.0 * f64::from(known) / f64::from(words));
    println!("{} vectors of {} numbers", vectors.len(), vectors.dim());
    Ok(())
}
