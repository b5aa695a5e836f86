//! Computes every number in the texts of the exercise.

use loss::{cross_entropy, gradient};
use minibatch_solution::{batches, train, update};
use ndarray::{Array2, array, s};
use prediction::predict;
use sgd::Config;

#[test]
fn every_number_in_the_texts_is_computed() {
    let (x, y, labels) = (array![[1.0, 2.0], [3.0, 0.0]], array![[1.0, 0.0], [0.0, 1.0]], [0, 1]);
    let mut w = Array2::zeros((2, 2));
    let mut numbers: Vec<f64> = x.iter().copied().collect();
    numbers.extend(predict(&x, &w) - y);
    numbers.extend(gradient(&x.slice(s![..1, ..]), &w, &labels[..1]));
    numbers.extend(gradient(&x.slice(s![1.., ..]), &w, &labels[1..]));
    numbers.extend(gradient(&x, &w, &labels));
    update(&mut w, &x, &labels, &[0, 1], 1.0);
    numbers.extend(&w);
    numbers.extend(x.dot(&w));

    let (alike, labels) = (Array2::ones((4, 1)), [0; 4]);
    let loss = |w: &Array2<f64>| cross_entropy(&alike.dot(w), &labels);
    numbers.push(loss(&Array2::zeros((1, 2))));
    for (batch_size, learning_rate) in [(1, 1.0), (4, 1.0), (4, 4.0)] {
        let mut w = Array2::zeros((1, 2));
        train(&mut w, &alike, &labels, batch_size, &Config { learning_rate, epochs: 1, seed: 77 });
        numbers.push(loss(&w));
    }
    testkit::assert_texts("exercises/77_minibatch", &numbers);
}

#[test]
fn seven_examples_in_batches_of_three_are_cut_as_in_the_text() {
    assert_eq!(batches(&[4, 0, 6, 2, 5, 1, 3], 3), [vec![4, 0, 6], vec![2, 5, 1], vec![3]]);
}
