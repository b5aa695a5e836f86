//! A network that `backward` does not know: its middle layer is used three times. The tape trains it all the same.

use std::error::Error;

use mlp::{Mlp, Tape, Var, accuracy_of, autograd, descend, initial};
use ndarray::Array2;
use screen::{Table, say};

use crate::xor::{EPOCHS, LEARNING_RATE, batches_of, examples};

/// How often the middle layer is used.
const TIMES: usize = 3;

/// Computes the logits and the loss of the changed network on a tape, as `record` does for the usual one.
fn record_changed(tape: &mut Tape, x: Var, layers: &[(Var, Var)], labels: &[usize]) -> (Var, Var) {
    let [first, middle, last] = *layers else { panic!("3 layers, and not {}", layers.len()) };
    let mut h = x;
    for (w, b) in std::iter::once(first).chain([middle; TIMES]) {
        let product = tape.product(h, w);
        let sum = tape.add_row(product, b);
        h = tape.relu(sum);
    }
    let product = tape.product(h, last.0);
    let logits = tape.add_row(product, last.1);
    (logits, tape.loss(logits, labels))
}

/// The share of right answers of the changed network, its loss, and its gradient.
fn changed(model: &Mlp, x: &Array2<f64>, labels: &[usize]) -> (f64, f64, Mlp) {
    let mut tape = Tape::default();
    let x = tape.given("x", x.clone());
    let layers = tape.parameters(model);
    let (logits, loss) = record_changed(&mut tape, x, &layers, labels);
    let right = accuracy::accuracy(&accuracy::classify(tape.value(logits)), labels);
    (right, tape.value(loss)[[0, 0]], tape.gradient(loss, &layers))
}

/// Trains the usual network and the changed one on the square of `xor`, both by the tape.
pub fn show() -> Result<(), Box<dyn Error>> {
    let (points, labels) = examples()?;
    let (mut usual, mut other) = (initial(&[2, 8, 8, 2], 79), initial(&[2, 8, 8, 2], 79));
    screen::print(&say(
        format!("three layers, and the same with the middle one used {TIMES} times; nobody derived a slope for it"),
        format!("3 層のネットワークと、その真ん中の層を {TIMES} 回使うもの。後者の傾きは、誰も導いていません。"),
    ));
    let heading = ["epoch", "accuracy", "changed: accuracy", "loss"];
    let mut table = Table::new(&say(heading, ["エポック", "正解率", "変更後: 正解率", "損失"]));
    for epoch in 0..=EPOCHS {
        if epoch % 10 == 0 {
            let (right, loss, _) = changed(&other, &points, &labels);
            let accuracy = accuracy_of(&usual, &points, &labels);
            table.row([epoch.to_string(), format!("{accuracy:.2}"), format!("{right:.2}"), format!("{loss:.3}")]);
        }
        for (x, labels) in batches_of(&points, &labels, epoch) {
            let gradient = autograd(&usual, &x, &labels);
            descend(&mut usual, &gradient, LEARNING_RATE);
            let (_, _, gradient) = changed(&other, &x, &labels);
            descend(&mut other, &gradient, LEARNING_RATE);
        }
    }
    print!("\n{}", table.text(screen::width()));
    Ok(())
}
