//! The gradient is multiplied by a learning rate.
//! 勾配に学習率をかけています。
//!
//! Next: the learning rate belongs to the step, not to the gradient.
//! 次に: 学習率は更新のときに使うもので、勾配には含めません。
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
+    for layer in &mut gradient.layers {
+        layer.weight *= 0.1;
+        layer.bias *= 0.1;
+    }
+    gradient
