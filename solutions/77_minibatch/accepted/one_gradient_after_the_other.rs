//! The gradients of single examples are taken one after the other and averaged; the batches are split off in front.

pub fn batches(order: &[usize], batch_size: usize) -> Vec<Vec<usize>> {
    assert_ne!(batch_size, 0, "batches of nothing");
    let mut rest = order;
    let mut batches = vec![];
    while !rest.is_empty() {
        let (batch, others) = rest.split_at(batch_size.min(rest.len()));
        batches.push(batch.to_owned());
        rest = others;
    }
    batches
}

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert_eq!(x.nrows(), labels.len(), "rows of x, and labels");
    let single = |&i: &usize| loss::gradient(&x.row(i).insert_axis(ndarray::Axis(0)), &w.view(), &[labels[i]]);
    let Some(sum) = batch.iter().map(single).reduce(|sum, gradient| sum + gradient) else {
        panic!("no examples in the batch");
    };
    w.scaled_add(-learning_rate / batch.len() as f64, &sum);
}
