//! No ReLU is on the tape, so all layers are one.
//! テープに ReLU がないので、どの層も合わせて 1 つの線形な層になっています。
//!
//! Next: between two layers the tape needs a line of `tape.relu(h)`.
//! 次に: 層と層の間には `tape.relu(h)` の行が必要です。
//!
//! Fails: `the_tape_gives_the_gradient_of_the_text`, `the_tape_gives_the_gradient_of_any_number_of_layers`,
//! `the_tape_gives_the_gradient_of_deep_and_large_models`.

// in record:
-    for (i, &(w, b)) in layers.iter().enumerate() {
-        if i > 0 {
-            h = tape.relu(h);
-        }
+    for &(w, b) in layers {
