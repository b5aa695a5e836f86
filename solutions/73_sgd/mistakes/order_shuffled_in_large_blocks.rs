//! The examples are shuffled within blocks of a thousand, and the blocks keep their places.
//! 1000 件のブロックの中だけで並べ替えていて、ブロックの順序は変わりません。
//!
//! Next: every example may come anywhere in the epoch: shuffle all at once.
//! 次に: どの事例もエポックのどこにでも来られるように、全体を一度に並べ替えましょう。
//!
//! Fails: `thousands_of_examples_are_shuffled_from_end_to_end`.

// in epoch_order:
-    order.shuffle(&mut rng);
+    order.chunks_mut(1000).for_each(|block| block.shuffle(&mut rng));
