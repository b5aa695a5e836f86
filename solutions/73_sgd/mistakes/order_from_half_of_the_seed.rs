//! Only the lower 32 bits of the seed decide the order.
//! シードの下位 32 ビットだけで順序が決まっています。
//!
//! Next: a seed has 64 bits, and every seed has an order of its own: leave out `as u32`.
//! 次に: シードは 64 ビットで、シードごとに順序が異なります。`as u32` を外しましょう。
//!
//! Fails: `every_epoch_and_every_seed_has_an_order_of_its_own`.

// in epoch_order:
-    let mut rng = StdRng::seed_from_u64(seed.wrapping_add((epoch as u64) << 32));
+    let mut rng = StdRng::seed_from_u64(u64::from(seed as u32) + ((epoch as u64) << 32));
