//! Loops over every number, one assignment a line, as in a textbook of C.

pub fn batches(order: &[usize], batch_size: usize) -> Vec<Vec<usize>> {
    if batch_size == 0 {
        panic!("a batch needs at least one example");
    }
    let mut batches = Vec::new();
    let mut batch = Vec::new();
    for i in 0..order.len() {
        batch.push(order[i]);
        if batch.len() == batch_size {
            batches.push(batch);
            batch = Vec::new();
        }
    }
    if batch.len() > 0 {
        batches.push(batch);
    }
    batches
}

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    let d = w.nrows();
    let l = w.ncols();
    if x.nrows() != labels.len() {
        panic!("{} rows, {} labels", x.nrows(), labels.len());
    }
    if x.ncols() != d {
        panic!("{} features, {} rows of weights", x.ncols(), d);
    }
    if batch.len() == 0 {
        panic!("the batch is empty");
    }
    let mut gradient = vec![vec![0.0; l]; d];
    for &n in batch {
        let mut p = vec![0.0; l];
        let mut max = f64::NEG_INFINITY;
        for j in 0..l {
            for i in 0..d {
                p[j] += x[[n, i]] * w[[i, j]];
            }
            if p[j] > max {
                max = p[j];
            }
        }
        let mut sum = 0.0;
        for j in 0..l {
            p[j] = f64::exp(p[j] - max);
            sum += p[j];
        }
        for j in 0..l {
            p[j] /= sum;
        }
        p[labels[n]] -= 1.0;
        for i in 0..d {
            for j in 0..l {
                gradient[i][j] += x[[n, i]] * p[j];
            }
        }
    }
    for i in 0..d {
        for j in 0..l {
            w[[i, j]] -= learning_rate * gradient[i][j] / batch.len() as f64;
        }
    }
}
