//! Without any example the accuracy is 0/0, which is NaN.
//! 事例が 1 件もないとき、0/0 を計算して NaN を返しています。
//!
//! Next: there is no accuracy of nothing. Refuse it with a panic.
//! 次に: 0 件の正解率はありません。パニックさせましょう。
//!
//! Fails: `lengths_that_differ_are_refused`.

// in accuracy:
-    assert!(!labels.is_empty(), "there are no examples");
