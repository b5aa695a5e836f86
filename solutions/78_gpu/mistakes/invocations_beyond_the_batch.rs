//! Invocations for which there is no example write an error all the same.
//! 担当する事例のないインボケーションも、誤差を書き込んでいます。
//!
//! Next: invocations come in workgroups of 64; what should those at or beyond `p.rows` do?
//! 次に: インボケーションは 64 個ずつ起動されます。`p.rows` 以降のものは何をすべきでしょうか。
//!
//! Fails: `an_invocation_without_an_example_writes_no_error`.

// in FORWARD:
-    if b >= p.rows { return; }
