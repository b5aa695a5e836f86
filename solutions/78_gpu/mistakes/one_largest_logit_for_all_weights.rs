//! The largest element of the weights is subtracted, not the largest logit of the example.
//! 事例ごとの最大のロジットではなく、重みの最大の要素を引いています。
//!
//! Next: what is subtracted must be the largest of the four numbers that go into `exp`.
//! 次に: 引くのは、`exp` に渡す 4 つの数の最大値です。
//!
//! Fails: `large_logits_do_not_overflow`.

// in FORWARD:
-    z -= max(max(z.x, z.y), max(z.z, z.w));
+    var largest = weight[0].x;
+    for (var i = 0u; i < p.features; i++) {
+        largest = max(largest, max(max(weight[i].x, weight[i].y), max(weight[i].z, weight[i].w)));
+    }
+    z -= largest;
