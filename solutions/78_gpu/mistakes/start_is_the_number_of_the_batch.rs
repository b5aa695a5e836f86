//! A batch is told its number, where it needs the place of its first example.
//! バッチの開始位置の代わりに、バッチの番号を渡しています。
//!
//! Next: batch k begins at k · B.
//! 次に: k 番目のバッチは k · B から始まります。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `the_order_of_the_epoch_is_followed`.

// in epoch:
-        let params = [start as u32, rows as u32, learning_rate.to_bits(), features as u32];
+        let params = [(start / batch_size) as u32, rows as u32, learning_rate.to_bits(), features as u32];
