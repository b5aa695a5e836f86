//! There is a ReLU after the last layer too, so no logit is ever negative.
//! 最後の層のあとにも ReLU をかけているので、ロジットが負になりません。
//!
//! Next: which layers have a ReLU behind them, and which one has none?
//! 次に: ReLU をかけるのはどの層のあとで、かけないのはどの層でしょうか。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `logits_may_be_negative`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-    linear(&h, output)
+    relu(&linear(&h, output))
