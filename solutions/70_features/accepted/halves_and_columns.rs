//! Adds the two halves of a headline by calling itself, and fills a column for each headline, which two threads share.

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let words: Vec<&str> = data::tokenize(title).collect();
    let (sum, known) = sum_of(&words, vectors);
    sum / known.max(1) as f64
}

fn sum_of(words: &[&str], vectors: &WordVectors) -> (Array1<f64>, usize) {
    match words {
        [] => (Array1::zeros(vectors.dim()), 0),
        [word] => match vectors.get(word) {
            Some(vector) => (vector.mapv(Into::into), 1),
            None => (Array1::zeros(vectors.dim()), 0),
        },
        words => {
            let (left, right) = words.split_at(words.len() / 2);
            let (left, right) = (sum_of(left, vectors), sum_of(right, vectors));
            (left.0 + right.0, left.1 + right.1)
        }
    }
}

pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    let mut columns = Array2::<f64>::zeros((vectors.dim(), titles.len()));
    let half = titles.len().div_ceil(2).max(1);
    std::thread::scope(|scope| {
        let parts = columns.axis_chunks_iter_mut(ndarray::Axis(1), half).zip(titles.chunks(half));
        for (mut columns, titles) in parts {
            scope.spawn(move || {
                for (mut column, title) in columns.columns_mut().into_iter().zip(titles) {
                    column.assign(&headline_vector(title, vectors));
                }
            });
        }
    });
    columns.reversed_axes()
}
