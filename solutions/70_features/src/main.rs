//! Problem 70: writes the features and the labels of all headlines, in files that NumPy and PyTorch read.

use std::error::Error;
use std::process::ExitCode;

use data::npy::to_npy;
use features_solution::examples;
use ndarray::Array1;

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}\n", data.source);
    let folder = screen::folder("target/nlp100/70")?;

    for (part, headlines) in [("train", &data.train), ("valid", &data.valid), ("test", &data.test)] {
        let examples = examples(headlines, &data.vectors);
        let labels: Array1<i64> = examples.labels.iter().map(|&label| label as i64).collect();
        let [x_path, y_path] = ["x", "y"].map(|name| folder.join(format!("{part}_{name}.npy")));
        screen::write(&x_path, to_npy(&examples.x))?;
        screen::write(&y_path, to_npy(&labels))?;
        println!("{:<32} f64, shape {:?}", screen::shown(&x_path), examples.x.dim());
        println!("{:<32} i64, shape ({},)", screen::shown(&y_path), labels.len());
    }
    println!("\nIn Python: numpy.load(\"{}\")", screen::shown(&folder.join("train_x.npy")));
    Ok(())
}
