//! Examples that do not exist are skipped in silence.
//! 存在しない事例を、黙って読み飛ばしています。
//!
//! Next: a number of N or more is a mistake of the caller. Let the index panic.
//! 次に: N 以上の番号は呼び出す側の誤りです。添字のパニックに任せましょう。
//!
//! Fails: `batches_that_do_not_fit_are_refused`.

// in update:
+    let batch: Vec<usize> = batch.iter().copied().filter(|&i| i < labels.len()).collect();
     let batch_labels: Vec<usize> = batch.iter().map(|&i| labels[i]).collect();
-    let batch_x = x.select(ndarray::Axis(0), batch);
+    let batch_x = x.select(ndarray::Axis(0), &batch);
