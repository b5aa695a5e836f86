//! The ReLU cuts off what is above 1 as well.
//! ReLU が 1 を超える値も切り捨てています。
//!
//! Next: above 0, ReLU changes nothing.
//! 次に: 0 より大きい値は、ReLU では変わりません。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `stacked_linear_layers_are_one_linear_layer`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-        h = relu(&linear(&h, layer));
+        h = linear(&h, layer).mapv(|z| z.clamp(0.0, 1.0));
