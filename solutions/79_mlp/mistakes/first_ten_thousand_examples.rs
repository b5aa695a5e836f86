//! The gradient of the first ten thousand examples is taken for the gradient of all.
//! 最初の 10000 件の勾配を、全体の勾配としています。
//!
//! Next: is there a `take(10_000)` left from trying things out? Use every example that is given.
//! 次に: 試したときの `take(10_000)` が残っていませんか。与えられたすべての事例を使いましょう。
//!
//! Fails: `the_gradient_of_deep_and_large_models_is_the_formula`.

// in backward:
     let last = model.layers.len() - 1;
+    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
+    let (x, labels) = (x.slice(ndarray::s![..x.nrows().min(10_000), ..]), &labels[..labels.len().min(10_000)]);
