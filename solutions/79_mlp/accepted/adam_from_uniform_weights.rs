//! Adam from uniform random weights, with a shuffle of its own and a generic helper over all parameters; the three
//! settings differ in width only.

use ndarray_rand::rand::seq::SliceRandom as _;
use ndarray_rand::rand_distr::Uniform;

pub fn initial(sizes: &[usize], seed: u64) -> Mlp {
    let mut rng = StdRng::seed_from_u64(seed ^ 0xADA);
    let mut layers = Vec::new();
    for (&inputs, &outputs) in sizes.iter().zip(&sizes[1..]) {
        let most = (6.0 / (inputs + outputs) as f64).sqrt();
        let Ok(uniform) = Uniform::new(-most, most) else { panic!("a layer without inputs and outputs") };
        let weight = Array2::random_using((inputs, outputs), uniform, &mut rng);
        layers.push(Linear { weight, bias: Array1::from_elem(outputs, 0.01) });
    }
    Mlp { layers }
}

pub fn train(x: &ArrayRef2<f64>, labels: &[usize], settings: &Settings, seed: u64) -> Mlp {
    assert_eq!(x.nrows(), labels.len(), "as many rows as labels");
    let mut sizes = vec![x.ncols()];
    sizes.extend(&settings.hidden);
    sizes.push(4);
    let mut model = initial(&sizes, seed);
    let mut moments = vec![(0.0, 0.0); parameters(&mut model).len()];
    let mut rng = StdRng::seed_from_u64(seed);
    let mut order: Vec<usize> = (0..labels.len()).collect();
    let mut steps = 0;
    for _ in 0..15 {
        order.shuffle(&mut rng);
        for batch in order.chunks(settings.batch_size) {
            let chosen: Vec<_> = batch.iter().map(|&i| labels[i]).collect();
            let mut gradient = backward(&model, &x.select(Axis(0), batch), &chosen);
            steps += 1;
            let (first, second) = (1.0 - 0.9f64.powi(steps), 1.0 - 0.999f64.powi(steps));
            let slopes = parameters(&mut gradient);
            for ((p, g), (m, v)) in parameters(&mut model).into_iter().zip(slopes).zip(&mut moments) {
                *m = 0.9 * *m + 0.1 * *g;
                *v = 0.999 * *v + 0.001 * *g * *g;
                *p -= 0.002 * (*m / first) / ((*v / second).sqrt() + 1e-8);
            }
        }
    }
    model
}

pub fn search(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Vec<Trial> {
    let tried = [48, 96, 192].map(|units| {
        let settings = Settings { hidden: vec![units], ..Settings::default() };
        let model = train(train_x, train_labels, &settings, seed);
        Trial { accuracy: accuracy_of(&model, valid_x, valid_labels), model, settings }
    });
    let mut tried = Vec::from(tried);
    tried.sort_by(|a, b| a.accuracy.total_cmp(&b.accuracy).reverse());
    tried
}

fn parameters(model: &mut Mlp) -> Vec<&mut f64> {
    model.layers.iter_mut().flat_map(|layer| layer.weight.iter_mut().chain(&mut layer.bias)).collect()
}
