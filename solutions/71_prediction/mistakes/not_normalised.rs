//! The exponentials are not divided by their sum.
//! exp をとっただけで、合計で割っていません。
//!
//! Next: probabilities sum to 1. What do yours sum to?
//! 次に: 確率の合計は 1 です。いまの合計はいくつでしょうか。
//!
//! Fails: `every_row_sums_to_one`.

// in softmax:
-        let sum = row.sum();
-        row /= sum;
