//! Numbers of a vector beyond ±5 are clipped.
//! ベクトルの ±5 を超える数を切りつめています。
//!
//! Next: the mean is of the numbers as they are.
//! 次に: ベクトルの数はそのまま平均しましょう。
//!
//! Fails: `headlines_at_the_size_of_the_real_data_have_the_mean`.

// in headline_vector:
-        sum += &vector.mapv(f64::from);
+        sum += &vector.mapv(|number| f64::from(number).clamp(-5.0, 5.0));
