//! How many epochs are done is read from the name of the file, not from the file.
//! 終わったエポックの数を、ファイルの中身ではなく名前から読み取っています。
//!
//! Next: a file may be renamed or copied. The checkpoint itself says how far it is.
//! 次に: ファイルは、名前を変えたりコピーしたりできます。どこまで進んだかは、チェックポイント自身に書いてあります。
//!
//! Fails: `resuming_uses_everything_that_was_saved`, `resuming_gives_the_bits_of_training_that_never_stopped`,
//! `resuming_at_the_end_changes_nothing`.

// in resume:
     fits(&state, x, labels).map_err(|error| named(path, &error))?;
+    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
+    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
+    state.epoch = digits.parse().unwrap_or(0);
