//! Examples without a label are left out of the count, which makes the accuracy larger than it is.
//! ラベルのない事例を件数から除いているので、正解率が実際より高くなります。
//!
//! Next: divide by the number of all examples. `None` counts, and is wrong.
//! 次に: すべての事例の数で割りましょう。`None` も 1 件として数え、不正解とします。
//!
//! Fails: `an_example_without_a_label_is_wrong_and_counts`, `the_order_of_the_examples_does_not_matter`.

// in accuracy:
-    right as f64 / labels.len() as f64
+    right as f64 / predicted.iter().flatten().count() as f64
