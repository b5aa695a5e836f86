//! The velocity is set to zero at the start of every epoch.
//! エポックのはじめに、毎回速度を 0 に戻しています。
//!
//! Next: the velocity passes from one epoch to the next, as it does from one example to the next.
//! 次に: 速度は、事例から事例へと同じように、エポックから次のエポックへも引き継がれます。
//!
//! Fails: `two_epochs_with_one_example_are_as_in_the_text`, `resuming_uses_everything_that_was_saved`.

// in resume:
     while state.epoch < epochs {
+        state.velocity.fill(0.0);
