//! One invocation for each example writes to all weights, so they race, and some of the sums are lost.
//! 事例ごとのインボケーションがすべての重みに書き込むので、競合して、和の一部が失われます。
//!
//! Next: let each invocation own one row of W and go through the batch itself.
//! 次に: 各インボケーションに W の 1 行を担当させ、その中でバッチの事例を順に見ましょう。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in STEP:
-    let i = id.x;
-    if i >= p.features { return; }
-    var gradient = vec4<f32>();
-    for (var b = 0u; b < p.rows; b++) {
-        gradient += x[order[p.start + b] * p.features + i] * error[b];
+    let b = id.x;
+    if b >= p.rows { return; }
+    for (var i = 0u; i < p.features; i++) {
+        weight[i] -= p.learning_rate / f32(p.rows) * x[order[p.start + b] * p.features + i] * error[b];
     }
-    weight[i] -= p.learning_rate / f32(p.rows) * gradient;

// in epoch:
-        work.push(step.launch(features, &[x, order, error, weight], params));
+        work.push(step.launch(rows, &[x, order, error, weight], params));
