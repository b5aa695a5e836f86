//! Infinite scores count as NaN, and their rows get no label.
//! 無限大の得点を NaN と同じように扱い、その行をラベルなしにしています。
//!
//! Next: `is_finite` refuses more than NaN. Infinity can be compared like any number.
//! 次に: `is_finite` が偽になるのは NaN だけではありません。無限大は、ふつうの数と同じように比べられます。
//!
//! Fails: `negative_and_infinite_scores_are_compared_like_others`.

// in classify:
-        let holds_nan = row.iter().any(|score| score.is_nan());
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        let is_broken = row.iter().any(|score| !score.is_finite());
+        labels.push(if is_broken { None } else { row.iter().position(|&score| score == max) });
