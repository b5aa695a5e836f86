//! The gradient of one example is divided by the number of labels, as if it were a sum over them.
//! 1 事例の勾配を、ラベルについての和であるかのように、ラベルの数で割っています。
//!
//! Next: the loss of one example is −ln of one probability. There is nothing to take a mean of.
//! 次に: 1 事例の損失は、1 つの確率の −ln です。平均を取るものはありません。
//!
//! Fails: `a_step_goes_against_the_gradient`, `every_step_begins_where_the_last_one_ended`.

// in step:
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    let labels = w.ncols() as f64;
+    w.scaled_add(-learning_rate / labels, &loss::gradient(&x, w, &[label]));
