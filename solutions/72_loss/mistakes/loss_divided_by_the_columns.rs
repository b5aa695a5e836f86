//! The loss is divided by the number of columns, and not by that of the examples.
//! 損失を、例の数ではなく列の数（ラベルの種類）で割っています。
//!
//! Next: the mean is over the N examples. Which axis has the length N?
//! 次に: 平均は N 件の例についてのものです。長さが N なのはどちらの軸でしょうか。
//!
//! Fails: `a_set_given_twice_has_the_same_loss_and_gradient`.

// in cross_entropy:
-    sum / labels.len() as f64
+    sum / logits.ncols() as f64
