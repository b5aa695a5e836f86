//! On the tape, a ReLU stands behind the last layer too.
//! テープで、最後の層のあとにも ReLU をかけています。
//!
//! Next: the tape holds what `forward` computes; which layers have a ReLU behind them?
//! 次に: テープに書くのは `forward` と同じ計算です。ReLU をかけるのはどの層のあとでしょうか。
//!
//! Fails: `the_tape_gives_the_gradient_of_the_text`, `the_tape_gives_the_gradient_of_any_number_of_layers`,
//! `the_tape_gives_the_gradient_of_deep_and_large_models`.

// in record:
-    tape.loss(h, labels)
+    let logits = tape.relu(h);
+    tape.loss(logits, labels)
