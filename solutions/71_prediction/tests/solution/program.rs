//! Runs the program with all its options.

use screen::check::Program;

#[test]
fn what_the_program_shows_fits_on_the_screen() {
    let program = Program::new(env!("CARGO_BIN_EXE_prediction-solution"), env!("CARGO_TARGET_TMPDIR"), None);
    program.shows(&[]);
    let opinion = program.shows(&["東京で新しい電話"]);
    assert!(opinion.matches("0.250").count() == 4, "without a known word nothing is known: {opinion}");
    assert_eq!(program.shows(&["--help"]), "see exercises/71_prediction/README.md\n");
}
