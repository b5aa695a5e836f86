//! Training without any example ends well, as if it had learnt something.
//! 事例が 1 件もないのに、何かを学習したかのように終わっています。
//!
//! Next: refuse an empty set with a panic before the loops.
//! 次に: ループの前で、事例が 0 件ならパニックさせましょう。
//!
//! Fails: `examples_and_labels_that_do_not_fit_are_refused`.

// in train:
-    assert!(!labels.is_empty(), "there are no examples");
     assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
-    for epoch in data::progress(config.epochs, "epochs") {
+    for epoch in 0..config.epochs {
