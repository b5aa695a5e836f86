//! A confusion matrix, whose diagonal holds the right answers, and a small type for the best label so far.

use std::collections::BTreeMap;

/// The largest score so far and where it stands.
#[derive(Clone, Copy)]
enum Best {
    /// Nothing was seen.
    Nothing,
    /// This score in this column.
    At(usize, f64),
    /// A NaN was seen.
    Broken,
}

impl Best {
    fn then(self, column: usize, score: f64) -> Self {
        match self {
            _ if score.is_nan() => Self::Broken,
            Self::Broken => Self::Broken,
            Self::At(_, best) if best >= score => self,
            Self::Nothing | Self::At(..) => Self::At(column, score),
        }
    }
}

pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
    let mut labels = vec![];
    for row in scores.rows() {
        let mut best = Best::Nothing;
        for (column, &score) in row.indexed_iter() {
            best = best.then(column, score);
        }
        labels.push(if let Best::At(column, _) = best { Some(column) } else { None });
    }
    labels
}

pub fn accuracy(predicted: &[Option<usize>], labels: &[usize]) -> f64 {
    assert!(labels.len() > 0 || predicted.len() > 0, "0 predictions, 0 labels");
    assert!(predicted.len() == labels.len(), "{} ≠ {}", predicted.len(), labels.len());
    let mut confusion: BTreeMap<(Option<usize>, usize), u32> = BTreeMap::new();
    for pair in predicted.iter().copied().zip(labels.iter().copied()) {
        *confusion.entry(pair).or_default() += 1;
    }
    let diagonal: u32 = confusion.iter().filter(|((p, l), _)| *p == Some(*l)).map(|(_, count)| count).sum();
    f64::from(diagonal) / f64::from(confusion.values().sum::<u32>())
}
