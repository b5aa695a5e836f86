//! Shows the tape of the example in the README: the values as they are computed, and the slopes that come back.

use std::error::Error;

use mlp_solution::{Linear, Mlp, Operation, Tape, Var, backward, record};
use ndarray::{Array2, array};
use screen::{Table, say};

/// Computes the loss of the example on a tape by your `record`, reads it backwards, and compares the slopes with your
/// `backward`.
pub fn show() -> Result<(), Box<dyn Error>> {
    let hidden = Linear { weight: array![[1.0, -1.0], [0.5, 0.5]], bias: array![0.0, -1.0] };
    let output = Linear { weight: array![[1.0, -1.0], [2.0, 1.0]], bias: array![-1.0, 1.0] };
    let model = Mlp { layers: vec![hidden, output] };
    let (x, labels) = (array![[1.0, 2.0]], [1]);

    let mut tape = Tape::default();
    let features = tape.given("x", x.clone());
    let layers = tape.parameters(&model);
    let loss = record(&mut tape, features, &layers, &labels);
    let slopes = tape.slopes(loss);

    screen::print(say(
        "downwards: each line is computed from the lines above; upwards: the slope of the loss for each value",
        "上から下へ: それぞれの行を、その上の行から計算します。下から上へ: それぞれの値についての、損失の傾きです。",
    ));
    let heading = say(["line", "operation", "value ↓", "slope ↑"], ["行", "演算", "値↓", "傾き↑"]);
    let mut table = Table::new(&heading);
    for (line, (operation, slope)) in tape.operations().zip(&slopes).enumerate() {
        table.row([format!("#{line}"), name(operation), numbers(tape.value(Var(line))), numbers(slope)]);
    }
    print!("\n{}", table.text(screen::width()));

    let gradient = backward(&model, &x, &labels);
    let mut largest: f64 = 0.0;
    for (ours, theirs) in gradient.layers.iter().zip(tape.gradient(loss, &layers).layers) {
        let differences = (&ours.weight - &theirs.weight).into_iter().chain(&ours.bias - &theirs.bias);
        largest = differences.map(f64::abs).fold(largest, f64::max);
    }
    println!();
    screen::print(&say(
        format!("your `backward` and the tape differ by {largest:.1e} at most"),
        format!("あなたの `backward` とテープの差は、最大で {largest:.1e} です。"),
    ));
    Ok(())
}

fn name(operation: &Operation) -> String {
    match operation {
        Operation::Given(name) => name.clone(),
        Operation::Product(a, b) => format!("#{} · #{}", a.0, b.0),
        Operation::AddRow(a, b) => format!("#{} + #{}", a.0, b.0),
        Operation::Relu(a) => format!("ReLU #{}", a.0),
        Operation::Loss(logits, _) => format!("{} #{}", say("loss", "損失"), logits.0),
    }
}

/// A matrix in a line, each row in brackets.
fn numbers(matrix: &Array2<f64>) -> String {
    let row = |row: ndarray::ArrayView1<f64>| {
        let numbers: Vec<_> = row.iter().map(|number| format!("{number:.3}")).collect();
        format!("({})", numbers.join(", "))
    };
    matrix.rows().into_iter().map(row).collect::<Vec<_>>().join(" ")
}
