//! The validation data is never measured.
//! 検証データで測っていません。
//!
//! Next: the training data cannot tell whether the model has understood or memorised. Two of the four series are
//! empty.
//! 次に: モデルが理解したのか暗記しただけなのかは、学習データでは分かりません。4 つの系列のうち、2 つが空のままです。
//!
//! Fails: `there_is_a_number_for_each_epoch`, `the_last_numbers_are_of_the_final_weights_on_the_validation_data`,
//! `every_epoch_is_measured_at_its_end`.

// in train:
-        let (loss, accuracy) = measure(w, valid_x, valid_labels);
-        history.valid_loss.push(loss);
-        history.valid_accuracy.push(accuracy);
