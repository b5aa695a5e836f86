//! The order comes from the computer's own random numbers, so the same seed never gives it again.
//! コンピューターが用意する乱数で並べ替えているので、同じシードでも同じ順序になりません。
//!
//! Next: replace `rand::rng()` by a generator that begins at the seed.
//! 次に: `rand::rng()` の代わりに、シードから作った生成器を使いましょう。
//!
//! Fails: `the_same_seed_gives_the_same_order`, `the_same_seed_gives_the_same_weights`.

pub fn epoch_order(n: usize, _epoch: usize, _seed: u64) -> Vec<usize> {
    use ndarray_rand::rand::seq::SliceRandom;
    let mut order: Vec<_> = (0..n).collect();
    order.shuffle(&mut ndarray_rand::rand::rng());
    order
}
