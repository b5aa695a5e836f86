//! Problem 79: searches for a model that is better than a single layer, and keeps a log of what was tried.
//!
//! * `cargo run -p mlp -- --note "a wider layer"` writes a note into the log
//! * `cargo run -p mlp -- log` draws everything that was tried
//! * `cargo run -p mlp -- xor` shows what a hidden layer is for
//! * `cargo run -p mlp -- autograd` shows how slopes are computed without `backward`
//! * `cargo run -p mlp -- changed` trains a network that `backward` does not know
//! * `cargo run -p mlp -- "Bank cuts rates"` labels a headline

mod changed;
mod log;
mod show_tape;
mod xor;

use std::error::Error;
use std::process::ExitCode;

use data::{Dataset, Source};
use features::{Examples, examples, feature_matrix};
use loss::entropy;
use mlp::{Settings, Trial, accuracy_of, best_first, fit, forward, search, train};
use prediction::softmax;
use screen::{Table, say};

const SEED: u64 = 79;

fn main() -> ExitCode {
    screen::run(program)
}

fn program(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    match arguments {
        [] => try_models(""),
        ["--note", note @ ..] => try_models(&note.join(" ")),
        ["log"] => Ok(log::show()?),
        ["xor"] => xor::show(),
        ["autograd"] => show_tape::show(),
        ["changed"] => changed::show(),
        words => label(&words.join(" ")),
    }
}

/// The data, and the features of its three parts.
fn load() -> Result<(Dataset, [Examples; 3]), Box<dyn Error>> {
    let data = data::load()?;
    screen::print(&screen::source(&data.source));
    let parts = [&data.train, &data.valid, &data.test].map(|headlines| examples(headlines, &data.vectors));
    Ok((data, parts))
}

fn try_models(note: &str) -> Result<(), Box<dyn Error>> {
    let (data, [learn, valid, test]) = load()?;
    // Before the training, which takes long enough to change the code meanwhile.
    let code = log::keep_code()?;
    let settings = Settings { hidden: vec![], ..Settings::default() };
    let model = train(&learn.x, &learn.labels, &settings, SEED);
    let single = Trial { accuracy: accuracy_of(&model, &valid.x, &valid.labels), settings, model };
    let mut trials = best_first(search(&learn.x, &learn.labels, &valid.x, &valid.labels, SEED));
    trials.push(single);

    let mut table = Table::new(&say(["train", "valid", "hidden layers"], ["学習", "検証", "隠れ層"]));
    for Trial { settings, model, accuracy } in &trials {
        let on_train = accuracy_of(model, &learn.x, &learn.labels);
        table.row([format!("{on_train:.4}"), format!("{accuracy:.4}"), log::words(settings)]);
    }
    println!("\n{}", say("accuracy:", "正解率:"));
    print!("{}", table.text(screen::width()));

    // The test data speaks once, about the model that is chosen already, and about the one to compare it with.
    let [chosen, .., single] = &trials[..] else { return Err("`search` returned no trial".into()) };
    let [ours, theirs] = [chosen, single].map(|trial| accuracy_of(&trial.model, &test.x, &test.labels));
    let removed = 100.0 * (ours - theirs) / (1.0 - theirs);
    println!();
    screen::print(&say(
        format!("chosen by the validation data: {}", log::words(&chosen.settings)),
        format!("検証データで選んだモデル: {}", log::words(&chosen.settings)),
    ));
    screen::print(&say(
        format!("accuracy on the test data: {ours:.4}, of a single layer {theirs:.4}"),
        format!("評価データの正解率: {ours:.4}（単層は {theirs:.4}）"),
    ));
    screen::print(&say(format!("errors removed: {removed:.1} %"), format!("減らせた誤り: {removed:.1} %")));
    let data = if matches!(data.source, Source::Sample { .. }) { "sample" } else { "prepared" };
    let path = log::append(&trials, ours, SEED, data, &code, note)?;
    screen::print(&format!("{} {}", say("log:", "記録:"), screen::shown(&path)));
    Ok(())
}

/// What the best model says about a headline.
fn label(title: &str) -> Result<(), Box<dyn Error>> {
    let (data, [learn, valid, _]) = load()?;
    let model = fit(&learn.x, &learn.labels, &valid.x, &valid.labels, SEED);
    let y = softmax(&forward(&model, &feature_matrix(&[title.to_owned()], &data.vectors))).row(0).to_vec();
    println!();
    screen::print(title);
    print!("{}", screen::opinion(title, &data.vectors, &y, Some(entropy(&y)), screen::width()));
    Ok(())
}
