//! A kernel divides an `f32` by a `u32`, which WGSL does not do by itself.
//! カーネルで `f32` を `u32` で割っています。WGSL は型を自動では変換しません。
//!
//! Next: convert the number of examples with `f32(…)`.
//! 次に: 事例の数を `f32(…)` で変換しましょう。
//!
//! Fails: `the_kernels_are_well_formed`.

// in STEP:
-    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
+    weight[i] -= p.learning_rate / p.rows * gradient;
