//! Runs the program with all its options.

use screen::check::Program;

#[test]
fn what_the_program_shows_fits_on_the_screen() {
    let program = Program::new(env!("CARGO_BIN_EXE_features-solution"), env!("CARGO_TARGET_TMPDIR"), None);
    program.shows(&[]);
    assert!(program.course().join("target/nlp100/70/test_y.npy").is_file());
    let title = &data::sample::bundled().train[0].title;
    let nearest = program.shows(&[title]);
    assert!(nearest.contains("1.00  "), "a headline is most similar to itself: {nearest}");
    program.shows(&["東京で新しい電話"]);
}
