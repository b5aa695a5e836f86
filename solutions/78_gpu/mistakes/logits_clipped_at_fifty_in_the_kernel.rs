//! The kernel clips the logits to ±50.
//! カーネルがロジットを ±50 に切りつめています。
//!
//! Next: subtracting the largest logit is enough against overflow, and keeps the differences; clipping does not.
//! 次に: 最大値を引けばあふれず、差も変わりません。切りつめると差が失われます。
//!
//! Fails: `large_logits_do_not_overflow`.

// in FORWARD:
     // The largest logit becomes 0, so that no exponential overflows.
+    z = clamp(z, vec4<f32>(-50.0), vec4<f32>(50.0));
