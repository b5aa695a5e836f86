//! Rows without a label are left out without a word (`zip` ends with the shorter of the two).
//! ラベルのない行を黙って捨てています（`zip` は短いほうで終わります）。
//!
//! Next: call `assert_fits` before you read a label.
//! 次に: ラベルを読む前に `assert_fits` を呼びましょう。
//!
//! Fails: `the_loss_refuses_labels_that_do_not_fit`.

// in cross_entropy:
-    assert_fits(logits, labels);
