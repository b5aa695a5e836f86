//! The solution's tests: the exercise's checks, the numbers of its texts, and its program.

extern crate gpu_solution as gpu;
#[path = "../../../../exercises/78_gpu/tests/gpu.rs"]
mod checks;
mod program;
mod texts;
