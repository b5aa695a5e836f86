//! The exponentials of the scores are compared, and those of large scores are all infinite, those of small ones all 0.
//! 得点の指数関数を比べているので、大きな得点はすべて無限大に、小さな得点はすべて 0 になって区別できません。
//!
//! Next: `exp` keeps the order, so the scores themselves can be compared.
//! 次に: `exp` は大小関係を変えません。得点をそのまま比べられます。
//!
//! Fails: `negative_and_infinite_scores_are_compared_like_others`.

// in classify:
-        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
+        let e = row.mapv(f64::exp);
+        let max = e.fold(0.0, |max: f64, &e| max.max(e));
         let holds_nan = row.iter().any(|score| score.is_nan());
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        labels.push(if holds_nan { None } else { e.iter().position(|&e| e == max) });
