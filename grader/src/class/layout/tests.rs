//! Names as platforms write them, with those that are wrong, hidden or new.

use super::*;

/// The layout, and of everybody: id, name, further words, files, attempt, late.
fn told(paths: &[&str]) -> (Layout, Vec<String>, Vec<String>) {
    told_with(paths, None)
}

fn told_with(paths: &[&str], scores: Option<&str>) -> (Layout, Vec<String>, Vec<String>) {
    let mut names = Names::default();
    for path in paths {
        match path.strip_suffix('/') {
            Some(folder) => names.add_folder(folder),
            None => names.add(path),
        }
    }
    let listed = list(&names, |_| scores.map(str::to_owned));
    let entry = |entry: &Entry| {
        let Person { id, name, also } = &entry.person;
        let files: Vec<_> = entry.files.iter().map(|(name, path)| format!("{name}<{path}")).collect();
        let mut told = format!("{id}|{name}|{}|{}", also.join(","), files.join(","));
        told.extend(entry.attempt.map(|attempt| format!("|attempt {attempt}")));
        told.extend(entry.late.map(|late| format!("|{}", if late { "late" } else { "in time" })));
        told.extend(entry.handed_in.map(|seconds| format!("|{seconds}")));
        told.extend(entry.is_no_work.as_ref().map(|_| "|no work"));
        told
    };
    (listed.layout, listed.entries.iter().map(entry).collect(), listed.beside)
}

#[test]
fn moodle_with_and_without_the_last_mark_with_groups_and_users_and_in_one_folder() {
    let (layout, people, beside) = told(&[
        "田中 太郎_123456_assignsubmission_file_/nlp100.zip",
        "Ana María O'Neil_123457_assignsubmission_file/提出/nlp100.zip",
        "鈴木 花子_123458_assignsubmission_onlinetext_/onlinetext.html",
        "s2501_佐藤 次郎_123459_assignsubmission_file_/a.zip",
        "Group 1_7_assignsubmission_file_/a.zip",
        "Bob_123460_assignsubmission_file_my work_2.zip",
        "Eve_123461_assignsubmission_file/x.zip",
        "Eve_123461_assignsubmission_onlinetext/onlinetext.html",
        "grades.csv",
    ]);
    assert_eq!(layout, Layout::Moodle);
    assert_eq!(
        people,
        [
            "123456|田中 太郎||<田中 太郎_123456_assignsubmission_file_",
            "123457|Ana María O'Neil||<Ana María O'Neil_123457_assignsubmission_file",
            "123458|鈴木 花子|||no work",
            "123459|佐藤 次郎|s2501|<s2501_佐藤 次郎_123459_assignsubmission_file_",
            "123460|Bob||my work_2.zip<Bob_123460_assignsubmission_file_my work_2.zip",
            "123461|Eve||<Eve_123461_assignsubmission_file|no work",
            "7|Group 1||<Group 1_7_assignsubmission_file_",
        ]
    );
    assert_eq!(beside, ["grades.csv"]);
}

#[test]
fn moodle_with_hidden_names_has_numbers_only_in_any_language() {
    for word in ["Participant", "参加者", "Teilnehmer-in"] {
        let paths = [1, 2].map(|id| format!("{word}_{id}_assignsubmission_file/x.zip"));
        let (layout, people, _) = told(&[&paths[0], &paths[1]]);
        assert_eq!(layout, Layout::Moodle);
        assert_eq!(people[0], format!("1|||<{word}_1_assignsubmission_file"));
    }
}

#[test]
fn canvas_with_late_ones_renamed_attempts_several_files_and_texts() {
    let (layout, people, _) = told(&[
        "tanakataro_12345_67890_nlp100.zip",
        "suzukihanako_LATE_12346_67891_nlp100-1.zip",
        "abeyuki_12348_text.html",
        "ito_12349_1_test-2.test.test.gz",
        "ito_12349_2_filename.tar-1.gz",
        "anonymous_LATE_12350_3_a_b.zip",
    ]);
    assert_eq!(layout, Layout::Canvas);
    assert_eq!(
        people,
        [
            "12345|tanakataro||nlp100.zip<tanakataro_12345_67890_nlp100.zip|in time",
            "12346|suzukihanako||nlp100-1.zip<suzukihanako_LATE_12346_67891_nlp100-1.zip|attempt 2|late",
            "12348|abeyuki|||in time|no work",
            "12349|ito||test-2.test.test.gz<ito_12349_1_test-2.test.test.gz,\
             filename.tar-1.gz<ito_12349_2_filename.tar-1.gz|attempt 3|in time",
            "12350|anonymous||a_b.zip<anonymous_LATE_12350_3_a_b.zip|late",
        ]
    );
}

#[test]
fn manaba_in_both_orders_in_one_folder_or_a_folder_a_student() {
    let (layout, people, beside) = told(&[
        "25B1001@tanaka@nlp100.zip",
        "suzuki@25B1002@レポート.zip",
        "25B1003@ito/nlp100.zip",
        "採点シート.xlsx",
    ]);
    assert_eq!(layout, Layout::Manaba);
    assert_eq!(
        people,
        [
            "25B1001@tanaka||25B1001,tanaka|nlp100.zip<25B1001@tanaka@nlp100.zip",
            "25B1003@ito||25B1003,ito|<25B1003@ito",
            "suzuki@25B1002||suzuki,25B1002|レポート.zip<suzuki@25B1002@レポート.zip",
        ]
    );
    assert_eq!(beside, ["採点シート.xlsx"]);
}

#[test]
fn classroom_50_with_hyphens_everywhere_and_a_line_an_attempt() {
    let scores = "username,first_name,last_name,email,section,score,max_score,datetime,submission_tag,submitted_by,review_url,late,override\n\
                  ann-lee,Ann,Lee,ann@x.edu,,1,2,2026-11-01T10:00:00Z,,,,false,\n\
                  ann-lee,Ann,Lee,ann@x.edu,,1,2,2026-11-03T10:00:00Z,,,,true,\n\
                  lee,\"Bo, Jr.\",Lee,,,1,2,2026-11-02T10:00:00Z,,,,false,\n";
    let paths = ["nlp-2026-hw-8-ann-lee/", "nlp-2026-hw-8-lee/", "nlp-2026-hw-8-new-one/", "scores.csv"];
    let (layout, people, beside) = told_with(&paths, Some(scores));
    assert_eq!(layout, Layout::Classroom50);
    assert_eq!(
        people,
        [
            "ann-lee|Ann Lee|ann@x.edu|<nlp-2026-hw-8-ann-lee|attempt 2|late|1793700000",
            "lee|Bo, Jr. Lee||<nlp-2026-hw-8-lee|attempt 1|in time|1793613600",
            "new-one|||<nlp-2026-hw-8-new-one",
        ]
    );
    assert_eq!(beside, ["scores.csv"]);
    // Another list of this name says nothing.
    assert_eq!(told_with(&["a-b-c/", "scores.csv"], Some("id,points\n1,2\n")).0, Layout::Plain);
}

#[test]
fn nbgrader_and_plain_folders_and_archives() {
    let (layout, people, _) = told(&["course/submitted/ann/hw8/x.rs", "course/submitted/bob/hw8/x.rs"]);
    assert_eq!(layout, Layout::Nbgrader);
    assert_eq!(people, ["ann|||<course/submitted/ann", "bob|||<course/submitted/bob"]);
    let (layout, people, beside) = told(&[
        "term/25B1001 田中/exercises/71_prediction/src/lib.rs",
        "term/bob.tar.gz",
        "term/Ann.zip",
        "term/ann/71/lib.rs",
        "term/blob",
        "term/one.rs",
        "term/roster.csv",
        "term/.DS_Store",
    ]);
    assert_eq!(layout, Layout::Plain);
    assert_eq!(
        people,
        [
            "25B1001 田中|||<term/25B1001 田中",
            "Ann|||Ann.zip<term/Ann.zip,<term/ann",
            "blob|||blob<term/blob",
            "bob|||bob.tar.gz<term/bob.tar.gz",
            "one|||one.rs<term/one.rs",
        ]
    );
    assert_eq!(beside, ["term/roster.csv"]);
}

#[test]
fn one_student_s_copy_is_one_student_and_a_folder_of_one_is_a_class_of_one() {
    for paths in [&["exercises/71_prediction/src/lib.rs", "grader/x"][..], &["71/src/lib.rs", "72/src/lib.rs"]] {
        assert_eq!(told(paths).1, ["|||<"]);
    }
    assert_eq!(told(&["class/ann/exercises/71_prediction/src/lib.rs"]).1, ["ann|||<class/ann"]);
    assert_eq!(
        told(&["ann_1_assignsubmission_file_/exercises/71/lib.rs"]).1[0],
        "1|ann||<ann_1_assignsubmission_file_"
    );
}

#[test]
fn who_is_named_as_on_no_platform_is_not_lost() {
    let (layout, people, _) =
        told(&["a_1_assignsubmission_file_/x", "b_2_assignsubmission_file_/x", "late mail/x.zip"]);
    assert_eq!((layout, people.len()), (Layout::Moodle, 3));
    assert!(people[2].starts_with("late mail|"), "{people:?}");
    assert_eq!(told(&[]), (Layout::Plain, vec![], vec![]));
}

proptest::proptest! {
    #[test]
    fn everything_is_somebody_s_or_listed_whatever_its_name(
        paths in proptest::collection::vec("[a-c_@.0-9]{1,6}(_[0-9]{1,2}_[0-9]{1,2}_x|_7_assignsubmission_file_|@b@c)?(/[a-c.]{1,3}){0,3}", 0..8)
    ) {
        let (mut names, mut all) = (Names::default(), std::collections::BTreeSet::new());
        for path in paths.iter().map(|path| path::clean(path)).filter(|path| !path.is_empty() && !path::is_noise(path)) {
            names.add(&path);
            all.insert(path);
        }
        let listed = list(&names, |_| None);
        let files = listed.entries.iter().flat_map(|entry| entry.files.iter().map(|(_, path)| path.clone()));
        let told: Vec<String> = files.chain(listed.beside).collect();
        for path in all {
            proptest::prop_assert!(told.iter().any(|told| told.is_empty() || path == *told || path.starts_with(&format!("{told}/"))), "{path}");
        }
        let keys: std::collections::BTreeSet<_> = listed.entries.iter().map(|entry| entry.person.key()).collect();
        proptest::prop_assert_eq!(keys.len(), listed.entries.len());
    }
}
