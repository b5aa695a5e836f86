//! Only the first four examples are learned from.
//! 最初の 4 件だけから学習しています。
//!
//! Next: every example is used once in an epoch. How long is the order?
//! 次に: 1 エポックで、すべての事例を 1 回ずつ使います。順序の長さはいくつですか。
//!
//! Fails: `measuring_changes_no_weight`.

// in train:
-        for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
+        for i in sgd::epoch_order(train_labels.len().min(4), epoch, config.seed) {
