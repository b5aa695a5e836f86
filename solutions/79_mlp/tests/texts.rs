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
    // δ₂ W₂ᵀ before ReLU's slope; the weight 0.5 of the example; the dropout of the hints.
    let mut numbers = vec![before, after, step, back, 0.5, 0.3];
    for layer in &gradient.layers {
        numbers.extend(layer.weight.iter().chain(&layer.bias));
    }
    numbers.extend(prediction::softmax(&array![[1.0, -1.0]]));
    numbers.extend(forward(&model, &x));
    testkit::assert_texts("exercises/79_mlp", &numbers);
}
