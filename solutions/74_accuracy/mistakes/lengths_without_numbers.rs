//! The panic says that the lengths differ, but not how long the two are.
//! 長さが違うことは伝えていますが、それぞれの長さがメッセージに入っていません。
//!
//! Next: whoever reads the message wants to know both numbers. Put them into it with `{}`.
//! 次に: メッセージを読む人は両方の数を知りたいはずです。`{}` で入れましょう。
//!
//! Fails: `lengths_that_differ_are_refused`.

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(predicted.len() == labels.len(), "the lengths differ");
    assert!(!labels.is_empty(), "there are no examples");
    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count();
    right as f64 / labels.len() as f64
}
