//! The kernel takes negative features for 0.
//! カーネルが負の特徴量を 0 とみなしています。
//!
//! Next: use x as it is.
//! 次に: x はそのまま使いましょう。
//!
//! Fails: `numbers_at_the_size_of_the_real_data_move_the_weights_as_on_the_cpu`, `the_losses_are_those_of_the_cpu`.

// in FORWARD:
-        z += x[example * p.features + i] * weight[i];
+        z += max(x[example * p.features + i], 0.0) * weight[i];
