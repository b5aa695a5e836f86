//! Every exponential is divided by the sum over the whole matrix, not over its row.
//! 行の合計ではなく、行列全体の合計で割っています。
//!
//! Next: with two headlines, what does each row of yours sum to?
//! 次に: 見出しが 2 件のとき、各行の合計はいくつになっていますか。
//!
//! Fails: `every_row_sums_to_one`.

// in softmax:
-        let sum = row.sum();
-        row /= sum;
     }
-    p
+    let sum = p.sum();
+    p / sum
