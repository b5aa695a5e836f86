//! What ReLU gives is computed beside the tape and written down as if it came from outside, so no slope goes back through it.
//! ReLU の結果をテープの外で計算し、外から来た値として書いているので、傾きがそこから先へ戻りません。
//!
//! Next: the tape knows the way back only through its own operations: `tape.relu(h)`.
//! 次に: テープが後ろへたどれるのは、テープの演算だけです。`tape.relu(h)` を使いましょう。
//!
//! Fails: `the_tape_gives_the_gradient_of_the_text`,
//! `the_tape_gives_the_gradient_of_any_number_of_layers`,
//! `the_tape_gives_the_gradient_of_deep_and_large_models`.

// in record:
-            h = tape.relu(h);
+            let value = super::relu(tape.value(h));
+            h = tape.given("h", value);
