//! The inputs of the first two layers are kept, and every further layer is taken to have the input of the second.
//! 最初の 2 層の入力だけを残していて、それより後の層にも 2 層目の入力を使っています。
//!
//! Next: on the way forward keep the input of each layer, as many as the model has.
//! 次に: 順伝播では、モデルにあるだけ、どの層の入力も残しましょう。
//!
//! Fails: `the_gradient_of_every_parameter_agrees_with_the_numerical_one`, `the_gradient_of_deep_and_large_models_is_the_formula`.

// in backward:
-    for i in 0..last {
-        inputs.push(relu(&linear(&inputs[i], &model.layers[i])));
-    }
-    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels); // ∂E/∂z of layer i, below
+    let mut h = x.to_owned();
+    for layer in &model.layers[..last] {
+        h = relu(&linear(&h, layer));
+        if inputs.len() < 2 {
+            inputs.push(h.clone());
+        }
+    }
+    let mut error = output_error(&linear(&h, &model.layers[last]), labels);
     let mut layers = Vec::new(); // of the gradient, from the last to the first
     for i in (0..=last).rev() {
-        layers.push(Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) });
+        let input = &inputs[i.min(1)];
+        layers.push(Linear { weight: input.t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) });
         if i > 0 {
-            let slope = inputs[i].mapv(|h| f64::from(h > 0.0)); // of ReLU
+            let slope = input.mapv(|h| f64::from(h > 0.0)); // of ReLU
