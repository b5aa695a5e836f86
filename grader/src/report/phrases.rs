//! The phrases of a report in English and Japanese: what a student reads and is not from a check, a known mistake or a compiler.

/// The phrases of one language.
#[derive(Debug)]
pub struct Phrases {
    /// The language's code.
    pub language: &'static str,
    /// Above the problems of a table.
    pub problem: &'static str,
    /// Above points.
    pub points: &'static str,
    /// Above how problems stand.
    pub state: &'static str,
    /// Before the number of an attempt.
    pub attempt: &'static str,
    /// Before the time at which something was handed in.
    pub handed_in: &'static str,
    /// That something was handed in too late.
    pub late: &'static str,
    /// That expected values are hidden.
    pub expected_is_hidden: &'static str,
    /// The first line.
    pub title: &'static str,
    /// Before what is graded.
    pub graded: &'static str,
    /// Before the seed.
    pub seed: &'static str,
    /// In the place of a seed that is not told.
    pub secret: &'static str,
    /// Before what is to be said of the submission.
    pub left_aside: &'static str,
    /// Before the protections that hold.
    pub isolation_verified: &'static str,
    /// Before the protections that do not hold.
    pub isolation_missing: &'static str,
    /// Before the protections that could not be tried.
    pub isolation_unverified: &'static str,
    /// Before a hole.
    pub to_do: &'static str,
    /// Before a call.
    pub called: &'static str,
    /// Before what a student's code printed.
    pub printed: &'static str,
    /// Before a known mistake.
    pub looks_like: &'static str,
    /// Before what to do next.
    pub next: &'static str,
    /// Before the problem to take next.
    pub next_problem: &'static str,
    /// Before the score.
    pub score: &'static str,
    /// In the place of a score if nothing was graded.
    pub not_graded: &'static str,
    /// After points that this machine cannot give.
    pub points_not_gradable: &'static str,
    /// After points that are not known.
    pub points_unknown: &'static str,
    /// After the last problem, if none is left to do.
    pub nothing_left: &'static str,
    /// The file that explains a problem.
    pub readme: &'static str,
    /// The file of hints.
    pub hints: &'static str,
    /// The file of compile errors.
    pub errors: &'static str,
    /// Before the seconds that it took.
    pub took: &'static str,
    /// Behind them.
    pub seconds: &'static str,
    /// Between the parts of a list.
    pub comma: &'static str,
    /// While a submission is graded.
    pub grading: &'static str,
    /// While the course is built, before anything is graded.
    pub building: &'static str,
    /// When it begins to be built.
    pub building_first: &'static str,
    /// While another cargo holds the folder that is built into.
    pub waits_for_cargo: &'static str,
    /// While another grader builds the course.
    pub waits_for_grader: &'static str,
}

/// In English.
pub const ENGLISH: Phrases = Phrases {
    language: "en",
    problem: "Problem",
    points: "Points",
    state: "State",
    attempt: "attempt",
    handed_in: "handed in",
    late: "late",
    expected_is_hidden: "The values that the checks expect are not shown.",
    title: "NLP100, chapter 8",
    graded: "graded",
    seed: "seed",
    secret: "secret",
    left_aside: "note",
    isolation_verified: "isolation, verified:",
    isolation_missing: "isolation, MISSING:",
    isolation_unverified: "isolation, not verified:",
    to_do: "to do:",
    called: "called:",
    printed: "it printed:",
    looks_like: "Looks like:",
    next: "Next:",
    next_problem: "Next:",
    score: "score",
    not_graded: "Nothing was graded, so there is no score.",
    points_not_gradable: "points could not be graded on this machine",
    points_unknown: "points are unknown: the grader itself went wrong, do not use this score",
    nothing_left: "Nothing is left to do.",
    readme: "README.md",
    hints: "HINTS.md",
    errors: "ERRORS.md",
    took: "graded in",
    seconds: "s",
    comma: ", ",
    grading: "building and running your code",
    building: "building the course",
    building_first: "building the course; this takes a minute or two, but only the first time",
    waits_for_cargo: "waiting for another cargo that builds into the same folder (an editor's, perhaps)",
    waits_for_grader: "waiting for another grader that builds the course",
};

/// In Japanese.
pub const JAPANESE: Phrases = Phrases {
    language: "ja",
    problem: "問題",
    points: "得点",
    state: "状態",
    attempt: "提出回数",
    handed_in: "提出日時",
    late: "期限後の提出",
    expected_is_hidden: "チェックが期待する値は表示していません。",
    title: "言語処理100本ノック 第8章",
    graded: "採点対象",
    seed: "シード",
    secret: "非公開",
    left_aside: "注意",
    isolation_verified: "隔離（確認済み）:",
    isolation_missing: "隔離（欠けているもの）:",
    isolation_unverified: "隔離（未確認）:",
    to_do: "穴埋め:",
    called: "呼び出し:",
    printed: "出力:",
    looks_like: "おそらく:",
    next: "次に:",
    next_problem: "次は",
    score: "得点",
    not_graded: "採点していません。得点はありません。",
    points_not_gradable: "点分は、この環境では採点できませんでした",
    points_unknown: "点分が不明です。採点プログラムのエラーのため、この得点は使わないでください",
    nothing_left: "すべて終わりました。",
    readme: "README.ja.md",
    hints: "HINTS.ja.md",
    errors: "ERRORS.ja.md",
    took: "採点時間",
    seconds: "秒",
    comma: "、",
    grading: "ビルドと実行をしています",
    building: "講座をビルドしています",
    building_first: "講座をビルドしています。1、2 分かかりますが、初回だけです",
    waits_for_cargo: "同じフォルダーにビルドしている別の cargo（エディターなど）を待っています",
    waits_for_grader: "講座をビルドしている別の採点プログラムを待っています",
};
