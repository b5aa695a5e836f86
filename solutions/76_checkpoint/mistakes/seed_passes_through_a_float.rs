//! The seed goes through an `f64`, which cannot hold every whole number of 64 bits.
//! シードを `f64` に変換しています。`f64` は、64 ビットの整数のすべてを正確には表せません。
//!
//! Next: above 2⁵³ an `f64` leaves numbers out. Which type does the seed have?
//! 次に: 2⁵³ を超えると、`f64` では表せない整数があります。シードの型は何ですか。
//!
//! Fails: `what_is_loaded_is_what_was_saved`.

// in save:
-        ("seed", state.seed.to_string()),
+        ("seed", (state.seed as f64 as u64).to_string()),
