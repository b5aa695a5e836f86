//! The gradient contains a weight decay, which the loss does not have.
//! 損失に含まれない重み減衰が、勾配に入っています。
//!
//! Next: the gradient asked for is that of the mean cross entropy alone; decay belongs to the step.
//! 次に: 求められているのはクロスエントロピーの平均の勾配だけです。重み減衰は更新のときに行いましょう。
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
+    for (slope, layer) in gradient.layers.iter_mut().zip(&model.layers) {
+        slope.weight.scaled_add(0.01, &layer.weight);
+    }
+    gradient
