//! The last layer is not on the tape: what goes into it is taken for the logits.
//! 最後の層がテープになく、その入力をロジットとみなしています。
//!
//! Next: every layer of the model belongs on the tape.
//! 次に: モデルのすべての層をテープに書きましょう。
//!
//! Fails: `the_tape_gives_the_gradient_of_the_text`.

// in record:
-    for (i, &(w, b)) in layers.iter().enumerate() {
+    for (i, &(w, b)) in layers.iter().take(layers.len() - 1).enumerate() {
