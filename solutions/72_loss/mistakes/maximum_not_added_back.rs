//! The largest logit is taken out of the exponentials, but not added again outside the logarithm.
//! 最大のロジットを exp から引いたのに、対数の外で足し戻していません。
//!
//! Next: ln ∑ exp(z) = m + ln ∑ exp(z − m). Which m is missing?
//! 次に: ln ∑ exp(z) = m + ln ∑ exp(z − m) です。足りない m はどれでしょうか。
//!
//! Fails: `the_losses_of_the_text_are_right`, `softmax_is_taken_once`.

// in cross_entropy:
-        sum += max + z.mapv(|z| (z - max).exp()).sum().ln() - z[label];
+        sum += z.mapv(|z| (z - max).exp()).sum().ln() - z[label];
