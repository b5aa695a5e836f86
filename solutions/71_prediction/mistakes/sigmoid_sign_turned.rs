//! The sign of z is turned in the sigmoid.
//! シグモイドの中で z の符号が逆になっています。
//!
//! Next: should σ(2) be above ½ or below?
//! 次に: σ(2) は ½ より大きいでしょうか、小さいでしょうか。
//!
//! Fails: `the_sigmoid_is_a_softmax_of_two`.

pub fn sigmoid(z: f64) -> f64 {
    1.0 / (1.0 + z.exp())
}
