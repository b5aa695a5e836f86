//! The file gets the name of its epoch, whatever name was asked for.
//! 指定された名前ではなく、エポックの名前でファイルを保存しています。
//!
//! Next: `save` is told the whole path. The names of epochs are the business of `resume`.
//! 次に: `save` には、ファイル名まで含めたパスが渡されます。エポックの名前を決めるのは `resume` です。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `a_large_checkpoint_is_loaded_as_it_was_saved`.

// in save:
-    write(path, &matrices, &numbers)
+    write(&path.with_file_name(file_name(state.epoch)), &matrices, &numbers)
