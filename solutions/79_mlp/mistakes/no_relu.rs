//! There is no ReLU, so all layers together are one linear layer.
//! ReLU がないので、何層重ねても 1 つの線形層と変わりません。
//!
//! Next: what stands between two layers, and bends?
//! 次に: 層と層の間に置く、曲がった関数は何でしょうか。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `relu_of_a_sum_is_not_the_sum_of_relus`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-        h = relu(&linear(&h, layer));
+        h = linear(&h, layer);
