//! `backward` asks the tape; what is written by hand is the way forward alone.

pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    assert_eq!(x.nrows(), labels.len(), "as many labels as rows");
    autograd(model, x, labels)
}

pub fn record(tape: &mut Tape, x: Var, layers: &[(Var, Var)], labels: &[usize]) -> Var {
    let logits = layers.iter().fold((x, false), |(mut h, is_hidden), &(w, b)| {
        if is_hidden {
            h = tape.relu(h);
        }
        let product = tape.product(h, w);
        (tape.add_row(product, b), true)
    });
    tape.loss(logits.0, labels)
}
