//! A prediction that is missing counts as label 0, and is right where 0 is right.
//! 予測がないときにラベル 0 と見なしているので、正解が 0 のときに正解になってしまいます。
//!
//! Next: compare with `Some(label)`, and do without `unwrap_or`.
//! 次に: `unwrap_or` を使わずに、`Some(label)` と比べましょう。
//!
//! Fails: `an_example_without_a_label_is_wrong_and_counts`.

// in accuracy:
-    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count();
+    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| predicted.unwrap_or(0) == *label).count();
