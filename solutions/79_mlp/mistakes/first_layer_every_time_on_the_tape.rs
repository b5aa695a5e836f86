//! On the tape the first layer is used again and again, in place of the layers behind it.
//! テープで、後ろの層の代わりに、最初の層を何度も使っています。
//!
//! Next: take the weight and the bias of the layer whose turn it is.
//! 次に: いまの番の層の重みとバイアスを使いましょう。
//!
//! Fails: `the_tape_gives_the_gradient_of_the_text`.

// in record:
-    for (i, &(w, b)) in layers.iter().enumerate() {
+    for i in 0..layers.len() {
+        let (w, b) = layers[0];
