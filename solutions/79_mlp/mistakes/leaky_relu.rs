//! The ReLU leaks: a hundredth of what is negative gets through.
//! 負の値の 100 分の 1 が通り抜ける、Leaky ReLU になっています。
//!
//! Next: ReLU is max(z, 0): what is negative becomes exactly 0.
//! 次に: ReLU は max(z, 0) です。負の値はちょうど 0 になります。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `relu_of_a_sum_is_not_the_sum_of_relus`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-        h = relu(&linear(&h, layer));
+        h = linear(&h, layer).mapv(|z| if z < 0.0 { 0.01 * z } else { z });
