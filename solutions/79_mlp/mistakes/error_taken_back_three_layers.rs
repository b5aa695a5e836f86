//! The error is taken back through the last three layers only; those before them get no gradient.
//! 誤差を最後の 3 層までしか戻していないので、それより前の層の勾配が 0 になっています。
//!
//! Next: let the loop run down to the first layer.
//! 次に: ループを最初の層まで回しましょう。
//!
//! Fails: `the_gradient_of_deep_and_large_models_is_the_formula`.

// in backward:
-            error = error.dot(&model.layers[i].weight.t()) * slope;
+            let reached = f64::from(u8::from(last - i < 2));
+            error = error.dot(&model.layers[i].weight.t()) * slope * reached;
