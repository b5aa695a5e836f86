//! Seed and epoch are multiplied, so epoch 0 of every seed has the same order, and seed 0 has one order for all epochs.
//! シードとエポックを掛けているので、エポック 0 ではどのシードでも、シード 0 ではどのエポックでも、順序が同じになります。
//!
//! Next: what is the product when one of the two is 0? Put the two together in another way.
//! 次に: どちらかが 0 のとき、積はいくつですか。別の方法で 2 つを組み合わせましょう。
//!
//! Fails: `every_epoch_and_every_seed_has_an_order_of_its_own`, `every_order_is_possible`.

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    use ndarray_rand::rand::seq::SliceRandom;
    let mut order: Vec<_> = (0..n).collect();
    order.shuffle(&mut StdRng::seed_from_u64(seed.wrapping_mul(epoch as u64)));
    order
}
