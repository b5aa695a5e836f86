//! Every epoch takes one step with the gradient of all examples.
//! エポックごとに、全事例の勾配で 1 回だけ更新しています。
//!
//! Next: stochastic gradient descent takes one step for each example. Leave the loop over the examples as it was
//! given.
//! 次に: 確率的勾配降下法では、事例ごとに 1 回更新します。事例のループは、はじめに書いてあったとおりにしましょう。
//!
//! Fails: `measuring_changes_no_weight`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
-        for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
-            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
-        }
+    for _ in 0..config.epochs {
+        let gradient = loss::gradient(train_x, w, train_labels);
+        w.scaled_add(-config.learning_rate, &gradient);
