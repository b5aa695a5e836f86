//! A batch size of 0 is taken for 1 in silence.
//! バッチサイズ 0 を、黙って 1 として扱っています。
//!
//! Next: a size of 0 is a mistake of the caller. Let it panic, as `chunks` does.
//! 次に: サイズ 0 は呼び出す側の誤りです。`chunks` のようにパニックさせましょう。
//!
//! Fails: `a_batch_size_of_zero_is_refused`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    order.chunks(batch_size.max(1)).map(|batch| batch.to_vec()).collect()
