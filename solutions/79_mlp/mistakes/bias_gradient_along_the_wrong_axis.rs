//! The bias gradient is summed over the units: it has a number for each example, not for each unit.
//! バイアスの勾配をユニットについて合計しているので、ユニットごとではなく事例ごとの数になっています。
//!
//! Next: which axis of δ counts the examples?
//! 次に: δ の軸のうち、事例に対応するのはどちらでしょうか。
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
+        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(1)) };

-    layers.reverse();
-    Mlp { layers }
+    gradient
