//! The epochs are counted from 1, so each has the order of the next one.
//! エポックを 1 から数えているので、どのエポックも 1 つ後の順序になっています。
//!
//! Next: the first epoch has the number 0: `0..config.epochs`.
//! 次に: 最初のエポックの番号は 0 です。`0..config.epochs` としましょう。
//!
//! Fails: `training_follows_the_order_of_every_epoch`.

// in train:
-        for i in epoch_order(labels.len(), epoch, config.seed) {
+        for i in epoch_order(labels.len(), epoch + 1, config.seed) {
