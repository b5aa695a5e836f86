//! The weights go up column by column, but the kernels read them row by row.
//! 重みを列ごとに並べて送っていますが、カーネルは行ごとに読みます。
//!
//! Next: the four weights of a feature must lie side by side.
//! 次に: 1 つの特徴量の 4 つの重みが隣り合うように並べましょう。
//!
//! Fails: `features_labels_and_weights_go_up_before_the_first_epoch`, `the_losses_are_those_of_the_cpu`.

// in upload:
-    let w: Vec<f32> = w.iter().copied().collect();
+    let w: Vec<f32> = w.t().iter().copied().collect();
