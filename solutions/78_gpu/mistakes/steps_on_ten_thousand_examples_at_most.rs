//! The kernel of the step works on ten thousand examples at most.
//! 更新のカーネルが 10000 件までしか足していません。
//!
//! Next: let the loop run over all rows of the batch; is there a limit left from trying things out?
//! 次に: バッチの全件についてループを回しましょう。試したときの件数の制限が残っていませんか。
//!
//! Fails: `as_many_examples_as_the_real_data_has_are_those_of_the_cpu`.

// in STEP:
-    for (var b = 0u; b < p.rows; b++) {
+    for (var b = 0u; b < min(p.rows, 10000u); b++) {
