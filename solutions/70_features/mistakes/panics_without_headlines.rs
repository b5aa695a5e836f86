//! The program panics when there are no headlines.
//! 見出しが 1 件もないとパニックになります。
//!
//! Next: an empty list is a list. Make the matrix before you look at the first headline.
//! 次に: 空のリストもリストです。最初の見出しを見る前に行列を作りましょう。
//!
//! Fails: `no_headlines_give_no_rows`.

use ndarray::Axis;

pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    let rows: Vec<_> = titles.iter().map(|title| headline_vector(title, vectors)).collect();
    let views: Vec<_> = rows.iter().map(|row| row.view()).collect();
    ndarray::stack(Axis(0), &views).expect("all rows have D numbers")
}
