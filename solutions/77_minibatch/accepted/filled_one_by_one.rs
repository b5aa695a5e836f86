//! Each example goes into the last batch if there is room, else into a new one; the gradient is a running mean over slices of
//! one row.

pub fn batches(order: &[usize], batch_size: usize) -> Vec<Vec<usize>> {
    assert_ne!(batch_size, 0, "a batch of nothing");
    order.iter().fold(Vec::new(), |mut batches: Vec<Vec<usize>>, &i| {
        match batches.last_mut() {
            Some(last) if last.len() < batch_size => last.push(i),
            _ => batches.push(vec![i]),
        }
        batches
    })
}

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert_eq!(x.nrows(), labels.len(), "a label for each row");
    let mut mean: Option<ndarray::Array2<f64>> = None;
    for (count, &i) in (1..).zip(batch) {
        let gradient = loss::gradient(&x.slice(ndarray::s![i..=i, ..]), w, &labels[i..=i]);
        mean = Some(match mean {
            None => gradient,
            Some(mean) => &mean + &((gradient - &mean) / f64::from(count)),
        });
    }
    let mean = mean.unwrap_or_else(|| panic!("a batch of {} examples", batch.len()));
    w.zip_mut_with(&mean, |w, slope| *w -= learning_rate * slope);
}
