//! Stacks the vectors to a matrix and takes `mean_axis`, as with `torch.stack(...).mean(dim=0)`.

use ndarray::{ArrayView1, Axis, stack};

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let known: Vec<ArrayView1<f32>> = data::tokenize(title).filter_map(|word| vectors.get(word)).collect();
    match stack(Axis(0), &known) {
        Ok(rows) => rows.mapv(f64::from).mean_axis(Axis(0)).unwrap_or_else(|| Array1::zeros(vectors.dim())),
        Err(_) => Array1::zeros(vectors.dim()),
    }
}

pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    let mut x = Array2::zeros((0, vectors.dim()));
    for title in titles {
        x.push_row(headline_vector(title, vectors).view()).expect("every row has D numbers");
    }
    x
}
