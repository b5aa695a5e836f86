//! Computes every number in the texts of the exercise, and tries every call that they teach.

use std::fs;
use std::path::Path;

use data::WordVectors;
use features_solution::headline_vector;
use ndarray::{Array2, Axis, array, s};

#[test]
fn every_number_in_the_texts_is_computed() {
    let words = ["up", "down", "US"].map(str::to_owned).to_vec();
    let matrix = array![[1.0, 0.0], [-1.0, 0.5], [0.0, 4.0]];
    let vectors = WordVectors::new(words, matrix.clone()).expect("a row for each word");
    let mean = headline_vector("US up, up and away", &vectors);
    let (sum, of_all_words) = (&mean * 3.0, &mean * 3.0 / 5.0);
    let mut numbers: Vec<f64> = matrix.iter().copied().map(f64::from).collect();
    numbers.extend(mean.into_iter().chain(sum).chain(of_all_words));
    // The array of the primer, its square roots, and its rows divided by their sums.
    let a = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    numbers.extend(a.iter().flat_map(|number: &f64| [*number, number.sqrt()]));
    numbers.extend(&a / &a.sum_axis(Axis(1)).insert_axis(Axis(1)));
    // Numbers of the code, which asserts them itself when it is run.
    numbers.extend([0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5]);
    testkit::assert_texts("exercises/70_features", &numbers);
}

#[test]
fn the_calls_of_the_primer_give_what_it_says() {
    let a = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    assert_eq!(Array2::<f64>::zeros((2, 3)), array![[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]);
    assert_eq!(a.dim(), (2, 3));
    assert_eq!(a[[1, 0]], 4.0);
    assert_eq!(a.row(1), array![4.0, 5.0, 6.0]);
    assert_eq!(a.slice(s![.., ..2]), array![[1.0, 2.0], [4.0, 5.0]]);
    assert_eq!(a.sum_axis(Axis(0)), array![5.0, 7.0, 9.0]);
    assert_eq!(&a - &a.row(0), array![[0.0, 0.0, 0.0], [3.0, 3.0, 3.0]]);
    let shares = (&a / &a.sum_axis(Axis(1)).insert_axis(Axis(1))).sum_axis(Axis(1));
    assert!(shares.iter().all(|sum: &f64| (sum - 1.0).abs() < 1e-12));
    assert_eq!(a.dot(&a.t()), array![[14.0, 32.0], [32.0, 77.0]]);
    assert_eq!(a.mapv(f64::sqrt)[[1, 0]], 2.0);
}

#[test]
fn the_primer_has_no_call_that_is_not_tried_here() {
    for readme in ["README.md", "README.ja.md"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../exercises/70_features").join(readme);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let rows: Vec<_> = text.lines().filter(|line| line.starts_with('|')).skip(2).collect();
        assert!(rows.len() > 5, "{readme} has no table of calls");
        for row in rows {
            let call = row.split('|').nth(3).unwrap_or_default().trim().trim_matches('`');
            assert!(include_str!("texts.rs").contains(&format!("({call}")), "{readme}: {call} is not tried");
        }
    }
}
