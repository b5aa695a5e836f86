//! Only the last epoch is saved.
//! 最後のエポックだけを保存しています。
//!
//! Next: which epoch is the best is known only later, and a computer may stop at any moment. Where does the call of
//! `save` stand?
//! 次に: どのエポックがいちばん良いかは後にならないと分かりませんし、コンピューターはいつ止まるか分かりません。
//! `save` はどこで呼んでいますか。
//!
//! Fails: `every_epoch_leaves_a_file_of_its_own`.

// in resume:
     fits(&state, x, labels).map_err(|error| named(path, &error))?;
+    let done = state.epoch;

         train_epoch(&mut state, x, labels);
+    }
+    if state.epoch > done {
