//! Only the first two hidden layers are computed, and the output layer; further ones are left out where the shapes allow it.
//! 隠れ層は最初の 2 つしか計算せず、形が合えば残りを飛ばして出力層に進みます。
//!
//! Next: let the loop go through all hidden layers.
//! 次に: すべての隠れ層をループで計算しましょう。
//!
//! Fails: `deep_and_large_models_compute_the_formula`.

// in forward:
-    for layer in hidden {
+    for (depth, layer) in hidden.iter().enumerate() {
+        if depth > 1 && layer.weight.is_square() {
+            continue;
+        }
