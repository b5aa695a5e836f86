//! The gradient of a weight is transposed.
//! 重みの勾配が転置されています。
//!
//! Next: the gradient has the shape of the weight, inputs × outputs: Hᵀ δ.
//! 次に: 勾配の形は重みと同じ、入力 × 出力です。Hᵀ δ を計算しましょう。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`,
//! `the_gradient_of_every_parameter_agrees_with_the_numerical_one`.

// in backward:
-    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels); // ∂E/∂z of layer i, below
-    let mut layers = Vec::new(); // of the gradient, from the last to the first
+    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels);
+    let mut gradient = model.clone();
     for i in (0..=last).rev() {
-        layers.push(Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) });
+        gradient.layers[i] = Linear { weight: error.t().dot(&inputs[i]), bias: error.sum_axis(ndarray::Axis(0)) };

-    layers.reverse();
-    Mlp { layers }
+    gradient
