//! Problem 79: searches for a model that is better than a single layer, and keeps a log of what was tried.

mod log;

use std::error::Error;
use std::process::ExitCode;

use mlp_solution::{Settings, Trial, accuracy_of, search, train};

const SEED: u64 = 79;

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}", data.source);
    let parts = [&data.train, &data.valid, &data.test];
    let [learn, valid, test] = parts.map(|headlines| features::examples(headlines, &data.vectors));

    println!("\n{:<16} {:>7} {:>8} {:>8}", "hidden layers", "dropout", "train", "valid");
    let settings = Settings { hidden: vec![], ..Settings::default() };
    let model = train(&learn.x, &learn.labels, &settings, SEED);
    let single = Trial { accuracy: accuracy_of(&model, &valid.x, &valid.labels), settings, model };
    let mut trials = search(&learn.x, &learn.labels, &valid.x, &valid.labels, SEED);
    trials.push(single);
    for trial in &trials {
        let on_train = accuracy_of(&trial.model, &learn.x, &learn.labels);
        let Settings { hidden, dropout, .. } = &trial.settings;
        println!("{:<16} {dropout:>7.1} {on_train:>8.4} {:>8.4}", log::name(hidden), trial.accuracy);
    }

    // The test data speaks once, about the model that is chosen already, and about the one to compare it with.
    let [chosen, .., single] = &trials[..] else { return Err("nothing was tried".into()) };
    let [ours, theirs] = [chosen, single].map(|trial| accuracy_of(&trial.model, &test.x, &test.labels));
    println!("\nchosen by the validation data: {}", log::name(&chosen.settings.hidden));
    println!("accuracy on the test data:     {ours:.4}, of a single layer {theirs:.4}");
    println!("errors removed:                {:.1} %", 100.0 * (ours - theirs) / (1.0 - theirs));
    println!("\nlog: {}", log::append(&trials, ours, SEED)?);
    Ok(())
}
