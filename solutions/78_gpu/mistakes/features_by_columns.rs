//! The features go up column by column, but the kernels read them row by row.
//! 特徴量を列ごとに並べて送っていますが、カーネルは行ごとに読みます。
//!
//! Next: the numbers of one example must lie side by side.
//! 次に: 1 つの事例の数が隣り合うように並べましょう。
//!
//! Fails: `features_labels_and_weights_go_up_before_the_first_epoch`, `the_losses_are_those_of_the_cpu`.

// in upload:
-    let x: Vec<f32> = x.iter().copied().collect();
+    let x: Vec<f32> = x.t().iter().copied().collect();
