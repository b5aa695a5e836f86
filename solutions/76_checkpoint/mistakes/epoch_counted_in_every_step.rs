//! Every step counts an epoch.
//! 1 歩ごとにエポックを数えています。
//!
//! Next: `train_epoch` counts, once for all examples.
//! 次に: エポックを数えるのは `train_epoch` で、全事例につき 1 回です。
//!
//! Fails: `a_step_is_the_formula_and_changes_nothing_else`, `two_epochs_with_one_example_are_as_in_the_text`,
//! `every_epoch_leaves_a_file_of_its_own`.

// in step:
     state.weight += &state.velocity;
+    state.epoch += 1;
