//! An example that the batch names twice counts only once.
//! バッチに 2 回含まれる事例を、1 回しか数えていません。
//!
//! Next: the mean runs over the entries of the batch as they are. There is no need for a set.
//! 次に: 平均は、バッチの要素をそのまま数えて取ります。集合にする必要はありません。
//!
//! Fails: `an_example_named_twice_counts_twice`.

// in update:
+    let batch: Vec<usize> = std::collections::BTreeSet::from_iter(batch.iter().copied()).into_iter().collect();
     let batch_labels: Vec<usize> = batch.iter().map(|&i| labels[i]).collect();
-    let batch_x = x.select(ndarray::Axis(0), batch);
+    let batch_x = x.select(ndarray::Axis(0), &batch);
