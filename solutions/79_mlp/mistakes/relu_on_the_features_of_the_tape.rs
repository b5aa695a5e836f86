//! On the tape the features go through a ReLU before the first layer.
//! テープで、最初の層より前に、特徴量に ReLU をかけています。
//!
//! Next: a ReLU stands between two layers, so there is none before the first.
//! 次に: ReLU は層と層の間に置きます。最初の層の前にはありません。
//!
//! Fails: `the_tape_gives_the_gradient_of_any_number_of_layers`,
//! `the_tape_gives_the_gradient_of_deep_and_large_models`.

// in record:
-    for (i, &(w, b)) in layers.iter().enumerate() {
-        if i > 0 {
-            h = tape.relu(h);
-        }
+    for &(w, b) in layers {
+        h = tape.relu(h);
