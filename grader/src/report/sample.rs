//! Documents for the tests of all forms: one that has everything once, and one whose texts mean harm.

use std::time::Duration;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;
use wire::Verdict;

use crate::course::own_changes::OwnChange;
use crate::course::problem::Problem;
use crate::course::suite::Check;
use crate::judging::isolation::{Protection, Status};
use crate::judging::outcome::{Mistake, Outcome};
use crate::report::document::{
    ArchivePart, Document, FilePart, HostPart, OptionsPart, Points, RunPart, RunState, SCHEMA_VERSION,
};
use crate::report::draft::Draft;
use crate::report::exporter::Exporter;
use crate::score::{WithoutAdapter, score};
use crate::submission::sentence::Sentence;

/// Texts that mean harm, each to another reader.
pub const HOSTILE: [&str; 14] = [
    "::error file=a.rs::pwned",
    "x ##vso[task.complete result=Succeeded]",
    "]]></failure><testcase name=\"forged\"/><!--",
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "=cmd|'/C calc'!A1",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "| a | b |\n|---|---|\n[x](javascript:alert(1)) ![y](http://example.invalid/z) **bold** `code` ~~~",
    "```\n# heading\n```",
    "a\u{0}b\u{1b}[31mc\u{8}\u{fffe}\u{202e}d\r\ne",
    "\" onmouseover='x' &amp; &#x41; <b>",
    "%0A::warning::second line",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
];

/// All verdicts.
pub const VERDICTS: [Verdict; 15] = [
    Verdict::Passed,
    Verdict::Failed,
    Verdict::NotStarted,
    Verdict::Crashed,
    Verdict::StackOverflow,
    Verdict::OutOfMemory,
    Verdict::TimedOut,
    Verdict::OutputLimit,
    Verdict::EndedEarly,
    Verdict::Missing,
    Verdict::DoesNotCompile,
    Verdict::CompilerLimits,
    Verdict::Policy,
    Verdict::NotGradableHere,
    Verdict::GraderError,
];

const COMPILER: &str = "error[E0308]: mismatched types\n --> exercises/71_prediction/src/lib.rs:9:5\n  |\n9 | 1\n";

/// A document without problems.
fn empty() -> Document {
    let digest = "0123456789abcdef".repeat(4);
    let held = Protection {
        item: "network",
        state: Status::Verified,
        mechanism: "seccomp",
        detail: String::new(),
        remedy: "",
    };
    Document {
        schema: SCHEMA_VERSION.into(),
        grader: "0.1.0".into(),
        course_sha256: digest.clone(),
        toolchain: "rustc 1.95.0".into(),
        host: HostPart { os: "linux".into(), architecture: "x86_64".into() },
        options: OptionsPart {
            problems: vec![71],
            policy: true,
            patience: 10,
            budget: 3600,
            without_adapter: WithoutAdapter::LeaveOut,
            require_isolation: true,
            hide_expected: false,
        },
        who: Some("田中".into()),
        attempt: Some(2),
        handed_in: Some("2026-11-26T23:59:00Z".into()),
        late: Some(false),
        submission: "nlp100.zip".into(),
        archive: Some(ArchivePart { bytes: 3, sha256: Some(digest.clone()) }),
        submission_sha256: digest.clone(),
        files: vec![FilePart { path: "71_prediction/src/lib.rs".into(), bytes: 3, sha256: digest }],
        seed: u64::MAX,
        seed_is_secret: false,
        isolation: Some(vec![(&held).into()]),
        copy: "a/exercises".into(),
        left_aside: vec![(&Sentence::new("a note", "注意")).into()],
        state: RunState::Graded,
        why: None,
        own_changes: vec![
            OwnChange::Checks { file: "a".into() },
            OwnChange::Dependency { file: "b".into(), name: "c".into() },
        ],
        whole: false,
        score: None,
        max_score: None,
        not_gradable: Points(0),
        unknown: Points(0),
        problems: Vec::new(),
        run: Some(RunPart { graded: "2026-11-27T00:00:00Z".into(), ..RunPart::default() }),
    }
}

/// A document of these problems, each with the outcomes of its checks.
fn of(problems: Vec<Vec<Outcome>>) -> Document {
    let mut draft = Draft::of(empty());
    for (number, outcomes) in (70..).zip(problems) {
        let check = |i: usize| Check {
            name: format!("check_{i}"),
            sentence: format!("Check {i}."),
            sentence_ja: format!("チェック {i}。"),
        };
        let checks = (0..outcomes.len()).map(check).collect();
        let (name, folder) = (format!("problem{number}"), format!("{number}_problem{number}"));
        let problem = Problem { number, name, folder, checks, ..Problem::sample() };
        draft.add(score(problem, outcomes, WithoutAdapter::LeaveOut));
    }
    draft.sum_up();
    draft.into_document()
}

/// A document in which everything occurs: every verdict alone, and one after another with a passed check.
pub fn document() -> Document {
    let mistake = Mistake {
        id: "axis".into(),
        sentence: "Sums over the wrong axis.".into(),
        sentence_ja: "軸が違います。".into(),
        next: "Sum over rows.".into(),
        next_ja: "行ごとに。".into(),
    };
    let outcome = |verdict| {
        let message = match verdict {
            Verdict::Passed => "",
            Verdict::Failed => {
                "at [1, 0]: got 0.5, expected 0.25\n  off by 2.500e-1, 5.0e-1 of its size, where 1e-9 is allowed\n  for the input 3"
            }
            Verdict::DoesNotCompile => COMPILER,
            _ => "used up its processor time: does a loop never end?",
        };
        Outcome {
            place: "exercises/71_prediction/src/lib.rs:9:5".into(),
            call: "softmax(z = [[1]])".into(),
            output: "here".into(),
            mistake: (verdict == Verdict::Failed).then(|| mistake.clone()),
            time: Duration::from_millis(1234),
            ..Outcome::new(verdict, message)
        }
    };
    let alone = VERDICTS.map(|verdict| vec![outcome(verdict)]);
    let with_another = VERDICTS.map(|verdict| vec![outcome(Verdict::Passed), outcome(verdict), outcome(verdict)]);
    of(alone.into_iter().chain(with_another).take(28).collect())
}

/// A document of two problems: half of twelve checks passed, and none of one.
pub fn half() -> Document {
    let outcomes = [[Verdict::Passed; 6], [Verdict::Failed; 6]].concat();
    let outcomes = outcomes.into_iter().map(|verdict| match verdict {
        Verdict::Passed => Outcome::new(verdict, ""),
        _ => Outcome::new(verdict, "got 1, expected 2"),
    });
    of(vec![outcomes.collect(), vec![Outcome::new(Verdict::NotStarted, "add them")]])
}

/// A document of a problem with three checks that does not compile.
pub fn broken() -> Document {
    of(vec![vec![Outcome::new(Verdict::DoesNotCompile, COMPILER); 3]])
}

/// A document in which every text of a student, a name among them, is this one.
pub fn hostile(text: &str) -> Document {
    let outcome = |verdict| Outcome {
        place: format!("{text}:1:2"),
        call: text.into(),
        output: text.into(),
        ..Outcome::new(verdict, text)
    };
    let compiler = format!("error[E0308]: {text}\n --> {text}:1:2\n  |\n{text}");
    let does_not_compile = Outcome::new(Verdict::DoesNotCompile, &compiler);
    let mut document = of(vec![
        vec![outcome(Verdict::Failed), outcome(Verdict::Crashed), outcome(Verdict::Passed)],
        vec![does_not_compile],
        vec![Outcome::new(Verdict::Policy, text)],
        vec![outcome(Verdict::NotStarted)],
        vec![outcome(Verdict::NotGradableHere)],
    ]);
    document.who = Some(text.into());
    document.submission = text.into();
    document.copy = text.into();
    document.left_aside = vec![(&Sentence::new(text, text)).into()];
    document
}

/// A document in which nothing was graded.
pub fn not_graded(state: RunState) -> Document {
    let mut document = empty();
    document.state = state;
    document.why = Some((&Sentence::new("why", "理由")).into());
    document
}

/// What a form writes of a document.
pub fn written(exporter: &mut dyn Exporter, document: &Document) -> String {
    let mut bytes = Vec::new();
    exporter.end(&mut bytes, document).expect("a vector takes all");
    String::from_utf8(bytes).expect("it is text")
}

/// A schema, read by a validator that is not ours.
pub struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    /// Reads a schema.
    pub fn read(schema: &str) -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let place = "urn:test:schema";
        compiler.add_resource(place, serde_json::from_str(schema).expect("it is JSON")).expect("it can be added");
        let index = compiler.compile(place, &mut schemas).unwrap_or_else(|error| panic!("{error:#}"));
        Self { schemas, index }
    }

    /// What it has to say against a value.
    pub fn against(&self, value: &Value) -> Result<(), String> {
        self.schemas.validate(value, self.index).map_err(|error| format!("{error:#}"))
    }
}

/// What a schema has to say against a value.
pub fn against(schema: &str, value: &Value) -> Result<(), String> {
    Schema::read(schema).against(value)
}
