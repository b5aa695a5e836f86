//! Runs the exercise's checks against this solution.

extern crate gpu_solution as gpu;
#[path = "../../../exercises/78_gpu/tests/gpu.rs"]
mod checks;
