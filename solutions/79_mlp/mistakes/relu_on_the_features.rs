//! ReLU is applied to what goes into a layer, the features included.
//! 層に入るほう、つまり特徴量にも ReLU をかけています。
//!
//! Next: negative features mean something; a ReLU comes after a layer, never before the first one.
//! 次に: 負の特徴量にも意味があります。ReLU は層のあとに置き、最初の層の前には置きません。
//!
//! Fails: `two_layers_compute_what_they_do_in_the_text`, `relu_of_a_sum_is_not_the_sum_of_relus`,
//! `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-        h = relu(&linear(&h, layer));
+        h = linear(&relu(&h), layer);
     }
-    linear(&h, output)
+    linear(&relu(&h), output)
