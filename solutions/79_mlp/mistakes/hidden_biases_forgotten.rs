//! The hidden layers have no bias, only the last one has.
//! 隠れ層のバイアスを足していません。足しているのは最後の層だけです。
//!
//! Next: without its bias a hidden unit can bend at the origin only; `linear` adds it.
//! 次に: バイアスがないと、隠れユニットは原点でしか曲がれません。`linear` はバイアスも足します。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-        h = relu(&linear(&h, layer));
+        h = relu(&h.dot(&layer.weight));
