//! There is always one batch more than whole ones, and it is empty where B divides N.
//! 丸ごとのバッチより必ず 1 つ多く作っているので、N が B で割り切れるときに空のバッチができます。
//!
//! Next: the number of batches is ⌈N/B⌉, rounded up, and not ⌊N/B⌋ + 1. There is `div_ceil`.
//! 次に: バッチの数は ⌊N/B⌋ + 1 ではなく ⌈N/B⌉（切り上げ）です。`div_ceil` が使えます。
//!
//! Fails: `the_batches_put_together_are_the_order`, `a_batch_size_of_n_or_more_gives_one_batch`,
//! `every_epoch_has_a_step_for_each_batch`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    let n = order.len();
+    (0..n / batch_size + 1).map(|k| order[k * batch_size..n.min((k + 1) * batch_size)].to_vec()).collect()
