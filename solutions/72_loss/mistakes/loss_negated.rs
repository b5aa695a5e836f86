//! The sign is missing: the loss is negative, and best where it should be worst.
//! 符号が逆で、損失が負になっています。
//!
//! Next: the logarithm of a probability is never above 0. What makes a loss of it?
//! 次に: 確率の対数は 0 を超えません。損失にするには何が必要でしょうか。
//!
//! Fails: `equal_logits_have_the_loss_ln_4`, `a_better_logit_lowers_the_loss_but_never_below_zero`.

// in cross_entropy:
-        sum += max + z.mapv(|z| (z - max).exp()).sum().ln() - z[label];
+        sum -= max + z.mapv(|z| (z - max).exp()).sum().ln() - z[label];
