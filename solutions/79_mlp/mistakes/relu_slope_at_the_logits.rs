//! The last layer's error is cut off where the logits are negative, as if a ReLU followed.
//! ロジットが負のところで誤差を 0 にしています。最後の層のあとに ReLU はありません。
//!
//! Next: there is no ReLU after the last layer, so there is no slope either.
//! 次に: 最後の層のあとには ReLU がないので、傾きをかける必要もありません。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`,
//! `the_gradient_of_every_parameter_agrees_with_the_numerical_one`.

// in backward:
-    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels); // ∂E/∂z of layer i, below
-    let mut layers = Vec::new(); // of the gradient, from the last to the first
+    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels);
+    error *= &linear(&inputs[last], &model.layers[last]).mapv(|z| f64::from(z > 0.0));
+    let mut gradient = model.clone();
     for i in (0..=last).rev() {
-        layers.push(Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) });
+        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) };

-    layers.reverse();
-    Mlp { layers }
+    gradient
