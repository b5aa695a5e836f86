//! Invocations for which there is no row of W write all the same.
//! 担当する W の行のないインボケーションも、書き込んでいます。
//!
//! Next: invocations come in workgroups of 64; what should those at or beyond `p.features` do?
//! 次に: インボケーションは 64 個ずつ起動されます。`p.features` 以降のものは何をすべきでしょうか。
//!
//! Fails: `an_invocation_without_a_feature_changes_no_weight`.

// in STEP:
-    if i >= p.features { return; }
