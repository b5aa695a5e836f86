//! Where no epoch is left to do, there is an error.
//! 残りのエポックがないと、エラーになります。
//!
//! Next: training that is done already is no mistake: return the checkpoint as it is.
//! 次に: すでに終わっている学習は、間違いではありません。チェックポイントをそのまま返しましょう。
//!
//! Fails: `resuming_at_the_end_changes_nothing`.

// in resume:
     fits(&state, x, labels).map_err(|error| named(path, &error))?;
+    if state.epoch >= epochs {
+        return Err(named(path, &io::Error::other("no epoch is left to do")));
+    }
