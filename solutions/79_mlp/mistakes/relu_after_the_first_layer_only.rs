//! Only the first layer has a ReLU behind it.
//! ReLU が最初の層のあとにしかありません。
//!
//! Next: what is between the second layer and the third?
//! 次に: 2 番目と 3 番目の層の間には何があるでしょうか。
//!
//! Fails: `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-    for layer in hidden {
-        h = relu(&linear(&h, layer));
+    for (depth, layer) in hidden.iter().enumerate() {
+        h = linear(&h, layer);
+        if depth == 0 {
+            h = relu(&h);
+        }
