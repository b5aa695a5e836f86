//! The examples are shuffled, but their labels are not shuffled along.
//! 事例だけを並べ替えていて、ラベルが一緒に並べ替えられていません。
//!
//! Next: the label of example i is `labels[i]`, wherever in the batch it comes.
//! 次に: 事例 i のラベルは、バッチのどこにあっても `labels[i]` です。
//!
//! Fails: `the_model_found_keeps_up_with_a_single_layer`, `the_model_found_removes_a_tenth_of_the_errors`.

// in train:
-            let labels: Vec<_> = batch.iter().map(|&i| labels[i]).collect();
+            let labels: Vec<_> = (0..batch.len()).map(|k| labels[k]).collect();
