//! The step is launched for each example of the batch, but it needs an invocation for each feature.
//! 更新のインボケーションを事例の数だけ起動していますが、特徴量の数だけ必要です。
//!
//! Next: what does one invocation of the step own?
//! 次に: 更新の 1 つのインボケーションは、何を担当しているでしょうか。
//!
//! Fails: `more_than_a_workgroup_is_no_trouble`.

// in epoch:
-        work.push(step.launch(features, &[x, order, error, weight], params));
+        work.push(step.launch(rows, &[x, order, error, weight], params));
