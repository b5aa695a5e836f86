//! A tape: every operation is written down while it is computed, and read backwards for the slopes of the loss. This is
//! what `loss.backward()` does in PyTorch. Done for you, and yours to extend.

use loss::cross_entropy;
use ndarray::{Array2, Axis};

use crate::{Linear, Mlp, output_error, relu};

/// A value on the tape: the number of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Var(pub usize);

/// Where the value of a line is from.
#[derive(Clone, Debug)]
pub enum Operation {
    /// From outside: an input or a parameter, by its name.
    Given(String),
    /// `A B`.
    Product(Var, Var),
    /// `A + b`, where the row b is added to every row of A.
    AddRow(Var, Var),
    /// `ReLU(A)`.
    Relu(Var),
    /// The cross-entropy loss of logits and labels, one number.
    Loss(Var, Vec<usize>),
}

/// The operations in the order in which they were computed, each with its value.
#[derive(Clone, Debug, Default)]
pub struct Tape {
    lines: Vec<(Operation, Array2<f64>)>,
}

impl Tape {
    /// Writes a line for an input or a parameter.
    pub fn given(&mut self, name: &str, value: Array2<f64>) -> Var {
        self.write(Operation::Given(name.to_owned()), value)
    }

    /// Writes two lines for each layer of a model: its weight, and its bias as a row.
    pub fn parameters(&mut self, model: &Mlp) -> Vec<(Var, Var)> {
        let lines = |(layer, number): (&Linear, usize)| {
            let weight = self.given(&format!("W{number}"), layer.weight.clone());
            (weight, self.given(&format!("b{number}"), layer.bias.clone().insert_axis(Axis(0))))
        };
        model.layers.iter().zip(1..).map(lines).collect()
    }

    /// Computes `A B`.
    ///
    /// # Panics
    ///
    /// When A has not as many columns as B has rows.
    pub fn product(&mut self, a: Var, b: Var) -> Var {
        let (columns, rows) = (self.value(a).ncols(), self.value(b).nrows());
        assert!(columns == rows, "{columns} columns times {rows} rows");
        let value = self.value(a).dot(self.value(b));
        self.write(Operation::Product(a, b), value)
    }

    /// Computes `A + b` for each row of A.
    ///
    /// # Panics
    ///
    /// When b is not a single row, as long as those of A.
    pub fn add_row(&mut self, a: Var, b: Var) -> Var {
        let (columns, shape) = (self.value(a).ncols(), self.value(b).dim());
        assert!(shape == (1, columns), "a row of {columns} numbers, but what is added has the shape {shape:?}");
        let value = self.value(a) + self.value(b);
        self.write(Operation::AddRow(a, b), value)
    }

    /// Computes `ReLU(A)`.
    pub fn relu(&mut self, a: Var) -> Var {
        let value = relu(self.value(a));
        self.write(Operation::Relu(a), value)
    }

    /// Computes the loss of logits.
    ///
    /// # Panics
    ///
    /// When there are no examples, not as many labels as rows, or a label is not below L.
    pub fn loss(&mut self, logits: Var, labels: &[usize]) -> Var {
        let value = cross_entropy(self.value(logits), labels);
        self.write(Operation::Loss(logits, labels.to_vec()), Array2::from_elem((1, 1), value))
    }

    /// The value of a line.
    pub fn value(&self, var: Var) -> &Array2<f64> {
        &self.lines[var.0].1
    }

    /// All operations, in order.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.lines.iter().map(|(operation, _)| operation)
    }

    /// The slope of the value in line `end`, a single number, with respect to every line: of the same shape as its value.
    ///
    /// The tape is read backwards. A line's own slope is complete when its turn comes, since whatever uses it stands
    /// below. It is passed on to the lines that were used, each times the slope of this one operation, and added there:
    /// a line that is used twice gets two parts.
    pub fn slopes(&self, end: Var) -> Vec<Array2<f64>> {
        let mut slopes: Vec<_> = self.lines.iter().map(|(_, value)| Array2::zeros(value.dim())).collect();
        slopes[end.0].fill(1.0);
        for (line, (operation, _)) in self.lines.iter().enumerate().take(end.0 + 1).rev() {
            let slope = slopes[line].clone();
            match operation {
                Operation::Given(_) => {}
                Operation::Product(a, b) => {
                    slopes[a.0] += &slope.dot(&self.value(*b).t());
                    slopes[b.0] += &self.value(*a).t().dot(&slope);
                }
                Operation::AddRow(a, b) => {
                    slopes[a.0] += &slope;
                    slopes[b.0] += &slope.sum_axis(Axis(0)).insert_axis(Axis(0));
                }
                Operation::Relu(a) => {
                    let passes = self.value(*a).mapv(|z| f64::from(z > 0.0));
                    slopes[a.0] += &(slope * passes);
                }
                Operation::Loss(logits, labels) => {
                    slopes[logits.0] += &(output_error(self.value(*logits), labels) * slope[[0, 0]]);
                }
            }
        }
        slopes
    }

    /// The slopes of a loss for the [`parameters`](Tape::parameters), in the shape of their model.
    pub fn gradient(&self, loss: Var, parameters: &[(Var, Var)]) -> Mlp {
        let slopes = self.slopes(loss);
        let layer = |&(w, b): &(Var, Var)| Linear { weight: slopes[w.0].clone(), bias: slopes[b.0].row(0).to_owned() };
        Mlp { layers: parameters.iter().map(layer).collect() }
    }

    fn write(&mut self, operation: Operation, value: Array2<f64>) -> Var {
        self.lines.push((operation, value));
        Var(self.lines.len() - 1)
    }
}
