//! The step of each example is divided by the number of examples.
//! 1 事例ごとのステップを、事例の数で割っています。
//!
//! Next: the mean over the set belongs to full gradient descent. Here a step has one example, and its mean is itself.
//! 次に: 全事例で平均を取るのは勾配降下法です。ここでは 1 ステップに 1 事例なので、平均はそれ自身です。
//!
//! Fails: `every_step_begins_where_the_last_one_ended`, `all_examples_are_used_in_every_epoch`,
//! `the_loss_falls_on_separable_data`.

// in train:
-            step(w, &x.row(i), labels[i], config.learning_rate);
+            step(w, &x.row(i), labels[i], config.learning_rate / labels.len() as f64);
