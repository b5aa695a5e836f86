//! The index within the workgroup is used, so every workgroup does the work of the first.
//! ワークグループ内の番号を使っているので、どのワークグループも最初のグループと同じ仕事をしています。
//!
//! Next: which builtin counts through all workgroups?
//! 次に: すべてのワークグループを通した番号は、どの builtin でしょうか。
//!
//! Fails: `more_than_a_workgroup_is_no_trouble`.

// in FORWARD:
-fn forward(@builtin(global_invocation_id) id: vec3<u32>) {
+fn forward(@builtin(local_invocation_id) id: vec3<u32>) {

// in STEP:
-fn step(@builtin(global_invocation_id) id: vec3<u32>) {
+fn step(@builtin(local_invocation_id) id: vec3<u32>) {
