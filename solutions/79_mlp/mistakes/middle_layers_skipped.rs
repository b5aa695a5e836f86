//! Only the first and the last layer are used; those between are skipped.
//! 最初と最後の層だけを使い、間の層を飛ばしています。
//!
//! Next: a model may have any number of layers; go through all of them.
//! 次に: 層の数は決まっていません。すべての層を順に通りましょう。
//!
//! Fails: `any_number_of_layers_computes_the_formula_for_a_batch_and_alone`.

// in forward:
-    for layer in hidden {
+    for layer in hidden.iter().take(1) {
