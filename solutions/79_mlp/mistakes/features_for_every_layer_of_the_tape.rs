//! On the tape every layer gets the features, and not what the layer before it made of them.
//! テープで、どの層にも、前の層の出力ではなく特徴量を入れています。
//!
//! Next: multiply the weight with the line of what came before, `h`.
//! 次に: 重みを掛ける相手は、直前の結果の行 `h` です。
//!
//! Fails: `the_tape_gives_the_gradient_of_the_text`.

// in record:
-        let product = tape.product(h, w);
+        let product = tape.product(x, w);
