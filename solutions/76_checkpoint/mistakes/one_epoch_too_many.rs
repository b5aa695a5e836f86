//! Training goes on for one epoch too many.
//! 学習が 1 エポック多くなっています。
//!
//! Next: with `epochs` = 3 and 2 done, one is left. Does your loop begin when none is left?
//! 次に: `epochs` が 3 で、2 エポック終わっていれば、残りは 1 です。残りが 0 のとき、ループに入っていませんか。
//!
//! Fails: `two_epochs_with_one_example_are_as_in_the_text`, `resuming_uses_everything_that_was_saved`,
//! `resuming_gives_the_bits_of_training_that_never_stopped`, `every_epoch_leaves_a_file_of_its_own`,
//! `resuming_at_the_end_changes_nothing`.

// in resume:
-    while state.epoch < epochs {
+    while state.epoch <= epochs {
