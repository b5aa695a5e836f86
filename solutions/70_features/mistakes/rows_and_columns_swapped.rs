//! The headlines are the columns of the matrix, not its rows.
//! 見出しが行列の行ではなく、列になっています。
//!
//! Next: write the shapes down: N headlines with D features give (N, D).
//! 次に: 形を書いてみましょう。D 個の特徴量を持つ N 件の見出しの形は (N, D) です。
//!
//! Fails: `there_is_a_row_for_every_headline_in_order`, `no_headlines_give_no_rows`.

pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    let mut x = Array2::zeros((vectors.dim(), titles.len()));
    for (mut column, title) in x.columns_mut().into_iter().zip(titles) {
        column.assign(&headline_vector(title, vectors));
    }
    x
}
