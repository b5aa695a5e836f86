//! Problem 70: writes the features and the labels of all headlines, in files that NumPy and PyTorch read.

use std::error::Error;
use std::fs;
use std::path::Path;

use data::npy::write_npy;
use features::examples;
use ndarray::Array1;

fn main() -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}\n", data.source);
    let folder = Path::new("target/nlp100/70");
    fs::create_dir_all(folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;

    for (part, headlines) in [("train", &data.train), ("valid", &data.valid), ("test", &data.test)] {
        let examples = examples(headlines, &data.vectors);
        let labels: Array1<i64> = examples.labels.iter().map(|&label| label as i64).collect();
        let [x_path, y_path] = ["x", "y"].map(|name| folder.join(format!("{part}_{name}.npy")));
        write_npy(&x_path, &examples.x).map_err(|error| format!("cannot write {}: {error}", x_path.display()))?;
        write_npy(&y_path, &labels).map_err(|error| format!("cannot write {}: {error}", y_path.display()))?;
        println!("{:<32} f64, shape {:?}", x_path.display(), examples.x.dim());
        println!("{:<32} i64, shape ({},)", y_path.display(), labels.len());
    }
    println!("\nIn Python: numpy.load(\"{}\")", folder.join("train_x.npy").display());
    Ok(())
}
