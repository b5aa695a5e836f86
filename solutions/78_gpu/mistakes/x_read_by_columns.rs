//! X is read column by column, but it lies in memory row by row.
//! X は行ごとに並んでいるのに、列ごとに読み出しています。
//!
//! Next: the numbers of one example lie side by side; the step from example to example is the number of features.
//! 次に: 1 つの事例の数は隣り合っています。次の事例までの間隔は、特徴量の数です。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in FORWARD:
-        z += x[example * p.features + i] * weight[i];
+        z += x[i * arrayLength(&labels) + example] * weight[i];
