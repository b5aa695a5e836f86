//! The order begins at a random place and goes on as before: it is turned, not shuffled.
//! 順序の始まりだけがランダムで、並び方は元のままです。回しているだけで、並べ替えていません。
//!
//! Next: every neighbour keeps its neighbour. How many of the six orders of three examples can occur?
//! 次に: 隣り合う事例がいつも同じです。3 事例の 6 通りの順序のうち、いくつが起こりえますか。
//!
//! Fails: `every_order_is_possible`.

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    use ndarray_rand::rand::Rng;
    let mut rng = StdRng::seed_from_u64(seed.wrapping_add((epoch as u64) << 32));
    let mut order: Vec<_> = (0..n).collect();
    order.rotate_left(rng.random_range(0..=n));
    order
}
