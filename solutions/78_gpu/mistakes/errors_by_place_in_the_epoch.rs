//! The errors are written by the place in the epoch, but they have room for one batch only.
//! 誤差をエポック内の位置に書いていますが、場所は 1 バッチ分しかありません。
//!
//! Next: each batch may overwrite the errors of the batch before: they are used up.
//! 次に: 前のバッチの誤差はもう使い終わっているので、上書きして構いません。
//!
//! Fails: `an_epoch_of_mini_batches_is_that_of_the_cpu`, `batches_of_one_are_sgd`.

// in FORWARD:
-    error[b] = e / sum;
-    error[b][label] -= 1.0;
+    error[p.start + b] = e / sum;
+    error[p.start + b][label] -= 1.0;
