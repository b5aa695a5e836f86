//! Every batch reads the first examples of the order: where the batch starts is forgotten.
//! バッチの開始位置を使っていないので、どのバッチも順序の先頭の事例を読んでいます。
//!
//! Next: the batch is `order[p.start .. p.start + p.rows]`.
//! 次に: バッチは `order[p.start .. p.start + p.rows]` です。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`, `the_order_of_the_epoch_is_followed`.

// in FORWARD:
-    let example = order[p.start + b];
+    let example = order[b];

// in STEP:
-        gradient += x[order[p.start + b] * p.features + i] * error[b];
+        gradient += x[order[b] * p.features + i] * error[b];
