//! The largest logit of all rows is taken out, and a row far below it becomes ln 0.
//! 全部の行の中の最大のロジットを引いているので、それよりずっと小さい行が ln 0 になります。
//!
//! Next: rows stand alone. Where must the largest logit be looked for?
//! 次に: 行はそれぞれ独立しています。最大のロジットはどこから探すべきでしょうか。
//!
//! Fails: `a_lead_of_a_thousand_costs_a_thousand_or_nothing`.

// in cross_entropy:
     assert_fits(logits, labels);
+    let max = logits.fold(f64::NEG_INFINITY, |max, &z| max.max(z));

-        let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
