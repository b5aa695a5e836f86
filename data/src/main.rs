//! `cargo run -p data -- prepare …` makes the exercises' data from the real files, `… sample` returns to the bundled
//! sample, and `… info` says which data the exercises use.

use std::error::Error;
use std::fmt::Display;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{self, ExitCode};

use clap::{Args, Parser, Subcommand};
use data::split::{self, Split};
use data::{Bar, Category, Headline, Input, Source, news, prepare, tokenize, word2vec};

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
    /// Returns to the bundled sample: removes the prepared data.
    Sample,
    /// Says which data the exercises use.
    Info,
}

/// The three parts of the data, and what their files are called.
type Parts<'a> = [(&'static str, &'a [Headline]); 3];

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
    /// Folder with your train.txt, valid.txt and test.txt, instead of a new split.
    #[arg(long, value_name = "DIR", conflicts_with = "news")]
    split: Option<PathBuf>,
    /// Word vectors in word2vec's binary or text form, plain or .gz.
    #[arg(long, value_name = "FILE")]
    vectors: PathBuf,
    /// Seed of the split.
    #[arg(long, default_value_t = 50)]
    seed: u64,
    /// Folder to write [default: data/prepared, where the exercises look].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

fn main() -> ExitCode {
    let done = match Command::parse().action {
        Action::Prepare(options) => run(&options),
        Action::Sample => sample(),
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

/// Prints a line. If nobody reads on, as with `… | head`, the program is done.
fn tell(line: impl Display) {
    if let Err(error) = writeln!(io::stdout(), "{line}") {
        process::exit(i32::from(error.kind() != io::ErrorKind::BrokenPipe));
    }
}

fn run(options: &Prepare) -> Result<(), Box<dyn Error>> {
    let out = options.out.clone().or_else(data::prepared_folder);
    let out = out.ok_or("the course is not around: start this in its folder, or name a folder with --out")?;
    // Before the long work, not after it.
    prepare::may_replace(&out)?;
    let (split, mut notes) = match (&options.split, &options.news) {
        (Some(folder), _) => import_split(folder)?,
        (None, Some(news)) => read_news(news, options.seed)?,
        (None, None) => return Err("either --news or --split is needed".into()),
    };
    tell(notes.trim_end());
    tell(counts(split.parts()));
    let wanted = prepare::words(&split);
    let found = word2vec::read(open(&options.vectors, "reading vectors")?, |word| wanted.contains(word))?;
    let vectors = found.vectors;
    if vectors.is_empty() {
        return Err(format!("{}: not one word of the headlines has a vector", options.vectors.display()).into());
    }
    let known = format!("{} of the {} words have a vector of {} numbers", vectors.len(), wanted.len(), vectors.dim());
    tell(&known);
    if let Some(promised) = found.promised.filter(|promised| *promised != found.count) {
        let line =
            format!("{}: {} vectors, where the header promises {promised}\n", name(&options.vectors), found.count);
        tell(line.trim_end());
        notes += &line;
    }
    prepare::write(&out, &split, &vectors, &notes)?;
    tell(format_args!("written: {}", out.display()));
    Ok(())
}

/// A file's own name, without the folders that it lies in.
fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).display().to_string()
}

/// The headlines of a split that exists, and notes on it.
fn import_split(folder: &Path) -> Result<(Split, String), data::Error> {
    let (split, merged) = prepare::import_split(folder)?;
    let mut notes = format!("a split of {} headlines that was there, from {}\n", split.len(), name(folder));
    if merged > 0 {
        notes += &format!(
            "{merged} of its headlines hold several rows of the corpus: it was read with quotes honoured \
             (in pandas: use quoting=3)\n"
        );
    }
    Ok((split, notes))
}

/// A new split of the corpus, and notes on it.
fn read_news(path: &Path, seed: u64) -> Result<(Split, String), data::Error> {
    let (headlines, corpus) = prepare::read_news(open(path, "reading headlines")?)?;
    let mut notes = format!("{}: {} rows, {} of the five publishers\n", name(path), corpus.rows, headlines.len());
    match &corpus.sha256 {
        Some(sha256) => {
            let known = match sha256.as_str() {
                news::KNOWN_SHA256 => "the original file",
                news::WITHOUT_QUOTES_SHA256 => "the original file with ' in place of \", as many solutions use it",
                _ => "NOT the original file",
            };
            notes += &format!("sha256 {sha256}: {known}\n");
            let is_wanted = |publisher: &[u8]| prepare::PUBLISHERS.iter().any(|wanted| wanted.as_bytes() == publisher);
            let (rows, found) = news::rows_if_quoted(open(path, "counting rows")?, is_wanted)?;
            if rows != corpus.rows {
                notes += &format!(
                    "a reader that honours quotes, as pandas does without quoting=3, finds {rows} rows and {found} of \
                     the five\n"
                );
            }
        }
        None => notes += "written anew with CSV quoting: NOT the original file\n",
    }
    notes += &format!("split with the seed {seed}\n");
    Ok((Split::new(headlines, seed), notes))
}

/// Opens a file with a progress bar over its bytes.
fn open(path: &Path, what: &'static str) -> Result<Input, data::Error> {
    let length = std::fs::metadata(path).map_or(0, |metadata| metadata.len());
    let bar = Bar::new(length, "{msg} {wide_bar} {bytes} of {total_bytes}, {eta} left", what);
    Input::open(path, move |count| bar.advance(count))
}

/// The table of problem 50: headlines by category and part.
fn counts(parts: Parts<'_>) -> String {
    let mut table = format!("{:<18}{:>8}{:>8}{:>8}{:>8}\n", "", "train", "valid", "test", "all");
    let mut row = |name: &str, wanted: &dyn Fn(Category) -> bool| {
        let counts = parts.map(|(_, part)| part.iter().filter(|headline| wanted(headline.category)).count());
        let all: usize = counts.iter().sum();
        table += &format!("{name:<18}{:>8}{:>8}{:>8}{all:>8}\n", counts[0], counts[1], counts[2]);
    };
    for category in Category::ALL {
        row(&format!("{category} ({})", category.code()), &|other| other == category);
    }
    row("all", &|_| true);
    table
}

/// Removes the prepared data, so that the exercises use the sample.
fn sample() -> Result<(), Box<dyn Error>> {
    if let Some(folder) = std::env::var_os(data::FOLDER_VARIABLE).filter(|folder| !folder.is_empty()) {
        let folder = Path::new(&folder).display();
        return Err(format!("{} names {folder}: unset it to use the sample", data::FOLDER_VARIABLE).into());
    }
    if let Some(folder) = data::prepared_folder()
        && prepare::remove(&folder)?
    {
        tell(format_args!("removed: {}", folder.display()));
    }
    tell(data::load()?.source);
    Ok(())
}

fn info() -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    tell(&data.source);
    if let Source::Prepared(folder) = &data.source {
        tell(prepare::read_notes(&folder.path).trim_end());
    }
    let parts = data.parts();
    tell(format_args!("\n{}", counts(parts)));
    let titles = parts.into_iter().flat_map(|(_, part)| part.iter()).map(|headline| headline.title.as_str());
    let (mut words, mut known) = (0u32, 0u32);
    for word in titles.flat_map(tokenize) {
        words += 1;
        known += u32::from(data.vectors.get(word).is_some());
    }
    tell(format_args!("{words} words, {:.1} % of them with a vector", 100.0 * f64::from(known) / f64::from(words)));
    tell(format_args!("{} vectors of {} numbers", data.vectors.len(), data.vectors.dim()));
    let all: usize = parts.iter().map(|(_, part)| part.len()).sum();
    let mut found = 0;
    for (_, part) in parts {
        found += split::rows_if_quoted(part)?;
    }
    if found != all as u64 {
        tell(format_args!(
            "a reader that honours quotes, as pandas does without quoting=3, finds {found} rows in these files"
        ));
    }
    Ok(())
}
