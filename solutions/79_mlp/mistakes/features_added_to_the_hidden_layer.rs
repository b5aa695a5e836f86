//! The hidden layer adds what went into it: a shortcut that the model does not have.
//! 隠れ層の出力にその入力を足す、モデルにないショートカットがあります。
//!
//! Next: H₁ is ReLU(X W₁ + b₁), and nothing else.
//! 次に: H₁ は ReLU(X W₁ + b₁) だけです。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-        h = relu(&linear(&h, layer));
+        let through = relu(&linear(&h, layer));
+        h = if through.dim() == h.dim() { through + &h } else { through };
