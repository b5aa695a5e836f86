//! The gradient of the biases is 0 everywhere.
//! バイアスの勾配がすべて 0 になっています。
//!
//! Next: a bias is added to every row; how does the loss change with it?
//! 次に: バイアスはすべての行に足されます。損失はそれによってどう変わるでしょうか。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`,
//! `the_gradient_of_every_parameter_agrees_with_the_numerical_one`.

use ndarray::Array1;

// in backward:
-    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels); // ∂E/∂z of layer i, below
-    let mut layers = Vec::new(); // of the gradient, from the last to the first
+    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels);
+    let mut gradient = model.clone();
     for i in (0..=last).rev() {
-        layers.push(Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) });
+        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: Array1::zeros(error.ncols()) };

-    layers.reverse();
-    Mlp { layers }
+    gradient
