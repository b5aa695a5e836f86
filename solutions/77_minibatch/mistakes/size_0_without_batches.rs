//! A batch size of 0 gives no batches at all, and training would end without a step.
//! バッチサイズ 0 のときにバッチを 1 つも作らないので、1 ステップも進まずに学習が終わってしまいます。
//!
//! Next: a size of 0 is a mistake of the caller. Let it panic, as `chunks` does.
//! 次に: サイズ 0 は呼び出す側の誤りです。`chunks` のようにパニックさせましょう。
//!
//! Fails: `a_batch_size_of_zero_is_refused`.

// in batches:
 pub fn batches(order: &[usize], batch_size: usize) -> Vec<Vec<usize>> {
+    if batch_size == 0 {
+        return Vec::new();
+    }
