//! The examples are counted from 1 to n, and not from 0 to n − 1.
//! 事例の番号が 0 から n − 1 ではなく、1 から n になっています。
//!
//! Next: the first row is row 0. What does `..=` include?
//! 次に: 最初の行は 0 行目です。`..=` はどこまで含みますか。
//!
//! Fails: `an_epoch_sees_every_example_once`, `every_order_is_possible`,
//! `an_epoch_is_one_step_for_each_example_in_some_order`.

// in epoch_order:
-    let mut order: Vec<_> = (0..n).collect();
+    let mut order: Vec<_> = (1..=n).collect();
