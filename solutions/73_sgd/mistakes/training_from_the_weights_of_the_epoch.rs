//! All gradients of an epoch are taken at the weights with which the epoch began.
//! 1 エポックのすべての勾配を、エポックの始めの重みで計算しています。
//!
//! Next: each step begins at the weights that the last one left. Take the gradient after the last step.
//! 次に: どのステップも、直前のステップが終わったときの重みから始まります。勾配はその重みで計算しましょう。
//!
//! Fails: `an_epoch_is_one_step_for_each_example_in_some_order`, `every_step_begins_where_the_last_one_ended`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    for epoch in 0..config.epochs {
+        let before = w.to_owned();
         for i in epoch_order(labels.len(), epoch, config.seed) {
-            step(w, &x.row(i), labels[i], config.learning_rate);
+            let x = x.select(ndarray::Axis(0), &[i]);
+            w.scaled_add(-config.learning_rate, &loss::gradient(&x, &before, &[labels[i]]));
