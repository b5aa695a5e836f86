//! The lengths are not compared, and `zip` stops in silence at the shorter of the two.
//! 長さを比べていないので、`zip` が短いほうの終わりで黙って止まります。
//!
//! Next: `assert!` first that both lengths are the same, and name both in the message.
//! 次に: まず `assert!` で長さが同じことを確かめ、メッセージに両方の数を入れましょう。
//!
//! Fails: `lengths_that_differ_are_refused`.

// in accuracy:
-    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
