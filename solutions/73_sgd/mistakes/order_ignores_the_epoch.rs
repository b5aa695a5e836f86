//! The generator begins at the seed alone, so every epoch has the same order.
//! 生成器がシードだけで決まるので、どのエポックでも順序が同じになります。
//!
//! Next: `epoch_order` begins anew at each call. What has to enter the generator besides the seed?
//! 次に: `epoch_order` は、呼ばれるたびに最初から計算します。シードのほかに、何を生成器に渡せばよいでしょうか。
//!
//! Fails: `every_epoch_and_every_seed_has_an_order_of_its_own`, `training_has_a_new_order_in_every_epoch`.

pub fn epoch_order(n: usize, _epoch: usize, seed: u64) -> Vec<usize> {
    use ndarray_rand::rand::seq::SliceRandom;
    let mut order: Vec<_> = (0..n).collect();
    order.shuffle(&mut StdRng::seed_from_u64(seed));
    order
}
