//! Runs the program with all its options.

use screen::check::Program;

#[test]
fn what_the_program_shows_fits_on_the_screen() {
    let program = Program::new(env!("CARGO_BIN_EXE_loss-solution"), env!("CARGO_TARGET_TMPDIR"), None);
    let losses = program.shows(&[]);
    assert!(losses.contains("1.386294"), "{losses}");
}
