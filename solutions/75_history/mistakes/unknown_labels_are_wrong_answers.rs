//! A label for which there are no weights counts as a wrong answer, instead of being refused.
//! 重みのないラベルを受け付けて、不正解として数えています。
//!
//! Next: what the data cannot mean should stop the training, and not lower a number a little. `loss::cross_entropy`
//! refuses such labels.
//! 次に: ありえないラベルは、正解率を少し下げるのではなく、学習を止めるべきです。`loss::cross_entropy` は、
//! そのようなラベルを拒否します。
//!
//! Fails: `labels_that_do_not_fit_are_refused`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    assert!(!labels.is_empty(), "there are no examples");
+    let accuracy = accuracy::accuracy(&accuracy::classify(&logits), labels);
+    let known: Vec<usize> = (0..labels.len()).filter(|&i| labels[i] < w.ncols()).collect();
+    let kept: Vec<usize> = known.iter().map(|&i| labels[i]).collect();
+    (loss::cross_entropy(&logits.select(ndarray::Axis(0), &known), &kept), accuracy)
