//! The loss of an example as ln ∑ⱼ exp(zⱼ − z[label]), by iterators; the gradient as a sum of outer products.

use ndarray::Axis;

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let losses = logits.outer_iter().zip(labels).map(|(z, &label)| {
        let lead: Vec<f64> = z.iter().map(|other| other - z[label]).collect();
        let most = lead.iter().copied().fold(0.0, f64::max);
        most + lead.iter().map(|lead| (lead - most).exp()).sum::<f64>().ln()
    });
    losses.sum::<f64>() / labels.len() as f64
}

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let p = prediction::predict(x, w);
    assert_fits(&p, labels);
    let mut sum = Array2::zeros(w.dim());
    for ((x, mut p), &label) in x.outer_iter().zip(p.outer_iter().map(|row| row.to_owned())).zip(labels) {
        p[label] -= 1.0;
        sum += &x.insert_axis(Axis(1)).dot(&p.insert_axis(Axis(0)));
    }
    sum / labels.len() as f64
}
