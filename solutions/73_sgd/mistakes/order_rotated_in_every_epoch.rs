//! Every epoch has the order of the first, rotated by one place for each epoch.
//! どのエポックも最初の順序を 1 つずつずらしただけで、混ぜ直していません。
//!
//! Next: neighbours stay neighbours. Shuffle anew in every epoch, from a number that depends on seed and epoch.
//! 次に: 隣どうしが隣のままです。シードとエポックから決まる数で、エポックごとに混ぜ直しましょう。
//!
//! Fails: `the_order_of_an_epoch_tells_nothing_of_another`.

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    use ndarray_rand::rand::seq::SliceRandom;
    let mut order: Vec<_> = (0..n).collect();
    order.shuffle(&mut StdRng::seed_from_u64(seed));
    order.rotate_left(epoch % n.max(1));
    order
}
