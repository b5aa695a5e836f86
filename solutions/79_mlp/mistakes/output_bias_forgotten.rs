//! The last layer has no bias.
//! 最後の層のバイアスを足していません。
//!
//! Next: the last layer is X W + b like the others; only the ReLU is missing.
//! 次に: 最後の層もほかの層と同じく X W + b です。ないのは ReLU だけです。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `logits_may_be_negative`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-    linear(&h, output)
+    h.dot(&output.weight)
