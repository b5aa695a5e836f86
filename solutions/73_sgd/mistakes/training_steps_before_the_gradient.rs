//! The step comes before the gradient, so each step uses the gradient of the example before.
//! 勾配を計算する前に進んでいるので、どのステップでも 1 つ前の事例の勾配を使っています。
//!
//! Next: first the gradient of this example, then the step.
//! 次に: まずこの事例の勾配を計算し、それから進みましょう。
//!
//! Fails: `an_epoch_is_one_step_for_each_example_in_some_order`, `every_step_begins_where_the_last_one_ended`,
//! `all_examples_are_used_in_every_epoch`.

use ndarray::Array2;

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    let mut gradient = Array2::zeros(w.dim());
+    for epoch in 0..config.epochs {
         for i in epoch_order(labels.len(), epoch, config.seed) {
-            step(w, &x.row(i), labels[i], config.learning_rate);
+            w.scaled_add(-config.learning_rate, &gradient);
+            gradient = loss::gradient(&x.select(ndarray::Axis(0), &[i]), w, &[labels[i]]);
