//! The errors are added up without the features that they belong to: the gradient of a bias.
//! 誤差に特徴量をかけずに足しています。これはバイアスの勾配です。
//!
//! Next: the gradient of row i is the sum of x times error, with feature i of each example.
//! 次に: W の行 i の勾配は、各事例の特徴量 i と誤差の積の和です。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in STEP:
-        gradient += x[order[p.start + b] * p.features + i] * error[b];
+        gradient += error[b];
