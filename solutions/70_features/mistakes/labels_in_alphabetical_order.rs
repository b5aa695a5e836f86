//! The labels are numbered by the letters b, e, m, t in alphabetical order.
//! ラベルの番号を、文字 b、e、m、t のアルファベット順に付けています。
//!
//! Next: the order of the labels is b, t, e, m: `Category::label` knows it.
//! 次に: ラベルの順序は b、t、e、m です。`Category::label` を使いましょう。
//!
//! Fails: `the_examples_are_features_and_labels_in_order`.

// in examples:
-    let labels = headlines.iter().map(|headline| headline.category.label()).collect();
+    let labels = headlines.iter().map(|headline| [0, 3, 1, 2][headline.category.label()]).collect();
