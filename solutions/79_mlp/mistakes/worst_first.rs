//! The last of the trials is taken, which is the worst.
//! 試した中の最後のもの、つまり最も悪いモデルを返しています。
//!
//! Next: `best_first` puts the best one first.
//! 次に: `best_first` は、最もよいものを先頭に置きます。
//!
//! Fails: `the_model_found_keeps_up_with_a_single_layer`, `the_model_found_removes_a_tenth_of_the_errors`.

// in search:
-    for (hidden, dropout) in [(vec![64], 0.0), (vec![64, 32], 0.3)] {
+    for (hidden, dropout) in [(vec![1], 0.3), (vec![64], 0.0), (vec![64], 0.3)] {

// in fit:
-    trials.into_iter().next().expect("`search` returned no trial").model
+    trials.into_iter().last().expect("`search` returned no trial").model
