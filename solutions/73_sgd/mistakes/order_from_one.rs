//! The examples are counted from 1 to n, and not from 0 to n − 1.
//! 事例の番号が 0 から n − 1 ではなく、1 から n になっています。
//!
//! Next: the first row is row 0. What does `..=` include?
//! 次に: 最初の行は 0 行目です。`..=` はどこまで含みますか。
//!
//! Fails: `an_epoch_sees_every_example_once`, `every_order_is_possible`,
//! `an_epoch_is_one_step_for_each_example_in_some_order`.

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    use ndarray_rand::rand::seq::SliceRandom;
    let mut rng = StdRng::seed_from_u64(seed.wrapping_add((epoch as u64) << 32));
    let mut order: Vec<_> = (1..=n).collect();
    order.shuffle(&mut rng);
    order
}
