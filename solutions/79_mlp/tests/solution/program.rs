//! Runs the program with all its options.

use screen::check::Program;

#[test]
fn what_the_program_shows_fits_on_the_screen() {
    let program = Program::new(
        env!("CARGO_BIN_EXE_mlp-solution"),
        env!("CARGO_TARGET_TMPDIR"),
        Some("solutions/79_mlp/src/lib.rs"),
    );
    program.shows(&["log"]);
    // Without a note it shows the same, and takes as long: it trains models.
    program.shows(&["--note", "a\ttab and\na new line"]);
    let log = program.shows(&["log"]);
    assert!(log.contains("a tab and a new line"), "{log}");
    let lines = std::fs::read_to_string(program.course().join("solutions/79_mlp/log/log.tsv")).expect("there is a log");
    let code = lines.lines().nth(1).and_then(|line| line.split('\t').nth(6)).expect("the line names the code");
    assert!(program.course().join("solutions/79_mlp/log").join(code).join("lib.rs").is_file());
    program.shows(&["xor"]);
    program.shows(&["autograd"]);
    program.shows(&["changed"]);
    program.shows(&["東京で新しい電話"]);
    assert_eq!(program.shows(&["--help"]), "see exercises/79_mlp/README.md\n");
}
