//! A document in the making: from what the grader knows to what may be told. Paths of this machine are hidden here, and nowhere
//! else.

use std::env::consts::{ARCH, OS};
use std::time::{Duration, Instant, SystemTime};

use crate::course::source::SourceFile;
use crate::judging::isolation::Protection;
use crate::judging::outcome::Outcome;
use crate::memo::hex;
use crate::report::document::{
    ArchivePart, Document, FilePart, HostPart, MeasurePart, OptionsPart, Points, ProblemPart, RunPart, RunState,
    SCHEMA_VERSION, SentencePart,
};
use crate::report::machine_paths::MachinePaths;
use crate::report::problem;
pub use crate::report::subject::{Handing, Subject};
use crate::score::{Scored, Total};
use crate::submission::Submission;
use crate::submission::seed::Seeds;
use crate::submission::sentence::Sentence;
use crate::submission::stop::Obstacle;
use crate::submission::taken::Taken;

/// A document in the making.
pub struct Draft {
    document: Document,
    scored: Vec<Scored>,
    paths: MachinePaths,
    handed_in: Taken,
    seeds: Seeds,
    started: Instant,
}

impl Draft {
    /// Begins a document. If it is `reproducible`, it has no part that differs from run to run.
    pub fn begin(subject: &Subject, reproducible: bool) -> Self {
        let Subject { workshop, submission, archive, handed_in, own_changes, seeds, ref options, ref handing } =
            *subject;
        let course = &workshop.course;
        let paths = MachinePaths::of(workshop);
        let run = RunPart { graded: time(SystemTime::now()), ..RunPart::default() };
        let document = Document {
            schema: SCHEMA_VERSION.into(),
            grader: env!("CARGO_PKG_VERSION").into(),
            course_sha256: workshop.course_sha256.clone(),
            toolchain: workshop.toolchain.name().into(),
            host: HostPart { os: OS.into(), architecture: ARCH.into() },
            options: options.clone(),
            who: handing.who.as_deref().map(|who| who.replace(['\n', '\r'], " ").into()),
            attempt: handing.attempt,
            handed_in: handing.at.map(time),
            late: handing.is_late,
            submission: match submission {
                Submission::Solutions => "solutions".into(),
                Submission::Work(_) if submission.is_own(course) => "exercises".into(),
                Submission::Work(path) => {
                    let path = path.canonicalize().unwrap_or_else(|_| path.clone());
                    path.file_name().unwrap_or_default().to_string_lossy().replace('\n', " ").into()
                }
            },
            archive: archive.map(|file| ArchivePart { bytes: file.bytes, sha256: file.sha256.clone() }),
            submission_sha256: hex(&handed_in.digest()),
            files: files(handed_in, options, course.problems.iter().map(|problem| (problem.number, &*problem.folder))),
            seed: seeds.of_submission(handed_in).value,
            seed_is_secret: seeds.are_secret(),
            isolation: None,
            copy: handed_in.copy.as_str().into(),
            left_aside: handed_in.notes.iter().map(|note| sentence(&paths, note)).collect(),
            state: RunState::Graded,
            why: None,
            own_changes: own_changes.to_vec(),
            whole: options.problems.len() == course.problems.len(),
            score: None,
            max_score: None,
            not_gradable: Points(0),
            unknown: Points(0),
            problems: Vec::new(),
            run: (!reproducible).then_some(run),
        };
        Self {
            document,
            scored: Vec::new(),
            paths,
            handed_in: handed_in.clone(),
            seeds: seeds.clone(),
            started: Instant::now(),
        }
    }

    /// A draft of a document that is there, for tests.
    #[cfg(test)]
    pub fn of(document: Document) -> Self {
        let (paths, handed_in, seeds) = (MachinePaths::default(), Taken::default(), Seeds::Number(document.seed));
        Self { document, scored: Vec::new(), paths, handed_in, seeds, started: Instant::now() }
    }

    /// What is there so far.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Notes which protections hold.
    pub fn isolation(&mut self, protections: &[Protection]) {
        let told = |protection: &Protection| {
            let detail = self.paths.hidden_in(&protection.detail);
            (&Protection { detail, ..protection.clone() }).into()
        };
        self.document.isolation = Some(protections.iter().map(told).collect());
    }

    /// Notes that nothing is graded, since protections are missing.
    pub fn refuse(&mut self, lacking: &str) {
        let why = Sentence::new(
            format!("protections are missing or could not be tried:\n{lacking}"),
            format!("隔離の仕組みが欠けているか、確認できませんでした:\n{lacking}"),
        );
        self.nothing(RunState::Refused, &why);
    }

    /// Notes that nothing is graded, because the submission is not one that can be graded.
    pub fn not_graded(&mut self, obstacle: &Obstacle) {
        self.nothing(obstacle.kind.into(), &obstacle.why);
    }

    fn nothing(&mut self, state: RunState, why: &Sentence) {
        self.document.state = state;
        self.document.why = Some(sentence(&self.paths, why));
        self.document.score = None;
        self.document.max_score = None;
    }

    /// Adds a problem, in its place.
    pub fn add(&mut self, scored: Scored) -> &ProblemPart {
        let folder = &scored.problem.folder;
        let sources = self.handed_in.sources.get(folder).map(Vec::as_slice).unwrap_or_default();
        let seed = self.seeds.of_problem(folder, &self.handed_in).value;
        let part = problem::part(&scored, seed, sources, &self.paths);
        if let Some(run) = &mut self.document.run {
            let checks = part.checks.iter().zip(&scored.outcomes);
            run.checks.extend(checks.map(|(check, outcome)| (check.id.clone(), measure(outcome))));
        }
        self.scored.push(scored);
        let problems = &mut self.document.problems;
        let at = problems.partition_point(|other| other.number < part.number);
        problems.insert(at, part);
        if self.document.options.hide_expected {
            self.document.hide_expected();
        }
        &self.document.problems[at]
    }

    /// Sums up.
    pub fn sum_up(&mut self) -> Total {
        let total = Total::of(&self.scored);
        self.document.score = Some(Points(total.earned));
        self.document.max_score = Some(Points(total.possible));
        self.document.not_gradable = Points(total.not_gradable);
        self.document.unknown = Points(total.unknown);
        total
    }

    /// Notes how long all of it took. Nothing is added any more.
    pub fn end(&mut self) {
        if let Some(run) = &mut self.document.run {
            run.seconds = seconds(self.started.elapsed());
        }
    }

    /// The document.
    pub fn into_document(mut self) -> Document {
        self.end();
        self.document
    }
}

/// The sources of the problems that are graded.
fn files<'a>(taken: &Taken, options: &OptionsPart, problems: impl Iterator<Item = (u32, &'a str)>) -> Vec<FilePart> {
    use sha2::{Digest, Sha256};
    let graded = problems.filter(|(number, _)| options.problems.contains(number));
    let sources = graded.filter_map(|(_, folder)| Some((folder, taken.sources.get(folder)?)));
    let part = |folder: &str, SourceFile { path, text }: &SourceFile| FilePart {
        path: format!("{folder}/src/{path}").replace('\n', " ").into(),
        bytes: text.len() as u64,
        sha256: hex(&Sha256::digest(text)),
    };
    sources.flat_map(|(folder, files)| files.iter().map(move |file| part(folder, file))).collect()
}

fn sentence(paths: &MachinePaths, sentence: &Sentence) -> SentencePart {
    let hidden = |text: &str| paths.hidden_in(text);
    (&Sentence::new(hidden(&sentence.english), hidden(&sentence.japanese))).into()
}

fn measure(outcome: &Outcome) -> MeasurePart {
    MeasurePart {
        seconds: seconds(outcome.time),
        processor_seconds: outcome.processor_time.map(seconds),
        memory: outcome.memory,
    }
}

/// Seconds to the nearest thousandth.
fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 1000.0).round() / 1000.0
}

/// A moment as RFC 3339 in UTC.
fn time(moment: SystemTime) -> String {
    humantime::format_rfc3339_seconds(moment).to_string()
}
