//! What a hidden layer is for: a square whose opposite corners have the same label, which no straight line divides.

use loss::cross_entropy;
use minibatch::batches;
use mlp_solution::{Mlp, accuracy_of, backward, descend, forward, initial};
use ndarray::{Array2, Axis, array};
use ndarray_rand::RandomExt;
use ndarray_rand::rand::SeedableRng;
use ndarray_rand::rand::rngs::StdRng;
use ndarray_rand::rand_distr::Uniform;
use prediction::sigmoid;
use screen::{Movie, say};
use sgd::epoch_order;

/// How many times every point is seen.
pub const EPOCHS: usize = 60;

/// η.
pub const LEARNING_RATE: f64 = 0.5;

/// Random points of the square, and their labels: 1 where both coordinates have the same sign.
pub fn examples() -> Result<(Array2<f64>, Vec<usize>), Box<dyn std::error::Error>> {
    let points = Array2::random_using((400, 2), Uniform::new(-1.0, 1.0)?, &mut StdRng::seed_from_u64(79));
    let labels = points.rows().into_iter().map(|point| usize::from(point[0] * point[1] > 0.0)).collect();
    Ok((points, labels))
}

/// The batches of an epoch, 20 points each.
pub fn batches_of(points: &Array2<f64>, labels: &[usize], epoch: usize) -> Vec<(Array2<f64>, Vec<usize>)> {
    let batch = |batch: &Vec<usize>| (points.select(Axis(0), batch), batch.iter().map(|&i| labels[i]).collect());
    batches(&epoch_order(labels.len(), epoch, 79), 20).iter().map(batch).collect()
}

/// Trains one layer, and a network with a hidden layer of 8, and draws after each epoch how sure they are of label 1.
pub fn show() -> Result<(), Box<dyn std::error::Error>> {
    let (points, labels) = examples()?;
    let mut models = [initial(&[2, 2], 79), initial(&[2, 8, 2], 79)];
    let names = say(["one layer", "hidden layer of 8"], ["単層", "隠れ層 8 ユニット"]);

    screen::print(say(
        "label 1 at the upper right and the lower left, label 0 at the two other corners",
        "右上と左下がラベル 1、左上と右下がラベル 0 です。",
    ));
    println!();
    let mut movie = Movie::new();
    for epoch in 0..=EPOCHS {
        let mut pictures = Vec::new();
        for (model, name) in models.iter().zip(names) {
            let accuracy = accuracy_of(model, &points, &labels);
            let loss = cross_entropy(&forward(model, &points), &labels);
            let numbers = say(format!("accuracy {accuracy:.2}"), format!("正解率 {accuracy:.2}"));
            let loss = say(format!("loss {loss:.3}"), format!("損失 {loss:.3}"));
            pictures.push(format!("{}{name}\n{numbers}\n{loss}\n", picture(model)));
        }
        let epochs = say(format!("epoch {epoch:>2} of {EPOCHS}"), format!("{EPOCHS} エポック中 {epoch:>2}"));
        movie.show(screen::beside(&pictures[0], &pictures[1], screen::width()) + &epochs + "\n");
        for (x, labels) in batches_of(&points, &labels, epoch) {
            for model in &mut models {
                let gradient = backward(model, &x, &labels);
                descend(model, &gradient, LEARNING_RATE);
            }
        }
    }
    movie.end();
    Ok(())
}

/// The square, dark where the model believes in label 1. Of two labels, the probability of one is the sigmoid of how far
/// its logit is ahead.
fn picture(model: &Mlp) -> String {
    let columns = ((screen::width() - 4) / 2).min(30);
    screen::field(columns, columns / 2, |x, y| {
        let z = forward(model, &array![[x, y]]);
        sigmoid(z[[0, 1]] - z[[0, 0]])
    })
}
