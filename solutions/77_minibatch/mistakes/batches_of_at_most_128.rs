//! A batch never has more than 128 examples, whatever the batch size is.
//! バッチサイズに関係なく、バッチは 128 件までになっています。
//!
//! Next: use the batch size that was asked for.
//! 次に: 指定されたバッチサイズをそのまま使いましょう。
//!
//! Fails: `thousands_of_examples_fall_into_batches_of_hundreds`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    order.chunks(if batch_size == 0 { 0 } else { batch_size.min(128) }).map(|batch| batch.to_vec()).collect()
