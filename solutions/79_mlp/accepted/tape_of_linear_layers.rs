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

// in Tape::write:
+    pub fn linear(&mut self, x: Var, (w, b): (Var, Var)) -> Var {
+        let layer = Linear { weight: self.value(w).clone(), bias: self.value(b).row(0).to_owned() };
+        let value = super::linear(self.value(x), &layer);
+        self.write(Operation::Linear(x, w, b), value)
+    }
+
     fn write(&mut self, operation: Operation, value: Array2<f64>) -> Var {

pub fn record(tape: &mut Tape, x: Var, layers: &[(Var, Var)], labels: &[usize]) -> Var {
    let Some((output, hidden)) = layers.split_last() else { panic!("0 layers on the tape") };
    let mut activation = x;
    for layer in hidden {
        let z = tape.linear(activation, *layer);
        activation = tape.relu(z);
    }
    let logits = tape.linear(activation, *output);
    tape.loss(logits, labels)
}
