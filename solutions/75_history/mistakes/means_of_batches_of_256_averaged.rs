//! Loss and accuracy are means over blocks of 256 rows, and their mean is taken, in which a short last block counts as much as a full one.
//! 256 行ずつの平均を求めてからその平均を取っているので、最後の短いかたまりも同じ重みで数えられています。
//!
//! Next: each example counts once: add up over all of them, then divide by their number.
//! 次に: どの例も 1 回ずつ数えます。全部を足してから、その数で割りましょう。
//!
//! Fails: `loss_and_accuracy_are_the_formulas_at_the_size_of_the_real_data`.

// in measure:
-    (loss::cross_entropy(&logits, labels), accuracy::accuracy(&accuracy::classify(&logits), labels))
+    loss::assert_fits(&logits, labels);
+    let batches = logits.axis_chunks_iter(ndarray::Axis(0), 256).zip(labels.chunks(256));
+    let of_batch = |(z, labels): (ndarray::ArrayView2<f64>, &[usize])| {
+        (loss::cross_entropy(&z, labels), accuracy::accuracy(&accuracy::classify(&z), labels))
+    };
+    let (losses, accuracies): (Vec<_>, Vec<_>) = batches.map(of_batch).unzip();
+    let n = losses.len() as f64;
+    (losses.iter().sum::<f64>() / n, accuracies.iter().sum::<f64>() / n)
