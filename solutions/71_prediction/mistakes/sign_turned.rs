//! The sign is turned: the smallest logit gets the largest probability.
//! 符号が逆で、最も小さいロジットの確率が最も大きくなっています。
//!
//! Next: exp(z), and not exp(−z).
//! 次に: exp(−z) ではなく exp(z) です。
//!
//! Fails: `softmax_of_six_and_four_is_as_in_the_text`, `a_larger_logit_has_a_larger_probability`.

// in softmax:
-        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
-        row.mapv_inplace(|z| (z - max).exp());
+        let min = row.fold(f64::INFINITY, |min, &z| min.min(z));
+        row.mapv_inplace(|z| (min - z).exp());
