//! A batch of more than 256 examples is averaged over its first 256.
//! 256 件を超えるバッチで、最初の 256 件だけを平均しています。
//!
//! Next: average over the whole batch, however large it is.
//! 次に: バッチがどんなに大きくても、全件で平均しましょう。
//!
//! Fails: `a_step_is_the_formula_at_the_size_of_the_real_data`.

// in update:
     assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
+    let batch = &batch[..batch.len().min(256)];
