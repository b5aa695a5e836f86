//! Every epoch is measured with the weights from before the training.
//! どのエポックも、学習前の重みで測っています。
//!
//! Next: the curves are level lines. Of when is the copy that is measured?
//! 次に: 曲線が水平な線になります。測っているコピーは、いつの重みですか。
//!
//! Fails: `the_last_numbers_are_of_the_final_weights_on_the_training_data`,
//! `the_last_numbers_are_of_the_final_weights_on_the_validation_data`, `every_epoch_is_measured_at_its_end`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
+    let start = w.to_owned();
+    for epoch in 0..config.epochs {

-        let (loss, accuracy) = measure(w, train_x, train_labels);
+        let (loss, accuracy) = measure(&start, train_x, train_labels);

-        let (loss, accuracy) = measure(w, valid_x, valid_labels);
+        let (loss, accuracy) = measure(&start, valid_x, valid_labels);
