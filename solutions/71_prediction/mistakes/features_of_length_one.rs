//! The features of every headline are divided by their length.
//! 見出しごとに、特徴量をその長さで割っています。
//!
//! Next: the contract has no such step. What is the logit of x = 2 with w = 1?
//! 次に: 問題文にそのような手順はありません。x = 2、w = 1 のときのロジットはいくつでしょうか。
//!
//! Fails: `the_prediction_is_the_formula_at_the_size_of_the_real_data`.

// in predict:
-    softmax(&logits(x, w))
+    let mut x = x.to_owned();
+    for mut row in x.rows_mut() {
+        let length = row.dot(&row).sqrt().max(1e-12);
+        row /= length;
+    }
+    softmax(&logits(&x, w))
