//! The largest logit gets the probability 1 and the others 0 (arg max, one-hot).
//! 最大のロジットだけが 1 で、ほかは 0 になっています（argmax の one-hot）。
//!
//! Next: softmax is soft: softmax(6, 4) leaves 0.119203 for the second label.
//! 次に: softmax は「やわらかい」最大値です。softmax(6, 4) では 2 番目にも 0.119203 が残ります。
//!
//! Fails: `softmax_of_six_and_four_is_as_in_the_text`, `softmax_is_the_formula`.

// in softmax:
-        row.mapv_inplace(|z| (z - max).exp());
+        row.mapv_inplace(|z| if z == max { 1.0 } else { 0.0 });
