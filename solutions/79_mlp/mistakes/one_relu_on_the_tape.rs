//! On the tape only the first layer has a ReLU behind it.
//! テープで、最初の層のあとにしか ReLU がありません。
//!
//! Next: between every two layers stands a ReLU.
//! 次に: ReLU は、すべての層と層の間に置きましょう。
//!
//! Fails: `the_tape_gives_the_gradient_of_deep_and_large_models`.

// in record:
-        if i > 0 {
+        if i == 1 {
