//! Without headlines the matrix has no columns either.
//! 見出しがないとき、列までなくなっています。
//!
//! Next: D is known without any headline. Which argument knows it?
//! 次に: D は見出しがなくても決まっています。どの引数から分かるでしょうか。
//!
//! Fails: `no_headlines_give_no_rows`.

pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    let columns = if titles.is_empty() { 0 } else { vectors.dim() };
    let mut x = Array2::zeros((titles.len(), columns));
    for (mut row, title) in x.rows_mut().into_iter().zip(titles) {
        row.assign(&headline_vector(title, vectors));
    }
    x
}
