//! On the tape the bias is added behind the ReLU.
//! テープで、バイアスを ReLU のあとに足しています。
//!
//! Next: a layer is X W + b; the ReLU comes behind both.
//! 次に: 1 つの層は X W + b です。ReLU はその両方のあとにかけます。
//!
//! Fails: `the_tape_gives_the_gradient_of_the_text`, `the_tape_gives_the_gradient_of_any_number_of_layers`,
//! `the_tape_gives_the_gradient_of_deep_and_large_models`.

// in record:
     for (i, &(w, b)) in layers.iter().enumerate() {
-        if i > 0 {
-            h = tape.relu(h);
-        }
         let product = tape.product(h, w);
-        h = tape.add_row(product, b);
+        let bent = if i + 1 < layers.len() { tape.relu(product) } else { product };
+        h = tape.add_row(bent, b);
