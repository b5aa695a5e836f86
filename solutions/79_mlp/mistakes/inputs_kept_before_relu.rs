//! What is kept for the way back are the numbers before the ReLU.
//! 逆伝播のために、ReLU をかける前の値を保存しています。
//!
//! Next: the gradient of a weight needs what really went into the layer.
//! 次に: 重みの勾配に必要なのは、実際にその層に入った値です。
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
+        let kept = if i == 0 { x.to_owned() } else { linear(&inputs[i - 1], &model.layers[i - 1]) };
+        gradient.layers[i] = Linear { weight: kept.t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) };

-    layers.reverse();
-    Mlp { layers }
+    gradient
