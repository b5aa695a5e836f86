//! Probabilities are returned, where logits are asked for.
//! ロジットではなく、確率を返しています。
//!
//! Next: the softmax is part of the loss; `forward` ends with the last layer.
//! 次に: softmax は損失の側にあります。`forward` は最後の層で終わります。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `relu_of_a_sum_is_not_the_sum_of_relus`,
//! `logits_may_be_negative`, `stacked_linear_layers_are_one_linear_layer`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-    linear(&h, output)
+    prediction::softmax(&linear(&h, output))
