//! Loops over every number, one assignment a line, as in a textbook of C.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let d = vectors.dim();
    let mut x = Array1::<f64>::zeros(d);
    let mut known = 0usize;
    for word in data::tokenize(title) {
        let found = vectors.get(word);
        if found.is_none() {
            continue;
        }
        let vector = found.unwrap();
        for j in 0..d {
            x[j] += vector[j] as f64;
        }
        known += 1;
    }
    if known == 0 {
        return x;
    }
    for j in 0..d {
        x[j] /= known as f64;
    }
    x
}

pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    let n = titles.len();
    let d = vectors.dim();
    let mut x = Array2::<f64>::zeros((n, d));
    for i in 0..n {
        let features = headline_vector(&titles[i], vectors);
        for j in 0..d {
            x[[i, j]] = features[j];
        }
    }
    x
}
