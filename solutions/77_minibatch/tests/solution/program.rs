//! Runs the program with all its options.

use screen::check::Program;

#[test]
fn what_the_program_shows_fits_on_the_screen() {
    let program = Program::new(env!("CARGO_BIN_EXE_minibatch-solution"), env!("CARGO_TARGET_TMPDIR"), None);
    program.shows(&[]);
    assert!(program.course().join("target/nlp100/77/seconds.svg").is_file());
}
