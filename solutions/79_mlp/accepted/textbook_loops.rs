//! Loops over every number, one assignment a line, as in a textbook of C; the search tries one setting only.

use ndarray::Array1;

pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    assert!(!model.layers.is_empty(), "a model without layers");
    let mut a = x.to_owned();
    for k in 0..model.layers.len() {
        let w = &model.layers[k].weight;
        let b = &model.layers[k].bias;
        assert!(a.ncols() == w.nrows(), "{} columns for a layer with {} inputs", a.ncols(), w.nrows());
        let mut z = Array2::zeros((a.nrows(), w.ncols()));
        for n in 0..a.nrows() {
            for j in 0..w.ncols() {
                let mut sum = b[j];
                for i in 0..w.nrows() {
                    sum += a[[n, i]] * w[[i, j]];
                }
                if k + 1 < model.layers.len() && sum < 0.0 {
                    sum = 0.0;
                }
                z[[n, j]] = sum;
            }
        }
        a = z;
    }
    a
}

pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    let count = model.layers.len();
    let mut a = Vec::new();
    a.push(x.to_owned());
    for k in 1..count {
        let part = Mlp { layers: vec![model.layers[k - 1].clone()] };
        let mut z = forward(&part, &a[k - 1]);
        for v in &mut z {
            if *v < 0.0 {
                *v = 0.0;
            }
        }
        a.push(z);
    }
    let z = forward(&Mlp { layers: vec![model.layers[count - 1].clone()] }, &a[count - 1]);
    let (rows, classes) = z.dim();
    assert!(rows > 0, "no examples");
    assert!(labels.len() == rows, "{rows} rows but {} labels", labels.len());
    let mut delta = Array2::zeros((rows, classes));
    for n in 0..rows {
        let label = labels[n];
        assert!(label < classes, "label {label} but {classes} classes");
        let mut largest = z[[n, 0]];
        for j in 1..classes {
            if z[[n, j]] > largest {
                largest = z[[n, j]];
            }
        }
        let mut sum = 0.0;
        for j in 0..classes {
            sum += (z[[n, j]] - largest).exp();
        }
        for j in 0..classes {
            delta[[n, j]] = (z[[n, j]] - largest).exp() / sum / rows as f64;
        }
        delta[[n, label]] -= 1.0 / rows as f64;
    }
    let mut layers = Vec::new();
    let mut k = count;
    while k > 0 {
        k -= 1;
        let w = &model.layers[k].weight;
        let mut weight = Array2::zeros(w.dim());
        let mut bias = Array1::zeros(w.ncols());
        let mut before = Array2::zeros(a[k].dim());
        for n in 0..rows {
            for j in 0..w.ncols() {
                bias[j] += delta[[n, j]];
                for i in 0..w.nrows() {
                    weight[[i, j]] += a[k][[n, i]] * delta[[n, j]];
                    if a[k][[n, i]] > 0.0 {
                        before[[n, i]] += delta[[n, j]] * w[[i, j]];
                    }
                }
            }
        }
        layers.insert(0, Linear { weight, bias });
        delta = before;
    }
    Mlp { layers }
}

pub fn search(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Vec<Trial> {
    let mut settings = Settings::default();
    settings.hidden = vec![32];
    settings.epochs = 10;
    let model = train(train_x, train_labels, &settings, seed);
    let accuracy = accuracy_of(&model, valid_x, valid_labels);
    let trial = Trial { settings, model, accuracy };
    vec![trial]
}
