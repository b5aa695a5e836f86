//! The loop over the layers goes from the last one down to 0, and such a range is empty: the model itself comes back.
//! 最後の層から 0 に向かう範囲は空なので、ループが 1 回も回らず、モデルがそのまま返っています。
//!
//! Next: ranges count up. `(0..=last).rev()` goes backwards.
//! 次に: 範囲は小さいほうから数えます。逆順は `(0..=last).rev()` です。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`,
//! `the_gradient_of_every_parameter_agrees_with_the_numerical_one`.

// in backward:
-    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels); // ∂E/∂z of layer i, below
-    let mut layers = Vec::new(); // of the gradient, from the last to the first
-    for i in (0..=last).rev() {
-        layers.push(Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) });
+    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels);
+    let mut gradient = model.clone();
+    for i in last..0 {
+        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) };

-    layers.reverse();
-    Mlp { layers }
+    gradient
