//! A model without any layer gives back the features.
//! 層のないモデルが、特徴量をそのまま返しています。
//!
//! Next: what should happen when `split_last` gives `None`?
//! 次に: `split_last` が `None` のとき、どうすべきでしょうか。
//!
//! Fails: `shapes_that_do_not_fit_are_refused`.

// in forward:
-    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
+    let Some((output, hidden)) = model.layers.split_last() else { return x.to_owned() };
