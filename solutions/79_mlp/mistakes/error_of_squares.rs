//! The gradient is that of the squared error, not of the cross entropy.
//! クロスエントロピーではなく、二乗誤差の勾配になっています。
//!
//! Next: with the cross entropy the slope of the softmax cancels out, and Ŷ − Y is left.
//! 次に: クロスエントロピーでは softmax の傾きが打ち消されて、Ŷ − Y が残ります。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`,
//! `the_gradient_of_every_parameter_agrees_with_the_numerical_one`.

// in backward:
-    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels); // ∂E/∂z of layer i, below
-    let mut layers = Vec::new(); // of the gradient, from the last to the first
+    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels);
+    error *= &prediction::softmax(&linear(&inputs[last], &model.layers[last])).mapv(|p| p * (1.0 - p));
+    let mut gradient = model.clone();
     for i in (0..=last).rev() {
-        layers.push(Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) });
+        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) };

-    layers.reverse();
-    Mlp { layers }
+    gradient
