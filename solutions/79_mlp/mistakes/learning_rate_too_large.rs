//! The learning rate is so large that the model falls apart.
//! 学習率が大きすぎて、モデルが壊れています。
//!
//! Next: the default is 1.0; watch the loss while it trains.
//! 次に: 既定値は 1.0 です。学習中の損失を観察してみましょう。
//!
//! Fails: `the_model_found_keeps_up_with_a_single_layer`, `the_model_found_removes_a_tenth_of_the_errors`.

// in search:
-    for (hidden, dropout) in [(vec![64], 0.0), (vec![64, 32], 0.3)] {
-        let settings = Settings { hidden, dropout, ..Settings::default() };
+    for (hidden, dropout) in [(vec![64], 0.0)] {
+        let settings = Settings { hidden, dropout, learning_rate: 1000.0, ..Settings::default() };
