//! The number of workgroups is asked for, where `launch` takes the number of invocations.
//! `launch` にはインボケーションの数を渡すのに、ワークグループの数を渡しています。
//!
//! Next: `launch` counts invocations, and makes workgroups of them by itself.
//! 次に: `launch` に渡すのはインボケーションの数です。ワークグループには自動で分けられます。
//!
//! Fails: `more_than_a_workgroup_is_no_trouble`.

// in epoch:
-        work.push(forward.launch(rows, &[x, labels, order, weight, error, loss], params));
-        work.push(step.launch(features, &[x, order, error, weight], params));
+        work.push(forward.launch(rows.div_ceil(64), &[x, labels, order, weight, error, loss], params));
+        work.push(step.launch(features.div_ceil(64), &[x, order, error, weight], params));
