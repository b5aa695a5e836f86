//! Each place is swapped with an earlier one and never with itself, so no example can stay where it is.
//! どの位置も必ず前の位置と入れ替えているので、同じ場所に残る事例がありません。
//!
//! Next: `0..i` leaves out i. May a card stay where it is when you shuffle?
//! 次に: `0..i` には i が含まれません。トランプを切ったとき、同じ場所に残るカードはありえませんか。
//!
//! Fails: `every_order_is_possible`.

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    use ndarray_rand::rand::Rng;
    let mut rng = StdRng::seed_from_u64(seed.wrapping_add((epoch as u64) << 32));
    let mut order: Vec<_> = (0..n).collect();
    for i in (1..n).rev() {
        order.swap(i, rng.random_range(0..i));
    }
    order
}
