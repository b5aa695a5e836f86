//! A kernel uses a name that nothing in it declares.
//! カーネルの中で、どこにも宣言されていない名前を使っています。
//!
//! Next: the message gives the line; Rust constants do not exist in WGSL, the number of features is `p.features`.
//! 次に: メッセージに行番号があります。Rust の定数は WGSL からは見えません。特徴量の数は `p.features` です。
//!
//! Fails: `the_kernels_are_well_formed`.

// in FORWARD:
-    for (var i = 0u; i < p.features; i++) {
+    for (var i = 0u; i < FEATURES; i++) {
