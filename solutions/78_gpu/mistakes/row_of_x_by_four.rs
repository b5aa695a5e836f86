//! A row of X is taken to have four numbers: the features of an example are sought in the wrong place.
//! X の 1 行を 4 個の数とみなしているため、特徴量を読み出す位置が違っています。
//!
//! Next: X has `p.features` numbers in a row; where does the row of `example` begin?
//! 次に: X の 1 行には `p.features` 個の数があります。`example` の行はどこから始まるでしょうか。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in FORWARD:
-        z += x[example * p.features + i] * weight[i];
+        z += x[example * 4u + i] * weight[i];
