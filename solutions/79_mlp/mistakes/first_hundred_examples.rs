//! The gradient of the first hundred examples is taken for the gradient of all.
//! 最初の 100 件の勾配を、全体の勾配としています。
//!
//! Next: use every example of the batch.
//! 次に: バッチのすべての事例を使いましょう。
//!
//! Fails: `the_gradient_of_deep_and_large_models_is_the_formula`.

// in backward:
     let last = model.layers.len() - 1;
+    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
+    let (x, labels) = (x.slice(ndarray::s![..x.nrows().min(100), ..]), &labels[..labels.len().min(100)]);
