//! A headline that comes twice has one row only.
//! 2 回出てくる見出しの行が 1 つしかありません。
//!
//! Next: row i belongs to headline i, even if another headline reads the same.
//! 次に: 同じ文の見出しがほかにあっても、i 行目は i 番目の見出しのものです。
//!
//! Fails: `there_is_a_row_for_every_headline_in_order`.

pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    let mut distinct: Vec<&String> = Vec::new();
    for title in titles {
        if !distinct.contains(&title) {
            distinct.push(title);
        }
    }
    let mut x = Array2::zeros((distinct.len(), vectors.dim()));
    for (mut row, title) in x.rows_mut().into_iter().zip(distinct) {
        row.assign(&headline_vector(title, vectors));
    }
    x
}
