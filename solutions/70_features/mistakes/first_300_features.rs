//! Only the first 300 numbers of a vector are added up; longer vectors keep zeros behind them.
//! ベクトルの最初の 300 個の数だけを足しているので、それより長いベクトルでは残りが 0 になります。
//!
//! Next: the number of features is not always 300: `vectors.dim()` tells it.
//! 次に: 特徴量の数は 300 とは限りません。`vectors.dim()` で分かります。
//!
//! Fails: `headlines_at_the_size_of_the_real_data_have_the_mean`.

// in headline_vector:
-        sum += &vector.mapv(f64::from);
+        for (sum, &number) in sum.iter_mut().zip(vector).take(300) {
+            *sum += f64::from(number);
+        }
