//! The gradient of a short batch is divided by the size of a full one.
//! 短いバッチの勾配を、通常のバッチの件数で割っています。
//!
//! Next: the batch has `p.rows` examples, the last one fewer than the others.
//! 次に: バッチの件数は `p.rows` です。最後のバッチは短いことがあります。
//!
//! Fails: `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in STEP:
-    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
+    weight[i] -= p.learning_rate / f32(arrayLength(&error)) * gradient;
