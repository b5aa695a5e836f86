//! The examples are shuffled by swapping neighbours, and none gets far.
//! 隣どうしを入れ替えているだけなので、事例が遠くまで動きません。
//!
//! Next: every order should be as likely as any other: `shuffle` does that.
//! 次に: どの順序も同じ確率になるようにしましょう。`shuffle` を使えばそうなります。
//!
//! Fails: `thousands_of_examples_are_shuffled_from_end_to_end`, `every_order_is_as_likely_as_any_other`, `every_order_is_possible`.

use ndarray_rand::rand::Rng;

// in epoch_order:
-    order.shuffle(&mut rng);
+    for i in 1..n {
+        if rng.random_bool(0.5) {
+            order.swap(i - 1, i);
+        }
+    }
