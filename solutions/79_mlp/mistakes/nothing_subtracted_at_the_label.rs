//! δ of the last layer is the softmax alone: the right labels are not used.
//! 最後の層の δ が softmax そのもので、正解のラベルを使っていません。
//!
//! Next: subtract 1 at the right label of each row.
//! 次に: 各行で、正解のラベルのところから 1 を引きましょう。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`,
//! `the_gradient_of_every_parameter_agrees_with_the_numerical_one`.

// in backward:
-    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels); // ∂E/∂z of layer i, below
-    let mut layers = Vec::new(); // of the gradient, from the last to the first
+    loss::assert_fits(&linear(&inputs[last], &model.layers[last]), labels);
+    let mut error = prediction::softmax(&linear(&inputs[last], &model.layers[last])) / labels.len() as f64;
+    let mut gradient = model.clone();
     for i in (0..=last).rev() {
-        layers.push(Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) });
+        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) };

-    layers.reverse();
-    Mlp { layers }
+    gradient
