//! The probabilities are rounded to six digits.
//! 確率を小数点以下 6 桁に丸めています。
//!
//! Next: round what is printed, not what is computed: later problems go on with these numbers.
//! 次に: 丸めるのは表示するときだけにしましょう。後の問題は、この値を使って計算を続けます。
//!
//! Fails: `softmax_of_six_and_four_is_as_in_the_text`, `softmax_is_the_formula`.

// in softmax:
         row /= sum;
+        row.mapv_inplace(|p| (p * 1e6).round() / 1e6);
