//! What is drawn for a question and computed from it, a file a problem.

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

use crate::draw::{Draw, Drawn};

/// The numbers of a question; `None` if it has none.
pub fn draw(problem: u32, question: &str, draw: &mut Draw) -> Option<Drawn> {
    match problem {
        70 => features::draw(question, draw),
        71 => prediction::draw(question, draw),
        72 => loss::draw(question, draw),
        73 => sgd::draw(question, draw),
        74 => accuracy::draw(question, draw),
        75 => history::draw(question, draw),
        76 => checkpoint::draw(question, draw),
        77 => minibatch::draw(question, draw),
        78 => gpu::draw(question, draw),
        79 => mlp::draw(question, draw),
        _ => None,
    }
}
