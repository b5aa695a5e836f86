//! The biases are not on the tape, so they have no slopes and the logits are wrong.
//! バイアスがテープにないので、その傾きは 0 になり、ロジットも違ってしまいます。
//!
//! Next: after the product, `tape.add_row(product, b)`.
//! 次に: 積のあとに `tape.add_row(product, b)` を行いましょう。
//!
//! Fails: `the_tape_gives_the_gradient_of_the_text`,
//! `the_tape_gives_the_gradient_of_any_number_of_layers`,
//! `the_tape_gives_the_gradient_of_deep_and_large_models`.

// in record:
-    for (i, &(w, b)) in layers.iter().enumerate() {
+    for (i, &(w, _)) in layers.iter().enumerate() {

-        let product = tape.product(h, w);
-        h = tape.add_row(product, b);
+        h = tape.product(h, w);
