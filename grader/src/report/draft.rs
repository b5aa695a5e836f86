//! A document in the making: from what the grader knows to what may be told. Paths of this machine are hidden here, and nowhere
//! else.

use std::env::consts::{ARCH, OS};
use std::time::{Duration, Instant, SystemTime};

use wire::Verdict;

use crate::build::course::workshop::Workshop;
use crate::course::declared::declared;
use crate::course::own_changes::OwnChange;
use crate::course::source::SourceFile;
use crate::course::suite::Check;
use crate::judging::isolation::Protection;
use crate::judging::outcome::Outcome;
use crate::memo::hex;
use crate::report::diagnostics::{diagnostics, preface, sentences};
use crate::report::document::{
    ArchivePart, CheckPart, DiagnosticPart, Document, FilePart, HostPart, Line, MeasurePart, OptionsPart, OutcomePart,
    PlacePart, Points, ProblemPart, RunPart, RunState, SCHEMA_VERSION, SentencePart,
};
use crate::report::machine_paths::MachinePaths;
use crate::report::message::lines;
use crate::score::{Scored, Total};
use crate::submission::Submission;
use crate::submission::archive_file::ArchiveFile;
use crate::submission::seed::Seeds;
use crate::submission::sentence::Sentence;
use crate::submission::stop::Obstacle;
use crate::submission::taken::Taken;

/// What a document is about.
pub struct Subject<'a> {
    /// The course, built.
    pub workshop: &'a Workshop,
    /// The submission.
    pub submission: &'a Submission,
    /// The file that it came in, if it is one.
    pub archive: Option<&'a ArchiveFile>,
    /// What was taken from it.
    pub handed_in: &'a Taken,
    /// What was changed besides the exercises' sources.
    pub own_changes: &'a [OwnChange],
    /// The seeds of the checks.
    pub seeds: &'a Seeds,
    /// How it is treated.
    pub options: OptionsPart,
    /// Whose work it is.
    pub handing: Handing,
}

/// Who handed something in, and when. What nobody said is `None`.
#[derive(Clone, Debug, Default)]
pub struct Handing {
    /// Whose work it is.
    pub who: Option<String>,
    /// Which attempt it is.
    pub attempt: Option<u32>,
    /// When it was handed in.
    pub at: Option<SystemTime>,
    /// Whether that was too late.
    pub is_late: Option<bool>,
}

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
        let part = self.problem(&scored);
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

    fn problem(&self, scored: &Scored) -> ProblemPart {
        let problem = &scored.problem;
        let said_once = said_once(&scored.outcomes);
        let (message, diagnostics) = match said_once {
            Some(outcome) => self.why_not_judged(outcome),
            None => Default::default(),
        };
        let checks = problem.checks.iter().zip(&scored.outcomes);
        let sources = self.handed_in.sources.get(&problem.folder).map(Vec::as_slice).unwrap_or_default();
        ProblemPart {
            number: problem.number,
            name: problem.name.clone(),
            title: problem.title.clone(),
            title_ja: problem.title_ja.clone(),
            folder: problem.folder.clone(),
            seed: self.seeds.of_problem(&problem.folder, &self.handed_in).value,
            state: scored.state,
            score: scored.is_graded().then(|| Points(scored.earned())),
            max_score: Points(problem.points),
            message,
            diagnostics,
            checks: checks
                .map(|(Check { name, sentence, sentence_ja }, outcome)| CheckPart {
                    id: format!("{}/{name}", problem.number),
                    sentence: sentence.clone(),
                    sentence_ja: sentence_ja.clone(),
                    weight: 1,
                    outcome: self.outcome(outcome, &problem.folder, sources, said_once.is_some()),
                })
                .collect(),
        }
    }

    /// Why no check of a problem was run.
    fn why_not_judged(&self, outcome: &Outcome) -> (Vec<Line>, Vec<DiagnosticPart>) {
        let message = self.paths.hidden_in(&outcome.message);
        let is_compiled =
            matches!(outcome.verdict, Verdict::DoesNotCompile | Verdict::CompilerLimits | Verdict::Policy);
        let pieces = if is_compiled { diagnostics(&message) } else { Vec::new() };
        if pieces.is_empty() {
            let sentences = if is_compiled { sentences(&message) } else { Vec::new() };
            return (lines(outcome.verdict, &message), sentences);
        }
        (lines(outcome.verdict, &preface(&message)), pieces)
    }

    fn outcome(&self, outcome: &Outcome, folder: &str, sources: &[SourceFile], is_said: bool) -> OutcomePart {
        let Outcome { verdict, message, place, call, output, mistake, .. } = outcome;
        let hidden = |text: &str| self.paths.hidden_in(text);
        let place = self.paths.place(place);
        OutcomePart {
            verdict: *verdict,
            message: if is_said { Vec::new() } else { lines(*verdict, &hidden(message)) },
            own_place: own_place(place.as_ref(), call, folder, sources),
            place,
            call: hidden(call).into(),
            output: hidden(output).into(),
            mistake: mistake.clone(),
        }
    }
}

/// The outcome of all checks, if it is the same since none of them was run.
fn said_once(outcomes: &[Outcome]) -> Option<&Outcome> {
    use Verdict::{CompilerLimits, DoesNotCompile, GraderError, Missing, Policy};
    let first = outcomes.first()?;
    let is_of_the_problem = matches!(first.verdict, Missing | DoesNotCompile | CompilerLimits | Policy | GraderError);
    let is_same = |outcome: &Outcome| outcome.verdict == first.verdict && outcome.message == first.message;
    (is_of_the_problem && outcomes.iter().all(is_same)).then_some(first)
}

/// The place in the student's code: where it went wrong if that is there, or else the function that was called last.
fn own_place(place: Option<&PlacePart>, call: &str, folder: &str, sources: &[SourceFile]) -> Option<PlacePart> {
    let own = format!("exercises/{folder}/src/");
    if let Some(place) = place.filter(|place| place.file.as_str().starts_with(&own)) {
        return Some(place.clone());
    }
    let at = declared(sources, "fn", call.split_once('(')?.0)?;
    let number = |number: usize| u32::try_from(number).ok();
    Some(PlacePart { file: (own + &at.file).into(), line: number(at.line)?, column: number(at.column)? })
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
