//! The labels are counted from 1.
//! ラベルを 1 から数えています。
//!
//! Next: b = 0, t = 1, e = 2, m = 3: a label is the column itself.
//! 次に: b = 0、t = 1、e = 2、m = 3 です。ラベルがそのまま列の番号になります。
//!
//! Fails: `the_losses_of_the_text_are_right`, `the_loss_is_the_formula`.

// in cross_entropy:
-        sum += max + z.mapv(|z| (z - max).exp()).sum().ln() - z[label];
+        sum += max + z.mapv(|z| (z - max).exp()).sum().ln() - z[label.saturating_sub(1)];
