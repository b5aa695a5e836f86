//! The gradient of the biases is that of the first example only.
//! バイアスの勾配が、最初の事例のものだけになっています。
//!
//! Next: every row of δ has something to say about the bias.
//! 次に: δ のすべての行がバイアスに関わります。
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
+        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.row(0).to_owned() };

-    layers.reverse();
-    Mlp { layers }
+    gradient
