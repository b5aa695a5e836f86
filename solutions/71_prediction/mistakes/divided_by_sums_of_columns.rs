//! Each exponential is divided by the sum of its column, and not by that of its row.
//! exp の値を、その行の合計ではなく列の合計で割っています。
//!
//! Next: the probabilities of one headline stand in a row. Which axis do they sum along?
//! 次に: 1 つの見出しの確率は行に並んでいます。どの軸に沿って合計すればよいでしょうか。
//!
//! Fails: `softmax_of_six_and_four_is_as_in_the_text`, `every_row_sums_to_one`, `rows_stand_alone`.

// in softmax:
-        let sum = row.sum();
-        row /= sum;
     }
-    p
+    let sums = p.sum_axis(ndarray::Axis(0));
+    p / sums
