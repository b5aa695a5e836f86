//! The learning rate is so small that hardly anything is learned.
//! 学習率が小さすぎて、ほとんど学習が進んでいません。
//!
//! Next: the default is 1.0; what do 0.1 and 0.01 do to the accuracy?
//! 次に: 既定値は 1.0 です。0.1 や 0.01 では正解率がどうなるか、試してみましょう。
//!
//! Fails: `the_model_found_keeps_up_with_a_single_layer`, `the_model_found_removes_a_tenth_of_the_errors`.

// in search:
-    for (hidden, dropout) in [(vec![64], 0.0), (vec![64, 32], 0.3)] {
-        let settings = Settings { hidden, dropout, ..Settings::default() };
+    for (hidden, dropout) in [(vec![64], 0.0)] {
+        let settings = Settings { hidden, dropout, learning_rate: 0.0001, ..Settings::default() };
