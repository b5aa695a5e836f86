//! The error is multiplied by the slope of a sigmoid, h (1 − h), where the layers have a ReLU.
//! ReLU を使っているのに、シグモイドの傾き h (1 − h) をかけています。
//!
//! Next: the slope must be that of the function in `forward`.
//! 次に: 傾きは、`forward` で使った関数のものにします。
//!
//! Fails: `the_gradient_of_two_layers_is_as_in_the_text`,
//! `the_gradient_of_every_parameter_agrees_with_the_numerical_one`.

pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    let last = model.layers.len() - 1;
    let mut inputs = vec![x.to_owned()]; // what goes into each layer
    for i in 0..last {
        inputs.push(relu(&linear(&inputs[i], &model.layers[i])));
    }
    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels);
    let mut gradient = model.clone();
    for i in (0..=last).rev() {
        gradient.layers[i] = Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) };
        if i > 0 {
            let slope = inputs[i].mapv(|h| h * (1.0 - h)); // of ReLU
            error = error.dot(&model.layers[i].weight.t()) * slope;
        }
    }
    gradient
}
