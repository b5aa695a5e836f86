//! The bias is added after the ReLU, not before it.
//! バイアスを ReLU の前ではなく、あとで足しています。
//!
//! Next: what goes into the ReLU is X W + b.
//! 次に: ReLU に入るのは X W + b です。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-        h = relu(&linear(&h, layer));
+        h = relu(&h.dot(&layer.weight)) + &layer.bias;
