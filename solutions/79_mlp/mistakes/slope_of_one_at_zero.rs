//! A unit that is exactly 0 lets the error through.
//! ちょうど 0 のユニットが誤差を通しています。
//!
//! Next: the slope is 1 only where h is above 0: `>`, and not `>=`.
//! 次に: 傾きが 1 なのは h が 0 より大きいところだけです。`>=` ではなく `>` を使いましょう。
//!
//! Fails: `nothing_comes_back_through_a_unit_that_is_0`.

// in backward:
-            let slope = inputs[i].mapv(|h| f64::from(h > 0.0)); // of ReLU
+            let z = linear(&inputs[i - 1], &model.layers[i - 1]);
+            let slope = z.mapv(|z| f64::from(z >= 0.0)); // of ReLU
