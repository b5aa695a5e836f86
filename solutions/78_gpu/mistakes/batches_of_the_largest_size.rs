//! Batches always have the size of the largest one, whatever is asked for.
//! 指定に関係なく、いつも最大のバッチサイズで切っています。
//!
//! Next: cut the order into batches of `batch_size`.
//! 次に: 順序を `batch_size` 件ずつに切りましょう。
//!
//! Fails: `smaller_batches_after_larger_ones_are_those_of_the_cpu`.

// in epoch:
     let Trainer { forward, step, x, labels, weight, order, error, loss, features } = *trainer;
+    let batch_size = room.max(batch_size);
