//! The exponentials are taken without subtracting the largest logit first, so they overflow.
//! 最大のロジットを引かずに exp を計算しているので、オーバーフローします。
//!
//! Next: in `f32`, `exp` overflows from 89 on; what may be subtracted from all logits without changing the softmax?
//! 次に: `f32` の `exp` は 89 あたりからあふれます。softmax を変えずに、すべてのロジットから引けるものは何でしょうか。
//!
//! Fails: `large_logits_do_not_overflow`.

// in FORWARD:
-    // The largest logit becomes 0, so that no exponential overflows.
-    z -= max(max(z.x, z.y), max(z.z, z.w));
