//! The error is that of the squared loss: it is multiplied by the slope of the softmax as well.
//! 二乗誤差の勾配になっています。softmax の傾きを余計にかけています。
//!
//! Next: with the cross entropy the slope of the softmax cancels out; what is left is Ŷ − Y.
//! 次に: クロスエントロピーでは softmax の傾きが打ち消されて、Ŷ − Y だけが残ります。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in FORWARD:
     error[b][label] -= 1.0;
+    error[b] *= e / sum * (1.0 - e / sum);
