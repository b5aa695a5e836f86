//! An epoch ends after ten thousand examples, whatever their number is.
//! 事例がいくつあっても、1 エポックが 10000 件で終わっています。
//!
//! Next: is there a limit of 10,000 left from trying things out? An epoch sees every example once.
//! 次に: 試したときの 10000 件の制限が残っていませんか。1 エポックでは、どの事例も 1 回ずつ使います。
//!
//! Fails: `as_many_examples_as_the_real_data_has_are_those_of_the_cpu`.

// in epoch:
-    for start in (0..n).step_by(batch_size) {
-        let rows = batch_size.min(n - start);
+    let seen = n.min(10_000);
+    for start in (0..seen).step_by(batch_size) {
+        let rows = batch_size.min(seen - start);
