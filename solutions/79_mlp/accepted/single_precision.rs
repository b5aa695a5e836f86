//! Computes in f32 inside, as GPUs and most frameworks do, and gives back f64.

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    let Some(z) = outputs(model, x).pop() else { panic!("0 layers, where at least 1 is needed") };
    z.mapv(f64::from)
}

pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    let outputs = outputs(model, x);
    let logits = outputs[outputs.len() - 1].mapv(f64::from);
    loss::assert_fits(&logits, labels);
    let mut delta = prediction::softmax(&logits).mapv(|p| p as f32);
    labels.iter().enumerate().for_each(|(i, &label)| delta[[i, label]] -= 1.0);
    delta /= labels.len() as f32;
    let mut gradient = model.clone();
    for (k, layer) in model.layers.iter().enumerate().rev() {
        let input = if k > 0 { outputs[k - 1].mapv(|z| z.max(0.0)) } else { x.mapv(|x| x as f32) };
        gradient.layers[k].weight = input.t().dot(&delta).mapv(f64::from);
        gradient.layers[k].bias = delta.sum_axis(ndarray::Axis(0)).mapv(f64::from);
        if k > 0 {
            delta = delta.dot(&layer.weight.mapv(|w| w as f32).t()) * input.mapv(|h| f32::from(u8::from(h > 0.0)));
        }
    }
    gradient
}

fn outputs(model: &Mlp, x: &ArrayRef2<f64>) -> Vec<Array2<f32>> {
    let mut outputs: Vec<Array2<f32>> = Vec::new();
    for layer in &model.layers {
        let input = match outputs.last() {
            Some(z) => z.mapv(|z| z.max(0.0)),
            None => x.mapv(|x| x as f32),
        };
        let (inputs, columns) = (layer.weight.nrows(), input.ncols());
        assert!(inputs == columns, "{columns} columns do not fit a layer of {inputs} inputs");
        outputs.push(input.dot(&layer.weight.mapv(|w| w as f32)) + layer.bias.mapv(|b| b as f32));
    }
    outputs
}
