//! Shows the tape of the example in the README: the values as they are computed, and the slopes that come back.

use std::error::Error;

use mlp::{Linear, Mlp, backward};
use ndarray::{Array2, Axis, array};
use screen::{Table, say};

use crate::tape::{Operation, Tape, Var};

/// Computes the loss of the example on a tape, reads it backwards, and compares the slopes with your `backward`.
pub fn show() -> Result<(), Box<dyn Error>> {
    let hidden = Linear { weight: array![[1.0, -1.0], [0.5, 0.5]], bias: array![0.0, -1.0] };
    let output = Linear { weight: array![[1.0, -1.0], [2.0, 1.0]], bias: array![-1.0, 1.0] };
    let model = Mlp { layers: vec![hidden, output] };
    let (x, labels) = (array![[1.0, 2.0]], [1]);

    let mut tape = Tape::default();
    let mut h = tape.given("x", x.clone());
    let mut parameters = Vec::new();
    for (i, layer) in model.layers.iter().enumerate() {
        if i > 0 {
            h = tape.relu(h);
        }
        let w = tape.given(&format!("W{}", i + 1), layer.weight.clone());
        let b = tape.given(&format!("b{}", i + 1), layer.bias.clone().insert_axis(Axis(0)));
        let product = tape.product(h, w);
        h = tape.add_row(product, b);
        parameters.push((w, b));
    }
    let loss = tape.loss(h, &labels);
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
    for (layer, (w, b)) in gradient.layers.iter().zip(parameters) {
        let differences = (&layer.weight - &slopes[w.0]).into_iter().chain(&layer.bias - &slopes[b.0].row(0));
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
