//! The batches overlap: each begins one example after the one before, as with `windows`.
//! バッチどうしが重なっています。`windows` のように、どのバッチも前のバッチの 1 件後から始まっています。
//!
//! Next: each example belongs to one batch. Which method of a slice cuts it into pieces?
//! 次に: どの事例も 1 つのバッチにだけ入ります。スライスを切り分けるメソッドは何ですか。
//!
//! Fails: `seven_examples_in_batches_of_three`, `the_batches_put_together_are_the_order`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    order.windows(batch_size).map(|batch| batch.to_vec()).collect()
