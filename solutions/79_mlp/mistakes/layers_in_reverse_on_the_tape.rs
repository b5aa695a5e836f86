//! On the tape the last layer comes first.
//! テープで、最後の層から順に計算しています。
//!
//! Next: the tape runs forward; only the slopes come back.
//! 次に: テープに書くのは順伝播です。後ろからたどるのは傾きだけです。
//!
//! Fails: `the_tape_gives_the_gradient_of_the_text`.

// in record:
-    for (i, &(w, b)) in layers.iter().enumerate() {
+    for (i, &(w, b)) in layers.iter().rev().enumerate() {
