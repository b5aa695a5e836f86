//! Computes every number in the texts of the exercise.

use loss::cross_entropy;
use mlp_solution::{Linear, Mlp, backward, forward};
use ndarray::array;

#[test]
fn every_number_in_the_texts_is_computed() {
    let hidden = Linear { weight: array![[1.0, -1.0], [0.5, 0.5]], bias: array![0.0, -1.0] };
    let output = Linear { weight: array![[1.0, -1.0], [2.0, 1.0]], bias: array![-1.0, 1.0] };
    let mut model = Mlp { layers: vec![hidden, output] };
    let (x, label) = (array![[1.0, 2.0]], [1]);
    let gradient = backward(&model, &x, &label);
    let back = gradient.layers[1].bias.dot(&model.layers[1].weight.row(1));
    let before = cross_entropy(&forward(&model, &x), &label);
    let step = 0.1;
    for (layer, slope) in model.layers.iter_mut().zip(&gradient.layers) {
        layer.weight.scaled_add(-step, &slope.weight);
        layer.bias.scaled_add(-step, &slope.bias);
    }
    let after = cross_entropy(&forward(&model, &x), &label);
    // δ₂ W₂ᵀ before ReLU's slope; the weight 0.5 of the example; a dropout; the arrays of the code.
    let mut numbers = vec![before, after, step, back, 0.5, 0.1, 2.0, 0.0];
    // The sigmoid's largest slope, which is at 0, and what four layers leave of it.
    let slope = prediction::sigmoid(0.0) * (1.0 - prediction::sigmoid(0.0));
    numbers.extend([slope, slope.powi(4)]);
    for layer in &gradient.layers {
        numbers.extend(layer.weight.iter().chain(&layer.bias));
    }
    numbers.extend(prediction::softmax(&array![[1.0, -1.0]]));
    numbers.extend(forward(&model, &x));
    testkit::assert_texts("exercises/79_mlp", &numbers);
}

#[test]
fn a_network_of_64_units_has_19524_parameters() {
    let layers = mlp_solution::initial(&[300, 64, 4], 79).layers;
    let parameters: usize = layers.iter().map(|layer| layer.weight.len() + layer.bias.len()).sum();
    assert_eq!((parameters, 2 * parameters), (19_524, 39_048));
}

#[test]
fn the_calls_beside_those_of_pytorch_are_ours() {
    use mlp_solution::{autograd, initial, linear, relu};
    use prediction::softmax;

    let (seed, labels, x) = (79, &[1, 3], ndarray::Array2::ones((2, 300)));
    let model = initial(&[300, 64, 4], seed);
    let logits = forward(&model, &x);
    let h = x.clone();
    let z = linear(&relu(&linear(&h, &model.layers[0])), &model.layers[1]);
    assert_eq!(z, logits);
    let loss = cross_entropy(&logits, labels);
    assert!((loss + (softmax(&z)[[0, 1]] * softmax(&z)[[1, 3]]).ln() / 2.0).abs() < 1e-12);
    assert_eq!(backward(&model, &x, labels).layers.len(), 2);
    assert_eq!(autograd(&model, &x, labels).layers.len(), 2);
}
