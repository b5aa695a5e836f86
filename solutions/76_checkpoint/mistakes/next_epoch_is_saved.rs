//! The file says that an epoch more is done than is.
//! ファイルのエポック数が、実際より 1 つ多くなっています。
//!
//! Next: `epoch` counts what is done, and that is also the number of the next one.
//! 次に: `epoch` は済んだエポックの数で、それがそのまま次のエポックの番号です。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `the_file_is_safetensors_with_everything_in_it`,
//! `every_epoch_leaves_a_file_of_its_own`.

// in save:
-        ("epoch", state.epoch.to_string()),
+        ("epoch", (state.epoch + 1).to_string()),
