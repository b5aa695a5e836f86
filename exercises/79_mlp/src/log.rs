//! The log: everything that was ever tried, so that nothing has to be tried twice. It lies in the folder `log` of this
//! problem, with a copy of the code of each run.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use mlp::{Settings, Trial};
use screen::{Table, say};
use sha2::{Digest, Sha256};

/// The columns of `log.tsv`: a line for each model.
const HEADING: &str = "run\tsettings\tseed\tdata\tvalid\ttest\tcode\tnote\n";

/// The settings in a few words. Whatever you add to [`Settings`] belongs here as well.
pub fn words(settings: &Settings) -> String {
    let Settings { hidden, learning_rate, dropout, batch_size, epochs, autograd } = settings;
    let sizes: Vec<_> = hidden.iter().map(usize::to_string).collect();
    let hidden = if sizes.is_empty() { "none".into() } else { sizes.join("-") };
    let by = if *autograd { ", autograd" } else { "" };
    format!("{hidden}, dropout {dropout}, η {learning_rate}, B {batch_size}, {epochs} epochs{by}")
}

/// The folder of this problem, wherever the course lies now.
fn folder() -> PathBuf {
    let here = Path::new(file!()).parent().and_then(Path::parent).unwrap_or(Path::new(""));
    screen::course().join(here)
}

/// Keeps a copy of the code in a folder of the log, under the first digits of its hash. Returns these digits.
///
/// # Errors
///
/// When it cannot be read or written: a sentence that names the file.
pub fn keep_code() -> Result<String, String> {
    let src = folder().join("src");
    let cannot = |error: std::io::Error| format!("cannot copy the code in {}: {error}", screen::shown(&src));
    let mut files = Vec::new();
    for entry in fs::read_dir(&src).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            files.push((path.file_name().unwrap_or_default().to_owned(), fs::read(&path).map_err(cannot)?));
        }
    }
    files.sort();
    let mut hash = Sha256::new();
    files.iter().for_each(|(name, text)| hash.update([name.as_encoded_bytes(), b"\0", text, b"\0"].concat()));
    let code: String = hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let copy = folder().join("log").join(&code);
    fs::create_dir_all(&copy).map_err(cannot)?;
    files.iter().try_for_each(|(name, text)| fs::write(copy.join(name), text)).map_err(cannot)?;
    Ok(code)
}

/// Adds a line for each trial, and the accuracy on the test data to the first, the chosen one.
///
/// # Errors
///
/// When the log cannot be read or written: a sentence that names it.
pub fn append(trials: &[Trial], tested: f64, seed: u64, data: &str, code: &str, note: &str) -> Result<PathBuf, String> {
    let path = folder().join("log/log.tsv");
    let lines = read(&path)?;
    let run = 1 + lines.iter().filter_map(|line| line[0].parse::<u32>().ok()).max().unwrap_or(0);
    let note = note.replace(['\t', '\n', '\r'], " ");
    let mut text = if path.exists() { String::new() } else { HEADING.to_owned() };
    for (i, Trial { settings, accuracy, .. }) in trials.iter().enumerate() {
        let test = if i == 0 { format!("{tested:.4}") } else { String::new() };
        text += &format!("{run}\t{}\t{seed}\t{data}\t{accuracy:.4}\t{test}\t{code}\t{note}\n", words(settings));
    }
    let append = || File::options().create(true).append(true).open(&path)?.write_all(text.as_bytes());
    append().map_err(|error: std::io::Error| format!("cannot write {}: {error}", screen::shown(&path)))?;
    Ok(path)
}

/// The lines below the heading, those that have all columns.
fn read(path: &Path) -> Result<Vec<Vec<String>>, String> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", screen::shown(path)))?;
    let lines = text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect::<Vec<_>>());
    Ok(lines.filter(|line| line.len() == HEADING.split('\t').count()).collect())
}

/// Draws what was tried: the accuracy on the validation data of every model in turn, and the best ten.
///
/// # Errors
///
/// When the log cannot be read.
pub fn show() -> Result<(), String> {
    let path = folder().join("log/log.tsv");
    let mut lines = read(&path)?;
    screen::print(&format!("{} {}", say("log:", "記録:"), screen::shown(&path)));
    if lines.is_empty() {
        screen::print(say("Nothing was tried yet: cargo run -p mlp", "まだ記録がありません: cargo run -p mlp"));
        return Ok(());
    }
    let valid = |line: &Vec<String>| line[4].parse().unwrap_or(f64::NAN);
    let all: Vec<f64> = lines.iter().map(valid).collect();
    let chosen: Vec<f64> = lines.iter().map(|l| if l[5].is_empty() { f64::NAN } else { valid(l) }).collect();
    println!("\n{}", say("accuracy on the validation data, model by model", "検証データの正解率（モデルごと）"));
    let curves = [(say("chosen", "選んだもの"), &chosen[..]), (say("tried", "試したもの"), &all[..])];
    print!("{}", screen::curves(&curves, None, screen::width().min(72), 9));

    lines.sort_by(|a, b| valid(b).total_cmp(&valid(a)));
    let heading = ["run", "data", "valid", "test", "code", "note, settings"];
    let mut table = Table::new(&say(heading, ["回", "データ", "検証", "評価", "コード", "メモ、設定"]));
    for line in lines.iter().take(10) {
        let last = if line[7].is_empty() { line[1].clone() } else { format!("{}: {}", line[7], line[1]) };
        table.row([line[0].clone(), line[3].clone(), line[4].clone(), line[5].clone(), line[6].clone(), last]);
    }
    println!("\n{}", say("the best:", "検証データで最良のもの:"));
    print!("{}", table.text(screen::width()));
    Ok(())
}
