//! The gradients of the batch are added up and divided by N, the number of all examples, and not by B.
//! バッチの勾配の合計を、バッチの件数 B ではなく、全事例の数 N で割っています。
//!
//! Next: with a batch of one, how long must the step be?
//! 次に: 1 件のバッチでは、ステップの長さはどうなるはずですか。
//!
//! Fails: `a_batch_of_one_is_a_step_of_sgd`, `only_the_examples_of_the_batch_count`,
//! `a_short_batch_is_weighted_by_its_own_size`, `an_example_named_twice_counts_twice`.

// in update:
-    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
+    let sum = loss::gradient(&batch_x, w, &batch_labels) * batch.len() as f64;
+    w.scaled_add(-learning_rate / x.nrows() as f64, &sum);
