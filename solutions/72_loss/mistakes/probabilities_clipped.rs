//! Probabilities are clipped at 0.0000001, so that no loss is above 16.
//! 確率を 0.0000001 で切りつめているので、損失が 16 を超えません。
//!
//! Next: compute the loss from the logits: max + ln Σ exp(z − max) − z[label] needs no clipping.
//! 次に: ロジットから max + ln Σ exp(z − max) − z[label] と計算すれば、切りつめは不要です。
//!
//! Fails: `a_lead_of_a_thousand_costs_a_thousand_or_nothing`.

// in cross_entropy:
-        sum += max + z.mapv(|z| (z - max).exp()).sum().ln() - z[label];
+        let e = z.mapv(|z| (z - max).exp());
+        sum -= (e[label] / e.sum()).clamp(1e-7, 1.0 - 1e-7).ln();
