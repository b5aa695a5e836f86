//! The number of features is fixed at 300, whatever X has.
//! X の列数にかかわらず、特徴量の数を 300 に固定しています。
//!
//! Next: the kernel is told the number of features in `p.features`.
//! 次に: 特徴量の数は `p.features` でカーネルに渡されています。
//!
//! Fails: `more_than_a_workgroup_is_no_trouble`.

// in FORWARD:
-    for (var i = 0u; i < p.features; i++) {
-        z += x[example * p.features + i] * weight[i];
+    for (var i = 0u; i < 300u; i++) {
+        z += x[example * 300u + i] * weight[i];
