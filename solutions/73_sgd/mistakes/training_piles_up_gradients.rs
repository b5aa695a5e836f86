//! Gradients are added up and never set back to zero, as without `zero_grad` in PyTorch.
//! 勾配を足し続けていて、0 に戻していません。PyTorch で `zero_grad` を忘れたときと同じです。
//!
//! Next: each step needs the gradient of one example, not the sum of all so far.
//! 次に: どのステップにも、それまでの和ではなく、1 事例の勾配だけを使いましょう。
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
+            gradient += &loss::gradient(&x.select(ndarray::Axis(0), &[i]), w, &[labels[i]]);
+            w.scaled_add(-config.learning_rate, &gradient);
