//! Without any example the accuracy is said to be 0, as if every answer had been wrong.
//! 事例が 1 件もないとき、全問不正解だったかのように 0 を返しています。
//!
//! Next: there is no accuracy of nothing. Refuse it with a panic.
//! 次に: 0 件の正解率はありません。パニックさせましょう。
//!
//! Fails: `lengths_that_differ_are_refused`.

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(predicted.len() == labels.len(), "{} predictions, but {} labels", predicted.len(), labels.len());
    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count();
    right as f64 / labels.len().max(1) as f64
}
