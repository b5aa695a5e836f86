//! The error is ŷ and not ŷ − y: all labels are pushed down, the right one, too.
//! 誤差が ŷ − y ではなく ŷ になっていて、正解も含めたすべてのラベルが押し下げられています。
//!
//! Next: subtract 1 from the probability of the right label before the product.
//! 次に: 積を取る前に、正解ラベルの確率から 1 を引きましょう。
//!
//! Fails: `a_step_goes_against_the_gradient`, `the_loss_falls_on_separable_data`.

// in step:
+    assert!(label < w.ncols(), "label {label}, but only {} columns", w.ncols());
     let x = x.view().insert_axis(ndarray::Axis(0));
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    let error = prediction::predict(&x, w);
+    w.scaled_add(-learning_rate, &x.t().dot(&error));
