//! The examples are dealt to the batches in turn, like cards, instead of cut off in pieces.
//! 順序を前から切り分けずに、トランプを配るように、1 件ずつ順にバッチへ配っています。
//!
//! Next: the batches put together must be the order again. Where does the second example go?
//! 次に: バッチをつなげると元の順序に戻らなければなりません。2 件目はどのバッチに入りますか。
//!
//! Fails: `seven_examples_in_batches_of_three`, `the_batches_put_together_are_the_order`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    let count = order.len().div_ceil(batch_size);
+    (0..count).map(|k| order.iter().copied().skip(k).step_by(count).collect()).collect()
