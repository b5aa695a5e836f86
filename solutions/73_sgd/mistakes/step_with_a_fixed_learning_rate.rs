//! Every step has the learning rate 0.1, whatever it is told.
//! 指定された学習率を使わず、いつも 0.1 で更新しています。
//!
//! Next: η is an argument, `learning_rate`. The formula is W ← W − η ∂E/∂W.
//! 次に: η は引数 `learning_rate` です。式は W ← W − η ∂E/∂W です。
//!
//! Fails: `a_step_goes_against_the_gradient`.

// in step:
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    let _ = learning_rate;
+    w.scaled_add(-0.1, &loss::gradient(&x, w, &[label]));
