//! `seed + epoch` goes over the end of a `u64` and panics.
//! `seed + epoch` が `u64` の上限を超えて、パニックします。
//!
//! Next: every seed is allowed. Which addition goes on at 0?
//! 次に: どんなシードでも使えなければなりません。上限を超えたら 0 に戻る足し算はどれですか。
//!
//! Fails: `the_same_seed_gives_the_same_order`, `the_same_seed_gives_the_same_weights`.

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    use ndarray_rand::rand::seq::SliceRandom;
    let mut order: Vec<_> = (0..n).collect();
    order.shuffle(&mut StdRng::seed_from_u64(seed + epoch as u64));
    order
}
