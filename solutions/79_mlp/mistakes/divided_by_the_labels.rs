//! The gradient is divided by the number of labels as well.
//! 勾配を、ラベルの種類の数でも割っています。
//!
//! Next: the mean is over the examples only.
//! 次に: 平均をとるのは事例についてだけです。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`,
//! `the_gradient_of_every_parameter_agrees_with_the_numerical_one`.

// in backward:
-    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels); // ∂E/∂z of layer i, below
-    let mut layers = Vec::new(); // of the gradient, from the last to the first
+    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels);
+    error /= error.ncols() as f64;
+    let mut gradient = model.clone();
     for i in (0..=last).rev() {
-        layers.push(Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) });
+        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) };

-    layers.reverse();
-    Mlp { layers }
+    gradient
