//! Rows beyond the first hundred have no label.
//! 最初の 100 行より後にはラベルが付きません。
//!
//! Next: take out the limit that was left in from trying out.
//! 次に: 試したときの上限が残っています。外しましょう。
//!
//! Fails: `hundreds_of_rows_and_labels_are_no_trouble`.

// in classify:
-    for row in scores.rows() {
+    for (i, row) in scores.rows().into_iter().enumerate() {
+        if i >= 100 {
+            labels.push(None);
+            continue;
+        }
