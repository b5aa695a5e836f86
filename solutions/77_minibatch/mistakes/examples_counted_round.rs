//! An example beyond the end is looked for from the beginning again, by the remainder.
//! 終わりを超える番号を、余りを取って先頭から数え直しています。
//!
//! Next: a number of N or more is a mistake of the caller. Let the index panic.
//! 次に: N 以上の番号は呼び出す側の誤りです。添字のパニックに任せましょう。
//!
//! Fails: `batches_that_do_not_fit_are_refused`.

// in update:
+    let batch: Vec<usize> = batch.iter().map(|&i| i % labels.len()).collect();
     let batch_labels: Vec<usize> = batch.iter().map(|&i| labels[i]).collect();
-    let batch_x = x.select(ndarray::Axis(0), batch);
+    let batch_x = x.select(ndarray::Axis(0), &batch);
