//! Negative numbers become positive, where ReLU makes them 0.
//! 負の値を 0 にせず、符号を変えて正にしています。
//!
//! Next: ReLU shuts out what is negative.
//! 次に: ReLU は負の値を通しません。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `relu_of_a_sum_is_not_the_sum_of_relus`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-        h = relu(&linear(&h, layer));
+        h = linear(&h, layer).mapv(f64::abs);
