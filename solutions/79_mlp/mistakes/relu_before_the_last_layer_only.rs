//! Only the last hidden layer has a ReLU behind it.
//! ReLU が最後の隠れ層のあとにしかありません。
//!
//! Next: what is between the first layer and the second, when there are three?
//! 次に: 3 層のとき、1 番目と 2 番目の層の間には何があるでしょうか。
//!
//! Fails: `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-        h = relu(&linear(&h, layer));
+        h = linear(&h, layer);
     }
-    linear(&h, output)
+    if hidden.is_empty() { linear(&h, output) } else { linear(&relu(&h), output) }
