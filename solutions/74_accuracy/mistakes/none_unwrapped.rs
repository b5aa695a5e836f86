//! A prediction that is missing is unwrapped, and that panics.
//! 予測がないのに `unwrap` しているので、パニックします。
//!
//! Next: a label is never `None`. Compare the prediction with `Some(label)`.
//! 次に: 予測のほうを取り出さずに、`Some(label)` と比べましょう。
//!
//! Fails: `an_example_without_a_label_is_wrong_and_counts`, `the_order_of_the_examples_does_not_matter`.

// in accuracy:
-    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count();
+    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| predicted.unwrap() == *label).count();
