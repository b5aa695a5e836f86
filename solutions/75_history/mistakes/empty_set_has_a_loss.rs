//! A set without examples has loss and accuracy, instead of being refused.
//! 事例が 1 つもないデータを受け付けて、損失と正解率を返しています。
//!
//! Next: a mean over nothing does not exist, and an empty validation set is a mistake that someone should hear of.
//! 次に: 0 件の平均は存在しません。検証データが空なのは何かの間違いなので、知らせるべきです。
//!
//! Fails: `labels_that_do_not_fit_are_refused`.

// in measure:
 pub fn measure(w: &ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize]) -> (f64, f64) {
+    if labels.is_empty() {
+        return (0.0, 0.0);
+    }
