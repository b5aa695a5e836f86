//! The largest logit of each column is subtracted, not that of each row.
//! 行ではなく、列ごとの最大値を引いています。
//!
//! Next: softmax stays the same only if one number is subtracted from a whole row.
//! 次に: 行全体から同じ数を引いたときだけ、softmax は変わりません。
//!
//! Fails: `adding_a_constant_to_a_row_changes_nothing`, `rows_stand_alone`, `softmax_is_the_formula`.

// in softmax:
     let mut p = z.to_owned();
+    for mut column in p.columns_mut() {
+        let max = column.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
+        column -= max;
+    }

-        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
-        row.mapv_inplace(|z| (z - max).exp());
+        row.mapv_inplace(f64::exp);
