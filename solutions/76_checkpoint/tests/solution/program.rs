//! Runs the program with all its options.

use screen::check::Program;

#[test]
fn what_the_program_shows_fits_on_the_screen() {
    let program = Program::new(env!("CARGO_BIN_EXE_checkpoint-solution"), env!("CARGO_TARGET_TMPDIR"), None);
    let bits = program.shows(&[]);
    assert!(bits.contains("0.0e0  resumed"), "{bits}");
}
