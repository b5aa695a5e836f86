//! The tape ends after two layers.
//! テープが 2 層で終わっています。
//!
//! Next: a loop over `layers` takes all of them.
//! 次に: `layers` についてのループで、すべての層を書きましょう。
//!
//! Fails: `the_tape_gives_the_gradient_of_any_number_of_layers`, `the_tape_gives_the_gradient_of_deep_and_large_models`.

// in record:
-    for (i, &(w, b)) in layers.iter().enumerate() {
+    for (i, &(w, b)) in layers.iter().take(2).enumerate() {
