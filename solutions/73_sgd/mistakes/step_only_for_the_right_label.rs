//! Only the column of the right label moves; those of the wrong labels stay as they are.
//! 正解ラベルの列だけを動かしていて、ほかのラベルの列はそのままです。
//!
//! Next: a wrong label with a probability above 0 is an error, too. Which way must its weights go?
//! 次に: 確率が 0 より大きければ、不正解のラベルにも誤差があります。その重みはどちらへ動くべきでしょうか。
//!
//! Fails: `a_step_goes_against_the_gradient`, `all_examples_are_used_in_every_epoch`.

// in step:
-    let x = x.view().insert_axis(ndarray::Axis(0));
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    let row = x.view().insert_axis(ndarray::Axis(0));
+    let gradient = loss::gradient(&row, w, &[label]);
+    w.column_mut(label).scaled_add(-learning_rate, &gradient.column(label));
