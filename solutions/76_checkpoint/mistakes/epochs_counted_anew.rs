//! So many epochs are trained again, and not until so many are done in all.
//! 合計でその数になるまでではなく、新たにその数だけのエポックを学習しています。
//!
//! Next: with `epochs` = 4 and 2 done, how many are left?
//! 次に: `epochs` が 4 で、2 エポック終わっていれば、残りはいくつですか。
//!
//! Fails: `resuming_uses_everything_that_was_saved`, `resuming_gives_the_bits_of_training_that_never_stopped`,
//! `every_epoch_leaves_a_file_of_its_own`, `resuming_at_the_end_changes_nothing`.

// in resume:
-    while state.epoch < epochs {
+    for _ in 0..epochs {
