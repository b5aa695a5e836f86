//! Every batch holds one example, whatever B is.
//! B に関係なく、どのバッチも 1 件になっています。
//!
//! Next: which argument of `batches` is not used?
//! 次に: `batches` の引数のうち、使っていないものはどれですか。
//!
//! Fails: `seven_examples_in_batches_of_three`, `a_batch_size_of_n_or_more_gives_one_batch`,
//! `a_batch_size_of_zero_is_refused`, `every_epoch_has_a_step_for_each_batch`.

pub fn batches(order: &[usize], _batch_size: usize) -> Vec<Vec<usize>> {
    order.iter().map(|&example| vec![example]).collect()
}
