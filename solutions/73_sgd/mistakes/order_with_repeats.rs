//! Each place of the order is drawn by itself, so some examples come twice and others never.
//! 順序の各位置を独立に引いているので、2 回出る事例も、1 回も出ない事例もあります。
//!
//! Next: make the numbers 0 … n − 1 first, then shuffle them.
//! 次に: まず 0 … n − 1 の番号を並べ、それから並べ替えましょう。
//!
//! Fails: `an_epoch_sees_every_example_once`, `all_examples_are_used_in_every_epoch`.

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    use ndarray_rand::rand::Rng;
    let mut rng = StdRng::seed_from_u64(seed.wrapping_add((epoch as u64) << 32));
    (0..n).map(|_| rng.random_range(0..n)).collect()
}
