//! The learning rate is a number in the code, not that of the configuration.
//! 学習率が設定の値ではなく、コードに書いた数になっています。
//!
//! Next: `config.learning_rate` is what the caller asked for.
//! 次に: 呼び出す側が指定した値は `config.learning_rate` です。
//!
//! Fails: `measuring_changes_no_weight`.

// in train:
-            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
+            sgd::step(w, &train_x.row(i), train_labels[i], 0.01);
