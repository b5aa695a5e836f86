//! The labels go up one too large, as if they counted from 1.
//! ラベルが 1 から始まるかのように、1 大きい値を送っています。
//!
//! Next: labels are indices of the four logits, and begin with 0.
//! 次に: ラベルは 4 つのロジットの添字で、0 から始まります。
//!
//! Fails: `features_labels_and_weights_go_up_before_the_first_epoch`, `the_losses_are_those_of_the_cpu`.

// in upload:
-    let labels: Vec<u32> = labels.iter().map(|&label| label as u32).collect();
+    let labels: Vec<u32> = labels.iter().map(|&label| label as u32 + 1).collect();
