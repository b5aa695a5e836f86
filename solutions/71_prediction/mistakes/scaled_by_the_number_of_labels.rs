//! The logits are divided by the square root of their number first, as attention does.
//! 注意機構（attention）のように、先にロジットを個数の平方根で割っています。
//!
//! Next: the formula of softmax has no such factor.
//! 次に: softmax の式には、そのような係数はありません。
//!
//! Fails: `softmax_of_six_and_four_is_as_in_the_text`, `softmax_is_the_formula`.

// in softmax:
     for mut row in p.rows_mut() {
+        let scale = (row.len() as f64).sqrt();
+        row /= scale;
