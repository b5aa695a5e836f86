//! Each of the N steps of an epoch uses the gradient of all examples, and the number of the example is ignored.
//! 1 エポックの N 回のどのステップでも全事例の勾配を使っていて、事例の番号を使っていません。
//!
//! Next: in the inner loop, take row i of `x` and label i, and nothing else.
//! 次に: 内側のループでは、`x` の i 行目と i 番目のラベルだけを使いましょう。
//!
//! Fails: `all_examples_are_used_in_every_epoch`, `training_has_a_new_order_in_every_epoch`.

// in train:
-        for i in epoch_order(labels.len(), epoch, config.seed) {
-            step(w, &x.row(i), labels[i], config.learning_rate);
+        for _ in epoch_order(labels.len(), epoch, config.seed) {
+            w.scaled_add(-config.learning_rate, &loss::gradient(x, w, labels));
