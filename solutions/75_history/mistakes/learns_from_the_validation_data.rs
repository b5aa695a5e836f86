//! The steps are taken on the validation data too, so the model learns from it.
//! 検証データでも更新しているので、モデルが検証データから学習しています。
//!
//! Next: what has been learned from cannot show any more whether the model understands what is new. Validation data
//! is only looked at.
//! 次に: 学習に使ったデータでは、新しいデータが分かるかどうかを確かめられません。検証データは、測るだけです。
//!
//! Fails: `measuring_changes_no_weight`.

// in train:
             sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
+        }
+        for (row, &label) in valid_x.rows().into_iter().zip(valid_labels) {
+            sgd::step(w, &row, label, config.learning_rate);
