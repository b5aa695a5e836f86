//! Rewrites: batches_sorted

pub fn batches(order: &[usize], batch_size: usize) -> Vec<Vec<usize>> {
    let sorted = |batch: &[usize]| {
        let mut batch = batch.to_vec();
        batch.sort_unstable();
        batch
    };
    order.chunks(batch_size).map(sorted).collect()
}
