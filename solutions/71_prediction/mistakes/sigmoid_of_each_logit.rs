//! Every logit goes through a sigmoid by itself, as for labels that do not exclude each other.
//! ロジットごとにシグモイドをかけています。これはラベルが互いに排他的でないときの方法です。
//!
//! Next: one of L labels is right. What must the L probabilities sum to?
//! 次に: L 個のうち正解は 1 つです。L 個の確率の合計はいくつになるべきでしょうか。
//!
//! Fails: `every_row_sums_to_one`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    z.mapv(sigmoid)
}
