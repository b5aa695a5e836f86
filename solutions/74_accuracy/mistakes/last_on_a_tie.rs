//! On a tie the last label wins, not the first. (`max_by` does that, too.)
//! 同点のとき、最初ではなく最後のラベルを選んでいます（`max_by` もそうなります）。
//!
//! Next: look for the first place where the largest score stands.
//! 次に: 最大の得点が最初に現れる位置を探しましょう。
//!
//! Fails: `on_a_tie_the_first_label_wins`.

// in classify:
-        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
         let holds_nan = row.iter().any(|score| score.is_nan());
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        let best = row.iter().enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(label, _)| label);
+        labels.push(if holds_nan { None } else { best });
