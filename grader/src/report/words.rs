//! The words of the report in English and Japanese.

use wire::Verdict;

use crate::args::Language;
use crate::course::suite::Check;
use crate::judging::outcome::Mistake;
use crate::judging::outcome::Outcome;
use crate::score::State;

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

    /// One of two texts.
    pub fn pick<'a>(&self, english: &'a str, japanese: &'a str) -> &'a str {
        match self.language {
            Language::En => english,
            Language::Ja => japanese,
        }
    }

    /// The sentence of a check.
    pub fn sentence<'a>(&self, check: &'a Check) -> &'a str {
        if check.sentence_ja.is_empty() { &check.sentence } else { self.pick(&check.sentence, &check.sentence_ja) }
    }

    /// What a mistake is, and what to do next.
    pub fn mistake<'a>(&self, mistake: &'a Mistake) -> (&'a str, &'a str) {
        (self.pick(&mistake.sentence, &mistake.sentence_ja), self.pick(&mistake.next, &mistake.next_ja))
    }

    /// What to look at when a check went wrong, by how it did.
    pub fn look_at(&self, outcome: &Outcome) -> Option<&'static str> {
        let says = |words: &str| outcome.message.contains(words);
        let (english, japanese) = match outcome.verdict {
            Verdict::Crashed => (
                "make this call by itself, and follow it to the line that panics.",
                "この呼び出しだけを試し、パニックする行までたどってみましょう。",
            ),
            Verdict::Failed if says("should have panicked") => (
                "refuse such arguments with `assert!`, and name the sizes that do not fit.",
                "このような引数は `assert!` で拒み、合わない大きさを示しましょう。",
            ),
            Verdict::Failed if says("the shape is") => (
                "compare the shapes with those in the comment above the function.",
                "関数の上のコメントにある形と比べてみましょう。",
            ),
            Verdict::Failed if says("got NaN") || says("got inf") || says("got -inf") => (
                "follow the numbers of this call to the step that first gives NaN or infinity.",
                "この呼び出しの数をたどり、最初に NaN や無限大になるところを探しましょう。",
            ),
            Verdict::Failed => (
                "compute this call by hand, and compare step by step.",
                "この呼び出しを手で計算し、1 段階ずつ比べてみましょう。",
            ),
            _ => return None,
        };
        Some(match self.language {
            Language::En => english,
            Language::Ja => japanese,
        })
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
            State::DoesNotCompile => self.pick("does not compile", "コンパイルできません").into(),
            State::CompilerLimits => self.pick("too much for the compiler", "コンパイルの制限超過").into(),
            State::Policy => self.pick("not allowed in this course", "この講座では使えない構文があります").into(),
            State::NotGradableHere => self.pick("not gradable here", "この環境では採点できません").into(),
            State::GraderError => self.pick("grader error; no score", "採点プログラムのエラー、得点なし").into(),
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
            Verdict::OutOfMemory => ("out of memory", "メモリ不足"),
            Verdict::TimedOut => ("timed out", "時間切れ"),
            Verdict::OutputLimit => ("output limit", "出力が多すぎます"),
            Verdict::EndedEarly => ("ended early", "途中で終了"),
            Verdict::DoesNotCompile => ("does not compile", "コンパイルできません"),
            Verdict::CompilerLimits => ("too much for the compiler", "コンパイルの制限超過"),
            Verdict::Policy => ("not allowed", "使用できない構文"),
            Verdict::NotGradableHere => ("not gradable here", "この環境では採点できません"),
            Verdict::GraderError => ("grader error", "採点プログラムのエラー"),
        };
        match self.language {
            Language::En => english,
            Language::Ja => japanese,
        }
    }
}
