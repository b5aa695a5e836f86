//! The gradient of the biases is divided by the number of examples twice.
//! バイアスの勾配を、事例の数で 2 回割っています。
//!
//! Next: δ holds 1/N already; its rows are to be summed.
//! 次に: δ にはすでに 1/N が含まれています。行を合計しましょう。
//!
//! Fails: `the_gradient_of_every_parameter_agrees_with_the_numerical_one`,
//! `seeing_every_example_twice_changes_no_gradient`.

// in backward:
-    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels); // ∂E/∂z of layer i, below
-    let mut layers = Vec::new(); // of the gradient, from the last to the first
+    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels);
+    let mut gradient = model.clone();
     for i in (0..=last).rev() {
-        layers.push(Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) });
+        gradient.layers[i] =
+            Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) / x.nrows() as f64 };

-    layers.reverse();
-    Mlp { layers }
+    gradient
