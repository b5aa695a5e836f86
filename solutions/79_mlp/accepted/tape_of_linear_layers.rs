//! A linear layer is one operation of its own on the tape, with its own slopes; the last layer is taken apart from the
//! hidden ones.

// in Operation:
+    Linear(Var, Var, Var),
     /// `A B`.

// in Tape::slopes:
+                Operation::Linear(x, w, b) => {
+                    slopes[x.0] += &slope.dot(&self.value(*w).t());
+                    slopes[w.0] += &self.value(*x).t().dot(&slope);
+                    for row in slope.rows() {
+                        let mut sum = slopes[b.0].row_mut(0);
+                        sum += &row;
+                    }
+                }
                 Operation::Product(a, b) => {

pub fn linear_on(tape: &mut Tape, x: Var, (w, b): (Var, Var)) -> Var {
    let layer = Linear { weight: tape.value(w).clone(), bias: tape.value(b).row(0).to_owned() };
    let value = super::linear(tape.value(x), &layer);
    tape.write(Operation::Linear(x, w, b), value)
}

pub fn record(tape: &mut Tape, x: Var, layers: &[(Var, Var)], labels: &[usize]) -> Var {
    let Some((output, hidden)) = layers.split_last() else { panic!("0 layers on the tape") };
    let mut activation = x;
    for layer in hidden {
        let z = super::tape::linear_on(tape, activation, *layer);
        activation = tape.relu(z);
    }
    let logits = super::tape::linear_on(tape, activation, *output);
    tape.loss(logits, labels)
}
