//! Examples without a label are taken for examples without an error.
//! ラベルのない事例を、誤差のない事例として扱っています。
//!
//! Next: refuse as many labels as there are not rows, as `loss::assert_fits` does.
//! 次に: 行数とラベルの数が違うときは、`loss::assert_fits` のように panic しましょう。
//!
//! Fails: `labels_that_do_not_fit_are_refused`.

// in output_error:
-    assert_fits(logits, labels);
+    assert!(!labels.is_empty(), "no examples");
+    assert!(labels.iter().all(|&label| label < logits.ncols()), "a label beyond {}", logits.ncols());
