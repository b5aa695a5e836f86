//! What a report says of a document, in one of two languages.

use wire::Verdict;

use crate::course::own_changes::OwnChange;
use crate::judging::isolation::Status;
use crate::judging::outcome::Mistake;
use crate::report::document::{CheckPart, Document, Line, ProblemPart, SentencePart};
use crate::report::format::Language;
use crate::report::hint;
use crate::report::phrases::{ENGLISH, JAPANESE, Phrases};
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

    /// The fixed phrases.
    pub fn phrases(&self) -> &'static Phrases {
        self.language.say(&ENGLISH, &JAPANESE)
    }

    /// The name of a protection.
    pub fn protection<'a>(&self, item: &'a str) -> &'a str {
        self.language.say(
            item,
            match item {
                "compiling" => "コンパイル",
                "reading files" => "ファイルの読み取り",
                "changing files" => "ファイルの変更",
                "network" => "ネットワーク",
                "other programs" => "ほかのプログラム",
                "signals" => "シグナル",
                "user" => "ユーザー",
                "inheritance" => "引き継ぎ",
                "memory" => "メモリー",
                "processor time" => "CPU 時間",
                "waiting" => "待ち時間",
                "output" => "出力",
                _ => item,
            },
        )
    }

    /// What is said of a submission.
    pub fn said<'a>(&self, sentence: &'a SentencePart) -> &'a str {
        self.language.say(sentence.text.as_str(), sentence.text_ja.as_str())
    }

    /// A message.
    pub fn message(&self, lines: &[Line]) -> String {
        Line::text(lines, self.language)
    }

    /// What a problem is about.
    pub fn title<'a>(&self, problem: &'a ProblemPart) -> &'a str {
        self.language.say(&problem.title, &problem.title_ja)
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
        if check.sentence_ja.is_empty() {
            &check.sentence
        } else {
            self.language.say(&check.sentence, &check.sentence_ja)
        }
    }

    /// What a mistake is, and what to do next.
    pub fn mistake<'a>(&self, mistake: &'a Mistake) -> (&'a str, &'a str) {
        (self.language.say(&mistake.sentence, &mistake.sentence_ja), self.language.say(&mistake.next, &mistake.next_ja))
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
    pub fn look_at(&self, check: &CheckPart) -> Option<&'static str> {
        let outcome = &check.outcome;
        let (english, japanese) = hint::hint(check.name(), outcome.verdict, &outcome.message, outcome.call.as_str())?;
        Some(self.language.say(english, japanese))
    }

    /// How a problem stands.
    pub fn state(&self, state: State, passed: usize, all: usize) -> String {
        match state {
            State::Passed => format!("{} {all}", self.language.say("passed, all checks:", "合格、チェック数")),
            State::Partial | State::Failed => match self.language {
                Language::En => format!("{passed} of {all} checks passed"),
                Language::Ja => format!("{all} 個中 {passed} 個のチェックに合格"),
            },
            State::NotStarted => self.language.say("not started", "未着手").into(),
            State::Missing => self.language.say("not handed in", "未提出").into(),
            State::DoesNotCompile => self.language.say("does not compile", "コンパイルできません").into(),
            State::CompilerLimits => self.language.say("too much for the compiler", "コンパイルの制限超過").into(),
            State::Policy => {
                self.language.say("not allowed in this course", "この講座では使えない構文があります").into()
            }
            State::NotGradableHere => self.language.say("not gradable here", "この環境では採点できません").into(),
            State::GraderError => {
                self.language.say("grader error; no score", "採点プログラムのエラー、得点なし").into()
            }
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
        self.language.say(english, japanese)
    }
}
