//! Hidden units are normalised by the mean and the spread of the batch, so an example depends on its neighbours.
//! 隠れユニットをバッチの平均とばらつきで正規化しているので、結果がほかの事例に左右されます。
//!
//! Next: a batch must give what its examples give one by one.
//! 次に: バッチでも、1 件ずつ計算したときと同じ結果になるはずです。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-        h = relu(&linear(&h, layer));
+        let z = linear(&h, layer);
+        let mean = z.mean_axis(ndarray::Axis(0)).unwrap_or_default();
+        let spread = z.var_axis(ndarray::Axis(0), 0.0).mapv(|v| (v + 1e-5).sqrt());
+        h = relu(&((z - mean) / spread));
