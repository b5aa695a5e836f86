//! Where several labels have the largest logit, the last of them is predicted.
//! 最大のロジットが複数あるとき、その中の最後のラベルを予測しています。
//!
//! Next: `max_by` of an iterator returns the last of several largest elements. `accuracy::classify` takes the first.
//! 次に: イテレーターの `max_by` は、最大の要素が複数あると最後のものを返します。
//! `accuracy::classify` は最初のものを選びます。
//!
//! Fails: `loss_and_accuracy_are_measured_over_all_examples`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    let best = |i: usize| (0..w.ncols()).max_by(|&a, &b| logits[[i, a]].total_cmp(&logits[[i, b]]));
+    let predicted: Vec<_> = (0..x.nrows()).map(best).collect();
+    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&predicted, labels))
