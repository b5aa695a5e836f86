//! The search begins with label 0 and the score 0: where no score is above 0, label 0 is the answer.
//! ラベル 0、得点 0 から探し始めているので、正の得点がない行ではラベル 0 になります。
//!
//! Next: begin with the first score of the row, or with −∞.
//! 次に: その行の最初の得点か −∞ から始めましょう。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`, `negative_and_infinite_scores_are_compared_like_others`.

// in classify:
-        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
         let holds_nan = row.iter().any(|score| score.is_nan());
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        let (mut best, mut max) = (0, 0.0);
+        for (j, &score) in row.iter().enumerate() {
+            if score > max {
+                (best, max) = (j, score);
+            }
+        }
+        labels.push((!holds_nan).then_some(best));
