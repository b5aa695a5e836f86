//! Runs the program with all its options.

use screen::check::Program;

#[test]
fn what_the_program_shows_fits_on_the_screen() {
    let program = Program::new(env!("CARGO_BIN_EXE_history-solution"), env!("CARGO_TARGET_TMPDIR"), None);
    for arguments in [&[][..], &["few"], &["few", "50"], &["eta"], &["eta", "0.01"]] {
        program.shows(arguments);
    }
    for file in ["curves", "few-200", "few-50", "eta-10", "eta-0.01"] {
        assert!(program.course().join(format!("target/nlp100/75/{file}.svg")).is_file(), "{file}");
    }
    for wrong in [&["few", "many"][..], &["eta", "x"], &["colour"]] {
        let (_, complaints, success) = program.run(wrong);
        assert!(!success && complaints.starts_with("cargo run -p history"), "{wrong:?}: {complaints}");
    }
}
