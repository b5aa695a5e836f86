//! The error of the right label is set to −1, as if its probability were 0, where 1 should be subtracted from it.
//! 正解ラベルの誤差を、確率から 1 を引かずに、−1 で上書きしています。
//!
//! Next: ŷ − y keeps ŷ for the right label too: `-=` and not `=`.
//! 次に: ŷ − y では、正解ラベルにも ŷ が残ります。`=` ではなく `-=` です。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `the_gradient_agrees_with_numerical_gradients`.

// in gradient:
-        row[label] -= 1.0;
+        row[label] = -1.0;
