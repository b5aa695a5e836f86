//! The last batch is announced as a full one, though fewer examples are left.
//! 残りの事例が足りないのに、最後のバッチを通常の大きさで送っています。
//!
//! Next: how many examples are left from `start` on?
//! 次に: `start` から先に、事例はいくつ残っているでしょうか。
//!
//! Fails: `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in epoch:
-        let rows = batch_size.min(n - start);
+        let rows = batch_size;
