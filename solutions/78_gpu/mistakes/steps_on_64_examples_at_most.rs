//! The kernel of the step works on 64 examples at most.
//! 更新のカーネルが 64 件までしか足していません。
//!
//! Next: let the loop run over all rows of the batch.
//! 次に: バッチの全件についてループを回しましょう。
//!
//! Fails: `numbers_at_the_size_of_the_real_data_move_the_weights_as_on_the_cpu`, `more_than_a_workgroup_is_no_trouble`.

// in STEP:
-    for (var b = 0u; b < p.rows; b++) {
+    for (var b = 0u; b < min(p.rows, 64u); b++) {
