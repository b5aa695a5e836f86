//! Only the first hundred headlines have features; a limit from trying out was left in.
//! 試しに付けた上限が残っていて、最初の 100 件にしか特徴量がありません。
//!
//! Next: take the limit out: there is a row for every headline.
//! 次に: 上限を外しましょう。どの見出しにも 1 行ずつ必要です。
//!
//! Fails: `headlines_at_the_size_of_the_real_data_have_the_mean`.

// in feature_matrix:
-    for (mut row, title) in x.rows_mut().into_iter().zip(titles) {
+    for (mut row, title) in x.rows_mut().into_iter().zip(titles).take(100) {
