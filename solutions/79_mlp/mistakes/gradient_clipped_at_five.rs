//! Large gradients are cut off at 5.
//! 大きな勾配を 5 で切り捨てています。
//!
//! Next: if you want to clip, do it in the step; `backward` returns the gradient as it is.
//! 次に: 勾配を制限したいなら、更新のときに行いましょう。`backward` は勾配をそのまま返します。
//!
//! Fails: `the_gradient_of_deep_and_large_models_is_the_formula`.

// in backward:
     layers.reverse();
+    for layer in &mut layers {
+        let Linear { weight, bias } = layer;
+        weight.iter_mut().chain(bias).for_each(|slope: &mut f64| *slope = slope.clamp(-5.0, 5.0));
+    }
