//! The line of the logits is returned, so the slopes are those of their sum and not of the loss.
//! 損失ではなくロジットの行を返しているので、傾きがロジットの和についてのものになっています。
//!
//! Next: end with the line of the loss, and return that.
//! 次に: 最後に損失の行を書き、それを返しましょう。
//!
//! Fails: `the_tape_gives_the_gradient_of_the_text`,
//! `the_tape_gives_the_gradient_of_any_number_of_layers`,
//! `the_tape_gives_the_gradient_of_deep_and_large_models`.

// in record:
-    tape.loss(h, labels)
+    tape.loss(h, labels);
+    h
