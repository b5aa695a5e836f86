//! On the tape too, a model is its first layer and the rest.

pub fn record(tape: &mut Tape, x: Var, layers: &[(Var, Var)], labels: &[usize]) -> Var {
    let [(w, b), rest @ ..] = layers else { return tape.loss(x, labels) };
    let product = tape.product(x, *w);
    let z = tape.add_row(product, *b);
    if rest.is_empty() {
        return tape.loss(z, labels);
    }
    let h = tape.relu(z);
    record(tape, h, rest, labels)
}
