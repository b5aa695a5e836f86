//! A hole as an exercise has it, in a file whose path is that of an exercise.

pub fn headline_vectors(titles: &[String]) -> usize {
    todo!("average the vectors of the known words\n{titles:?}")
}
