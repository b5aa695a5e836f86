//! The model after a step is returned, not the gradient.
//! 勾配ではなく、更新後のモデルを返しています。
//!
//! Next: `train` makes the step; `backward` only says where it leads.
//! 次に: 更新するのは `train` です。`backward` は勾配だけを返します。
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
+        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) };

-    layers.reverse();
-    Mlp { layers }
+    for (layer, slope) in gradient.layers.iter_mut().zip(&model.layers) {
+        layer.weight = &slope.weight - 0.1 * &layer.weight;
+        layer.bias = &slope.bias - 0.1 * &layer.bias;
+    }
+    gradient
