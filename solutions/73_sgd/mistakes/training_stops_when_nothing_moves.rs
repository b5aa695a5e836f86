//! Training ends when an epoch changes no weight by more than a millionth.
//! どの重みの変化も 100 万分の 1 以下のエポックがあると、学習をやめています。
//!
//! Next: `config.epochs` says how many epochs there are; with a small learning rate every step is small.
//! 次に: エポックの数は `config.epochs` です。学習率が小さければ、どの一歩も小さくなります。
//!
//! Fails: `all_examples_are_used_in_every_epoch`.

// in train:
-        for i in epoch_order(labels.len(), epoch, config.seed) {
-            step(w, &x.row(i), labels[i], config.learning_rate);
-        }
+        let before = w.to_owned();
+        for i in epoch_order(labels.len(), epoch, config.seed) {
+            step(w, &x.row(i), labels[i], config.learning_rate);
+        }
+        if before.iter().zip(w.iter()).all(|(before, w)| (before - w).abs() <= 1e-6) {
+            break;
+        }
