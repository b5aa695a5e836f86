//! Examples that do not fit the checkpoint panic, instead of being an error.
//! 事例とチェックポイントの形が合わないとき、エラーにならずにパニックしています。
//!
//! Next: `fits` tells it before the first epoch begins.
//! 次に: `fits` を使うと、最初のエポックを始める前に分かります。
//!
//! Fails: `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

// in resume:
-    fits(&state, x, labels).map_err(|error| named(path, &error))?;
