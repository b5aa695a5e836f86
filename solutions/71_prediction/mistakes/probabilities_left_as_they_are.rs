//! A row that sums to 1 already stays as it is.
//! 合計がすでに 1 の行を、そのままにしています。
//!
//! Next: softmax takes logits; a row like (0.5, 0.5, 0) is one like any other.
//! 次に: softmax の入力はロジットです。(0.5, 0.5, 0) のような行も同じように計算しましょう。
//!
//! Fails: `softmax_is_the_formula`.

// in softmax:
-        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
+        if row.iter().all(|&z| z >= 0.0) && (row.sum() - 1.0).abs() < 1e-9 {
+            continue;
+        }
+        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
