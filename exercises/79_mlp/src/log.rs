//! The log: every model that was ever tried, a line each, so that nothing has to be tried twice.

use std::fs::File;
use std::io::Write as _;

use mlp::{Settings, Trial};

/// Adds a line for each trial, and the accuracy on the test data to the first, the chosen one. Returns the path.
///
/// # Errors
///
/// When the file cannot be written, with its name.
pub fn append(trials: &[Trial], tested: f64, seed: u64) -> Result<String, String> {
    let path = screen::folder("target/nlp100/79")?.join("log.tsv");
    let mut text = String::new();
    if !path.exists() {
        text += "hidden\tlearning rate\tdropout\tbatch size\tepochs\tseed\tvalid\ttest\n";
    }
    for (i, Trial { settings, accuracy, .. }) in trials.iter().enumerate() {
        let Settings { hidden, learning_rate, dropout, batch_size, epochs } = settings;
        let tested = if i == 0 { format!("{tested:.4}") } else { String::new() };
        let hidden = name(hidden);
        let line =
            format!("{hidden}\t{learning_rate}\t{dropout}\t{batch_size}\t{epochs}\t{seed}\t{accuracy:.4}\t{tested}\n");
        text += &line;
    }
    let append = || File::options().create(true).append(true).open(&path)?.write_all(text.as_bytes());
    append().map_err(|error: std::io::Error| format!("{}: {error}", screen::shown(&path)))?;
    Ok(screen::shown(&path))
}

/// The sizes of hidden layers in one word: `256-64`, or `none`.
pub fn name(hidden: &[usize]) -> String {
    let sizes: Vec<_> = hidden.iter().map(usize::to_string).collect();
    if sizes.is_empty() { "none".into() } else { sizes.join("-") }
}
