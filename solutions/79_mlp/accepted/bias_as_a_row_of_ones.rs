//! Every layer is one matrix: a column of ones is added to its inputs, and the bias is the last row of the weights.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let (_, logits) = activations(model, x);
    logits
}

pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    let (inputs, logits) = activations(model, x);
    loss::assert_fits(&logits, labels);
    let one_hot = Array2::from_shape_fn(logits.dim(), |(i, j)| f64::from(u8::from(labels[i] == j)));
    let mut delta = (prediction::softmax(&logits) - one_hot) / labels.len() as f64;
    let mut gradients = std::collections::VecDeque::new();
    for (input, layer) in inputs.iter().zip(&model.layers).rev() {
        let mut gradient = input.t().dot(&delta);
        let ones = layer.weight.nrows();
        let bias = gradient.row(ones).to_owned();
        gradient.remove_index(ndarray::Axis(0), ones);
        gradients.push_front(Linear { weight: gradient, bias });
        let open = input.slice(ndarray::s![.., ..-1]).mapv(|h| if h > 0.0 { 1.0 } else { 0.0 });
        delta = delta.dot(&layer.weight.t()) * open;
    }
    Mlp { layers: gradients.into() }
}

fn activations(model: &Mlp, x: &ArrayRef2<f64>) -> (Vec<Array2<f64>>, Array2<f64>) {
    assert!(!model.layers.is_empty(), "there are 0 layers");
    let (mut inputs, mut z) = (Vec::new(), x.to_owned());
    for (k, layer) in model.layers.iter().enumerate() {
        if k > 0 {
            z.mapv_inplace(|z| z.max(0.0));
        }
        assert_eq!(z.ncols(), layer.weight.nrows(), "as many columns as inputs");
        let ones = Array2::ones((z.nrows(), 1));
        let input = ndarray::concatenate![ndarray::Axis(1), z, ones];
        let matrix =
            ndarray::concatenate![ndarray::Axis(0), layer.weight, layer.bias.view().insert_axis(ndarray::Axis(0))];
        z = input.dot(&matrix);
        inputs.push(input);
    }
    (inputs, z)
}
