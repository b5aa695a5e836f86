//! A label that does not exist is passed over in silence.
//! 存在しないラベルを、黙って読み飛ばしています。
//!
//! Next: such a label is a mistake in the data. Stop with a panic that names it.
//! 次に: そのようなラベルはデータの誤りです。ラベルを示してパニックさせましょう。
//!
//! Fails: `a_step_that_does_not_fit_is_refused`, `examples_and_labels_that_do_not_fit_are_refused`.

// in step:
 pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
+    if label >= w.ncols() {
+        return;
+    }
