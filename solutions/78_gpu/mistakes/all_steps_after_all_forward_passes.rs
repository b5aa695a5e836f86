//! All forward passes come first and all steps after them, so every batch sees the weights of the start.
//! 順伝播をすべて終えてから更新しているので、どのバッチも最初の重みを使っています。
//!
//! Next: a batch uses the weights as the batch before left them.
//! 次に: バッチは、前のバッチが更新した重みを使います。
//!
//! Fails: `an_epoch_of_mini_batches_is_that_of_the_cpu`, `batches_of_one_are_sgd`,
//! `the_order_of_the_epoch_is_followed`.

// in epoch:
-    let mut work = Vec::new();
+    let (mut work, mut later) = (Vec::new(), Vec::new());

-        work.push(step.launch(features, &[x, order, error, weight], params));
+        later.push(step.launch(features, &[x, order, error, weight], params));
     }
+    work.extend(later);
