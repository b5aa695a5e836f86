//! The phrases of the report in English and Japanese: every sentence that a student reads and that is not from a check, a known
//! mistake or a compiler.

use wire::Verdict;

use crate::course::own_changes::OwnChange;
use crate::judging::isolation::Status;
use crate::judging::outcome::Mistake;
use crate::report::document::{CheckPart, Document, Line, OutcomePart, ProblemPart, SentencePart};
use crate::report::format::Language;
use crate::score::State;

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
    /// Before the seconds that it took.
    pub took: &'static str,
    /// Behind them.
    pub seconds: &'static str,
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

const ENGLISH: Phrases = Phrases {
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
    took: "graded in",
    seconds: "s",
    grading: "building and running your code",
    building: "building the course",
    building_first: "building the course; this takes a minute or two, but only the first time",
    waits_for_cargo: "waiting for another cargo that builds into the same folder (an editor's, perhaps)",
    waits_for_grader: "waiting for another grader that builds the course",
};

const JAPANESE: Phrases = Phrases {
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
    took: "採点時間",
    seconds: "秒",
    grading: "ビルドと実行をしています",
    building: "講座をビルドしています",
    building_first: "講座をビルドしています。1、2 分かかりますが、初回だけです",
    waits_for_cargo: "同じフォルダーにビルドしている別の cargo（エディターなど）を待っています",
    waits_for_grader: "講座をビルドしている別の採点プログラムを待っています",
};

/// The words of one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    language: Language,
}

impl Words {
    /// The words of `language`.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The fixed phrases.
    pub fn phrases(&self) -> &'static Phrases {
        match self.language {
            Language::En => &ENGLISH,
            Language::Ja => &JAPANESE,
        }
    }

    /// One of two texts.
    fn pick<'a>(&self, english: &'a str, japanese: &'a str) -> &'a str {
        match self.language {
            Language::En => english,
            Language::Ja => japanese,
        }
    }

    /// What is said of a submission.
    pub fn said<'a>(&self, sentence: &'a SentencePart) -> &'a str {
        self.pick(sentence.text.as_str(), sentence.text_ja.as_str())
    }

    /// A message.
    pub fn message(&self, lines: &[Line]) -> String {
        Line::text(lines, self.language)
    }

    /// What a problem is about.
    pub fn title<'a>(&self, problem: &'a ProblemPart) -> &'a str {
        self.pick(&problem.title, &problem.title_ja)
    }

    /// Whose work was graded, and when it was handed in.
    pub fn facts(&self, document: &Document) -> Vec<String> {
        let Phrases { graded, attempt, handed_in, late, .. } = self.phrases();
        let who = document.who.iter().map(ToString::to_string);
        let mut facts: Vec<_> = who.chain([format!("{graded}: {}", document.submission)]).collect();
        facts.extend(document.attempt.map(|number| format!("{attempt} {number}")));
        facts.extend(document.handed_in.as_ref().map(|time| format!("{handed_in} {time}")));
        facts.extend((document.late == Some(true)).then(|| (*late).to_owned()));
        facts
    }

    /// What is to be said of a submission as a whole.
    pub fn remarks(&self, document: &Document) -> Vec<String> {
        let Phrases { points_not_gradable, points_unknown, expected_is_hidden, .. } = self.phrases();
        let mut remarks: Vec<_> = document.left_aside.iter().map(|note| self.said(note).to_owned()).collect();
        remarks.extend(document.own_changes.iter().map(|change| self.own_change(change)));
        for (points, why) in [(document.not_gradable, points_not_gradable), (document.unknown, points_unknown)] {
            remarks.extend((points.0 > 0).then(|| format!("{} {why}", points.0 / 1000)));
        }
        remarks.extend(document.options.hide_expected.then(|| (*expected_is_hidden).to_owned()));
        remarks
    }

    /// That there is more than is told.
    pub fn and_more(&self, count: usize) -> String {
        match self.language {
            Language::En => format!("and {count} more"),
            Language::Ja => format!("ほか {count} 件"),
        }
    }

    /// The sentence of a check.
    pub fn sentence<'a>(&self, check: &'a CheckPart) -> &'a str {
        if check.sentence_ja.is_empty() { &check.sentence } else { self.pick(&check.sentence, &check.sentence_ja) }
    }

    /// What a mistake is, and what to do next.
    pub fn mistake<'a>(&self, mistake: &'a Mistake) -> (&'a str, &'a str) {
        (self.pick(&mistake.sentence, &mistake.sentence_ja), self.pick(&mistake.next, &mistake.next_ja))
    }

    /// Before the protections of a status.
    pub fn isolation(&self, status: Status) -> &'static str {
        match status {
            Status::Verified => self.phrases().isolation_verified,
            Status::Missing => self.phrases().isolation_missing,
            Status::Unverified => self.phrases().isolation_unverified,
        }
    }

    /// What a change counts for.
    pub fn own_change(&self, change: &OwnChange) -> String {
        match (change, self.language) {
            (OwnChange::Dependency { file, name }, Language::En) => {
                format!("{file}: the grader does not have your own dependency `{name}`, here and in class")
            }
            (OwnChange::Dependency { file, name }, Language::Ja) => {
                format!("{file}: 自分で加えた依存クレート `{name}` は、採点では（手元でも授業でも）使えません")
            }
            (OwnChange::Checks { file }, Language::En) => {
                format!("{file}: you changed these checks; in class the course's own count")
            }
            (OwnChange::Checks { file }, Language::Ja) => {
                format!("{file}: チェックが書き換えられています。授業では元のチェックで採点されます")
            }
        }
    }

    /// What to look at when a check went wrong, by how it did.
    pub fn look_at(&self, outcome: &OutcomePart) -> Option<&'static str> {
        let has = |part: &str| outcome.message.iter().any(|line| line.text.as_str().contains(part));
        let (english, japanese) = match outcome.verdict {
            Verdict::Crashed => (
                "make this call by itself, and follow it to the line that panics.",
                "この呼び出しだけを試し、パニックする行までたどってみましょう。",
            ),
            Verdict::Failed if has("should have panicked") => (
                "refuse such arguments with `assert!`, and name the sizes that do not fit.",
                "このような引数は `assert!` で拒み、合わない大きさを示しましょう。",
            ),
            Verdict::Failed if has("the shape is") => (
                "compare the shapes with those in the comment above the function.",
                "関数の上のコメントにある形と比べてみましょう。",
            ),
            Verdict::Failed if has("got NaN") || has("got inf") || has("got -inf") => (
                "follow the numbers of this call to the step that first gives NaN or infinity.",
                "この呼び出しの数をたどり、最初に NaN や無限大になるところを探しましょう。",
            ),
            Verdict::Failed => (
                "compute this call by hand, and compare step by step.",
                "この呼び出しを手で計算し、1 段階ずつ比べてみましょう。",
            ),
            _ => return None,
        };
        Some(self.pick(english, japanese))
    }

    /// How a problem stands.
    pub fn state(&self, state: State, passed: usize, all: usize) -> String {
        match state {
            State::Passed => format!("{} {all}", self.pick("passed, all checks:", "合格、チェック数")),
            State::Partial | State::Failed => match self.language {
                Language::En => format!("{passed} of {all} checks passed"),
                Language::Ja => format!("{all} 個中 {passed} 個のチェックに合格"),
            },
            State::NotStarted => self.pick("not started", "未着手").into(),
            State::Missing => self.pick("not handed in", "未提出").into(),
            State::DoesNotCompile => self.pick("does not compile", "コンパイルできません").into(),
            State::CompilerLimits => self.pick("too much for the compiler", "コンパイルの制限超過").into(),
            State::Policy => self.pick("not allowed in this course", "この講座では使えない構文があります").into(),
            State::NotGradableHere => self.pick("not gradable here", "この環境では採点できません").into(),
            State::GraderError => self.pick("grader error; no score", "採点プログラムのエラー、得点なし").into(),
        }
    }

    /// How many checks this machine could not run.
    pub fn checks_not_run(&self, count: usize) -> String {
        match self.language {
            Language::En if count == 1 => "1 check was not run:".into(),
            Language::En => format!("{count} checks were not run:"),
            Language::Ja => format!("{count} 個のチェックは実行していません。"),
        }
    }

    /// How a check ended.
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        let (english, japanese) = match verdict {
            Verdict::Passed => ("passed", "合格"),
            Verdict::Failed => ("failed", "不合格"),
            Verdict::NotStarted => ("not started", "未着手"),
            Verdict::Crashed => ("crashed", "異常終了"),
            Verdict::StackOverflow => ("stack overflow", "スタックあふれ"),
            Verdict::OutOfMemory => ("out of memory", "メモリー不足"),
            Verdict::TimedOut => ("timed out", "時間切れ"),
            Verdict::OutputLimit => ("output limit", "出力が多すぎます"),
            Verdict::EndedEarly => ("ended early", "途中で終了"),
            Verdict::Missing => ("not handed in", "未提出"),
            Verdict::DoesNotCompile => ("does not compile", "コンパイルできません"),
            Verdict::CompilerLimits => ("too much for the compiler", "コンパイルの制限超過"),
            Verdict::Policy => ("not allowed", "使用できない構文"),
            Verdict::NotGradableHere => ("not gradable here", "この環境では採点できません"),
            Verdict::GraderError => ("grader error", "採点プログラムのエラー"),
        };
        self.pick(english, japanese)
    }
}
