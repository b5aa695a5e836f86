//! A prediction counts as right when its label occurs anywhere, and not only at the same place.
//! 同じ位置のラベルと比べずに、どこかに同じラベルがあれば正解として数えています。
//!
//! Next: prediction i belongs to label i. Which method goes through two lists in pairs?
//! 次に: i 番目の予測は i 番目のラベルと比べます。2 つの列を組にして取り出すメソッドは何ですか。
//!
//! Fails: `three_of_four_are_three_quarters`, `all_right_is_one_and_all_wrong_is_zero`.

// in accuracy:
-    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count();
+    let right = predicted.iter().flatten().filter(|predicted| labels.contains(predicted)).count();
