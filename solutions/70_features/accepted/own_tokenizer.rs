//! Replaces punctuation by spaces in a copy of the text, splits that, and collects the columns with iterators; has
//! tests of its own.

/// The words of a title.
fn words(title: &str) -> Vec<String> {
    let spaced: String = title.chars().map(|c| if c.is_ascii_punctuation() { ' ' } else { c }).collect();
    spaced.split_whitespace().map(String::from).collect()
}

pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
    let known: Vec<_> = words(title).iter().filter_map(|word| vectors.get(word)).collect();
    let count = if known.is_empty() { 1.0 } else { known.len() as f64 };
    (0..vectors.dim()).map(|d| known.iter().map(|vector| f64::from(vector[d])).sum::<f64>() / count).collect()
}

pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
    let numbers: Vec<f64> = titles.iter().flat_map(|title| headline_vector(title, vectors)).collect();
    Array2::from_shape_vec((titles.len(), vectors.dim()), numbers).expect("every title has D numbers")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_at_punctuation() {
        assert_eq!(words("UPDATE 1-Europe's"), ["UPDATE", "1", "Europe", "s"]);
    }
}
