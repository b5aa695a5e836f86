//! The logits are clipped to ±10, so no loss is above 20.
//! ロジットを ±10 に切りつめているので、損失が 20 を超えません。
//!
//! Next: a lead of 1000 costs 1000. Subtracting the largest logit keeps the differences; clipping does not.
//! 次に: 1000 の差の損失は 1000 です。最大値を引けば差は変わりませんが、切りつめると差が失われます。
//!
//! Fails: `a_lead_of_a_thousand_costs_a_thousand_or_nothing`.

// in cross_entropy:
     assert_fits(logits, labels);
+    let logits = &logits.mapv(|z| z.clamp(-10.0, 10.0));
