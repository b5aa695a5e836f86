//! The loss is computed from the softmax of a softmax.
//! 損失の計算で、softmax を 2 回かけています。
//!
//! Next: the loss takes the logits; the softmax is in it already.
//! 次に: 損失はロジットから計算します。softmax は式の中に含まれています。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`, `batches_of_one_are_sgd`.

// in FORWARD:
-    loss[p.start + b] = log(sum) - z[label];
-    error[b] = e / sum;
+    let softmax = e / sum;
+    let again = exp(softmax);
+    loss[p.start + b] = log(again.x + again.y + again.z + again.w) - softmax[label];
+    error[b] = again / (again.x + again.y + again.z + again.w);
