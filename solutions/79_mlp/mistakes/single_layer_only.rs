//! The model found has no hidden layer.
//! 見つけたモデルに隠れ層がありません。
//!
//! Next: give `Settings` some hidden units: `hidden: vec![64]`.
//! 次に: `Settings` で `hidden: vec![64]` のように隠れユニットを指定しましょう。
//!
//! Fails: `the_model_found_has_a_hidden_layer_and_is_found_again`, `the_model_found_removes_a_tenth_of_the_errors`.

// in search:
-    for (hidden, dropout) in [(vec![64], 0.0), (vec![64, 32], 0.3)] {
+    for (hidden, dropout) in [(vec![], 0.0), (vec![], 0.3)] {
