//! The mean of the units is subtracted from each row of a hidden layer.
//! 隠れ層の各行から、ユニットの平均を引いています。
//!
//! Next: the formula has nothing between X W + b and the ReLU.
//! 次に: 式では、X W + b と ReLU の間には何もありません。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-        h = relu(&linear(&h, layer));
+        let mut z = linear(&h, layer);
+        for mut row in z.rows_mut() {
+            let mean = row.sum() / row.len() as f64;
+            row -= mean;
+        }
+        h = relu(&z);
