//! The loss gets probabilities that were computed beside the tape, so no slope goes back at all.
//! テープの外で計算した確率を損失に渡しているので、傾きがまったく戻りません。
//!
//! Next: the loss takes logits, as `cross_entropy` does, and the line that they stand in.
//! 次に: 損失には、`cross_entropy` と同じくロジットを、それが書いてある行として渡しましょう。
//!
//! Fails: `the_tape_gives_the_gradient_of_the_text`,
//! `the_tape_gives_the_gradient_of_any_number_of_layers`,
//! `the_tape_gives_the_gradient_of_deep_and_large_models`.

// in record:
-    tape.loss(h, labels)
+    let probabilities = prediction::softmax(tape.value(h));
+    let y = tape.given("y", probabilities);
+    tape.loss(y, labels)
