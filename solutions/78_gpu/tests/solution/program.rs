//! Runs the program with all its options.

use screen::check::Program;

#[test]
fn what_the_program_shows_fits_on_the_screen() {
    let program = Program::new(env!("CARGO_BIN_EXE_gpu-solution"), env!("CARGO_TARGET_TMPDIR"), None);
    program.shows(&[]);
    let doubled = program.shows(&["hello"]);
    assert!(doubled.contains("1, 2, 3 → 2, 4, 6") || doubled.starts_with("No GPU"), "{doubled}");
}
