//! One epoch is trained, however many are left.
//! 残りの数にかかわらず、1 エポックだけ学習しています。
//!
//! Next: an `if` where a loop should be?
//! 次に: ループを書くべきところが `if` になっていませんか。
//!
//! Fails: `two_epochs_with_one_example_are_as_in_the_text`, `resuming_uses_everything_that_was_saved`,
//! `resuming_gives_the_bits_of_training_that_never_stopped`, `every_epoch_leaves_a_file_of_its_own`.

// in resume:
-    while state.epoch < epochs {
+    if state.epoch < epochs {
