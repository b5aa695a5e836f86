//! A row in which two scores are the largest has no label.
//! 最大の得点が 2 つある行にはラベルが付きません。
//!
//! Next: on a tie the first label wins.
//! 次に: 同点のときは先のラベルを選びます。
//!
//! Fails: `on_a_tie_the_first_label_wins`.

// in classify:
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        let is_tie = row.iter().filter(|&&score| score == max).count() > 1;
+        labels.push(if holds_nan || is_tie { None } else { row.iter().position(|&score| score == max) });
