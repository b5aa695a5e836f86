//! The batch is taken for rows that follow each other, from its first example on.
//! バッチを、最初の例から続けて並ぶ行だとみなしています。
//!
//! Next: `batch` lists the examples one by one. `x.select` takes these rows and no others.
//! 次に: `batch` には例の番号が 1 つずつ並んでいます。`x.select` で、その行だけを取り出しましょう。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`.

// in update:
-    let batch_labels: Vec<usize> = batch.iter().map(|&i| labels[i]).collect();
-    let batch_x = x.select(ndarray::Axis(0), batch);
+    let first = batch[0].min(x.nrows().saturating_sub(batch.len()));
+    let rows = first..first + batch.len();
+    let batch_x = x.slice(ndarray::s![rows.clone(), ..]);
+    let batch_labels = labels[rows].to_vec();
