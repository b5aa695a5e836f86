//! The model has five outputs, where there are four labels.
//! ラベルは 4 つなのに、モデルの出力が 5 つあります。
//!
//! Next: the last layer has one output for each label.
//! 次に: 最後の層の出力は、ラベルの数だけにします。
//!
//! Fails: `the_model_found_has_a_hidden_layer_and_is_found_again`, `the_model_found_keeps_up_with_a_single_layer`.

// in train:
-    let mut model = initial(&[&[x.ncols()], &settings.hidden[..], &[4]].concat(), seed);
+    let mut model = initial(&[&[x.ncols()], &settings.hidden[..], &[5]].concat(), seed);
