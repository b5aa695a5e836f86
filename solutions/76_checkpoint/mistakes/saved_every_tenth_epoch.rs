//! After the tenth epoch only every tenth one is saved.
//! 10 エポックを過ぎると、10 エポックごとにしか保存していません。
//!
//! Next: save after every epoch.
//! 次に: どのエポックの後でも保存しましょう。
//!
//! Fails: `many_epochs_at_the_size_of_the_real_data_follow_the_formula`.

// in resume:
-        save(&state, &path.with_file_name(file_name(state.epoch)))?;
+        if state.epoch < 20 || state.epoch % 10 == 0 || state.epoch == epochs {
+            save(&state, &path.with_file_name(file_name(state.epoch)))?;
+        }
