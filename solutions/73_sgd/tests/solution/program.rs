//! Runs the program with all its options.

use screen::check::Program;

#[test]
fn what_the_program_shows_fits_on_the_screen() {
    let program = Program::new(env!("CARGO_BIN_EXE_sgd-solution"), env!("CARGO_TARGET_TMPDIR"), None);
    program.shows(&[]);
    let opinion = program.shows(&["東京で新しい電話"]);
    assert!(opinion.contains("2.00 of 2 bits"), "without a known word it is as unsure as it can be: {opinion}");
}
