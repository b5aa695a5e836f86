//! The hidden layer has a single unit: a bottleneck through which four labels do not fit.
//! 隠れ層にユニットが 1 つしかありません。4 つのラベルを見分けるには狭すぎます。
//!
//! Next: try 64 units, or 128.
//! 次に: 64 個や 128 個のユニットを試してみましょう。
//!
//! Fails: `the_model_found_keeps_up_with_a_single_layer`, `the_model_found_removes_a_tenth_of_the_errors`.

// in search:
-    for (hidden, dropout) in [(vec![64], 0.0), (vec![64, 32], 0.3)] {
+    for (hidden, dropout) in [(vec![1], 0.0)] {
