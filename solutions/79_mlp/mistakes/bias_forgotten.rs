//! The layers have no bias: only the products are computed.
//! 積だけを計算していて、バイアスを足していません。
//!
//! Next: a layer is X W + b; `linear` does both.
//! 次に: 1 つの層は X W + b です。`linear` は両方を計算します。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `logits_may_be_negative`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-        h = relu(&linear(&h, layer));
+        h = relu(&h.dot(&layer.weight));
     }
-    linear(&h, output)
+    h.dot(&output.weight)
