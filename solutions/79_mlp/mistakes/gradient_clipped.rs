//! Large gradients are cut off at 1.
//! 大きな勾配を 1 で切り捨てています。
//!
//! Next: if you want to clip, do it in the step; `backward` returns the gradient as it is.
//! 次に: 勾配を制限したいなら、更新のときに行いましょう。`backward` は勾配をそのまま返します。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`.

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
+    for layer in &mut gradient.layers {
+        layer.weight.mapv_inplace(|slope| slope.clamp(-1.0, 1.0));
+        layer.bias.mapv_inplace(|slope| slope.clamp(-1.0, 1.0));
+    }
+    gradient
