//! The file says that no epoch is done, whatever the state says.
//! 状態に関係なく、済んだエポックはないとファイルに書かれています。
//!
//! Next: the order of the examples follows from the epoch. Where would training go on?
//! 次に: 事例の順序はエポックで決まります。学習はどこから再開されますか。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `the_file_is_safetensors_with_everything_in_it`,
//! `every_epoch_leaves_a_file_of_its_own`.

// in save:
-        ("epoch", state.epoch.to_string()),
+        ("epoch", 0.to_string()),
