//! Examples are taken as they lie in X, and the order of the epoch is ignored.
//! エポックの順序を使わず、X に並んでいる順に事例を使っています。
//!
//! Next: the example at place k of the epoch is `order[k]`, in both kernels.
//! 次に: エポックの k 番目の事例は `order[k]` です。2 つのカーネルの両方で使います。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `the_order_of_the_epoch_is_followed`.

// in FORWARD:
-    let example = order[p.start + b];
+    let example = p.start + b;

// in STEP:
-        gradient += x[order[p.start + b] * p.features + i] * error[b];
+        gradient += x[(p.start + b) * p.features + i] * error[b];
