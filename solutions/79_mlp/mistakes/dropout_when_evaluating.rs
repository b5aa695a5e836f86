//! Evaluating drops hidden units at random, as in training.
//! 評価のときにも、学習中のように隠れユニットをランダムに落としています。
//!
//! Next: dropout belongs to the training steps only; evaluating twice must give the same numbers.
//! 次に: ドロップアウトは学習の更新のときだけ使います。2 回評価しても同じ結果になるはずです。
//!
//! Fails: `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`,
//! `evaluating_twice_gives_the_same_bits`.

// in forward:
-        h = relu(&linear(&h, layer));
+        h = relu(&linear(&h, layer)).mapv(|h| if ndarray_rand::rand::random::<f64>() < 0.5 { 0.0 } else { 2.0 * h });
