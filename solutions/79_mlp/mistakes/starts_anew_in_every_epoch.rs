//! Every epoch starts with a new model, so what was learned is lost.
//! エポックごとに新しいモデルから始めているので、学習した内容が失われます。
//!
//! Next: make the model once, before the first epoch.
//! 次に: モデルは、最初のエポックの前に 1 回だけ作りましょう。
//!
//! Fails: `the_model_found_keeps_up_with_a_single_layer`, `the_model_found_removes_a_tenth_of_the_errors`.

// in train:
     for epoch in data::progress(settings.epochs, "epochs") {
+        model = initial(&[&[x.ncols()], &settings.hidden[..], &[4]].concat(), seed);
