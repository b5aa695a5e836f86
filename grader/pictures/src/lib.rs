//! The pictures of the texts. Every number and every curve in them is computed by the functions of the solutions.
//!
//! `cargo run -p pictures` writes them to `exercises/NN_name/figures`; a test says whether they are up to date. There is
//! one file for both languages, so a picture has symbols and numbers, and words only where both languages have the same.

mod accuracy;
mod checkpoint;
mod features;
mod gpu;
mod history;
mod loss;
mod minibatch;
mod mlp;
mod prediction;
mod sgd;
mod svg;

use svg::Svg;

/// A picture: where it belongs, and its SVG document.
#[derive(Clone, Debug)]
pub struct Picture {
    /// From the top of the repository, such as `exercises/71_prediction/figures/neuron.svg`.
    pub path: String,
    /// The document.
    pub svg: String,
}

/// All pictures.
pub fn all() -> Vec<Picture> {
    let pictures: [(&str, &str, Svg); 16] = [
        ("70_features", "mean", features::mean()),
        ("71_prediction", "neuron", prediction::neuron()),
        ("71_prediction", "layer", prediction::layer()),
        ("71_prediction", "product", prediction::product()),
        ("71_prediction", "softmax", prediction::softmax()),
        ("72_loss", "neg-log", loss::neg_log()),
        ("72_loss", "tangent", loss::tangent()),
        ("73_sgd", "contour", sgd::contour()),
        ("73_sgd", "valley", sgd::valley()),
        ("74_accuracy", "forward-only", accuracy::forward_only()),
        ("75_history", "four-curves", history::four_curves()),
        ("76_checkpoint", "momentum", checkpoint::momentum()),
        ("77_minibatch", "batches", minibatch::epochs()),
        ("78_gpu", "gpu", gpu::gpu()),
        ("79_mlp", "bend", mlp::bend()),
        ("79_mlp", "graph", mlp::graph()),
    ];
    let picture = |(folder, name, svg): (&str, &str, Svg)| Picture {
        path: format!("exercises/{folder}/figures/{name}.svg"),
        svg: svg.finish(),
    };
    pictures.map(picture).into()
}
