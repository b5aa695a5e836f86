//! `grader class`: everybody's submission graded, each by itself and each once, whatever happens to the others.

use std::time::Duration;
use std::{env, thread};

use anyhow::{Context, Result, bail};

use crate::build::course::workshop::Workshop;
use crate::class::args::ClassArgs;
use crate::class::collect::Download;
use crate::class::enrol::{Enrolled, enrol};
use crate::class::expected::expected;
use crate::class::intake::{Intake, Prepared, take};
use crate::class::layout::person::Person;
use crate::class::progress::Progress;
use crate::class::results::Results;
use crate::class::roster::Roster;
use crate::class::shard::Shard;
use crate::class::summary::{Ended, Summary, listing};
use crate::class::upload::Uploads;
use crate::course::Course;
use crate::course::problem::Problem;
use crate::exit_code::Exit;
use crate::judging::isolation::{self, Protection};
use crate::memo::Memo;
use crate::pipeline::{self, Grading, Remembered, Rules};
use crate::process::parallel;
use crate::report::document::{Document, OptionsPart, ProblemPart};
use crate::report::draft::Draft;
use crate::report::format::Language;
use crate::score::{State, score};
use crate::submission::Reader;
use crate::submission::seed::{SeedOptions, Seeds, VARIABLE};
use crate::submission::taken::Taken;

/// Submissions in work beside those that keep all processors busy.
const MORE_IN_WORK: usize = 3;

/// What is the same for every submission of the class.
struct Class<'a> {
    intake: Intake<'a>,
    problems: Vec<&'a Problem>,
    rules: Rules,
    results: Results,
    memory: Memo,
    keeps_programs: bool,
    protections: Vec<Protection>,
}

/// Grades a class.
///
/// # Errors
///
/// If the download, the list of the class, the course or the results cannot be read or written. What is wrong with one submission is
/// none.
pub fn class(args: &ClassArgs) -> Result<Exit> {
    let language = Language::of_the_computer();
    let seeds =
        Seeds::choose(SeedOptions { number: None, file: args.seed_file.as_deref(), environment: !args.public_seed })?;
    if !seeds.are_secret() && !args.public_seed && !args.list {
        let why = language.say(
            "a class needs a secret, or everybody can know the checks' inputs: name a file with --seed-file \
             (`openssl rand -hex 16` makes a secret), or set",
            "クラスの採点には秘密の文字列が要ります。なければ、チェックの入力を誰でも知ることができます。--seed-file で\
             ファイルを指定するか（`openssl rand -hex 16` で作れます）、環境変数に設定してください:",
        );
        eprintln!(
            "grader: {why} {VARIABLE}; {}",
            language.say("--public-seed goes on without", "--public-seed なら、なしで採点します")
        );
        return Ok(Exit::Usage);
    }
    let course = Course::find()?;
    let workshop = Workshop::open(course, env::current_exe().context("cannot find this program's own file")?)?;
    let download = Download::open(&args.input, &workshop.run)?;
    let roster = args.roster.as_deref().map(Roster::read_file).transpose()?;
    let (people, unknown) = enrol(download.listed.entries.clone(), roster.as_ref());
    let problems = workshop.course.select_except(&args.problems, &args.except)?;
    let reader = Reader::new(&workshop.course)?;
    let shard = args.shard.unwrap_or(Shard::WHOLE);
    let time = |enrolled: &Enrolled| {
        let taken = shard.reads_all().then(|| take(&reader, &download, enrolled));
        // What cannot be read takes no time.
        taken.and_then(Result::ok).map_or(0, |taken| expected(&reader, &problems, &taken))
    };
    let wanted = |enrolled: &&Enrolled| is_wanted(&enrolled.person, &args.only);
    let class_of_all_parts: Vec<Person> =
        people.iter().filter(wanted).map(|enrolled| enrolled.person.clone()).collect();
    let people: Vec<_> = parallel::map(&people, time).into_iter().zip(people).collect();
    let people = shard.keep(people, |enrolled: &Enrolled| &enrolled.person);
    let people: Vec<_> = people.into_iter().filter(|enrolled| wanted(&enrolled)).collect();
    print!("{}", listing(&download.listed, &people, &unknown, args.list, language));
    let Some(out) = args.out.as_deref().filter(|_| !args.list) else { return Ok(Exit::Success) };
    let results = Results::create(out)?;
    class_of_all_parts.iter().try_for_each(|person| results.note_person(person))?;
    let mut class = Class {
        intake: Intake {
            workshop: &workshop,
            reader,
            download: &download,
            seeds,
            options: options(args, &problems),
            uploads: Uploads::of(&workshop)?,
        },
        rules: Rules { policy: !args.no_policy, wall_factor: args.patience, budget: Duration::from_secs(args.budget) },
        memory: results.memory(),
        keeps_programs: args.keep_programs,
        protections: Vec::new(),
        problems,
        results,
    };
    let summary = Summary::default();
    // What is there already costs milliseconds: it is found before anything is built or tried.
    let looked_at = parallel::map(&people, |enrolled| class.look_at(enrolled));
    let mut waiting = Vec::new();
    for (enrolled, looked_at) in people.iter().zip(looked_at) {
        match looked_at {
            Some(ended) => summary.add(&enrolled.person, ended),
            None => waiting.push(enrolled),
        }
    }
    if !waiting.is_empty() {
        let (now, all) = (waiting.len(), people.len());
        let what = language.say(format!("grading {now} of {all}"), format!("採点中: {now}/{all} 件"));
        let progress = Progress::new(now, &what, language);
        workshop.watcher.set(progress.watcher());
        if args.require_isolation {
            class.protections = isolation::verify(&workshop)?;
            if let Some(lacking) = isolation::lacking(&class.protections) {
                progress.end();
                let (why, remedy) = language.say(
                    (
                        "nothing was graded, since these protections are missing or could not be tried:",
                        "--require-isolation=false grades all the same, for code that you trust",
                    ),
                    (
                        "次の保護がないか、試せなかったため、何も採点しませんでした:",
                        "信頼できるコードだけなら、--require-isolation=false で採点できます。",
                    ),
                );
                eprintln!("grader: {why}\n{lacking}\n{remedy}");
                return Ok(Exit::Refused);
            }
        }
        let class = &class;
        parallel::map_by(jobs(args), &waiting, |enrolled| {
            let ended = class.grade(enrolled).unwrap_or_else(|error| class.error(&enrolled.person, &error));
            progress.done(&enrolled.person, &ended);
            summary.add(&enrolled.person, ended);
        });
        progress.end();
    }
    print!("{}", summary.page(language));
    Ok(if summary.has_errors() { Exit::GraderError } else { Exit::Success })
}

impl Class<'_> {
    /// What came of a submission in an earlier run, or what is wrong with it already now; nothing if it is to be graded.
    fn look_at(&self, enrolled: &Enrolled) -> Option<Ended> {
        let person = &enrolled.person;
        let look = || {
            let upload = self.intake.upload(enrolled)?;
            let known = upload.and_then(|upload| self.results.key_of(person, &upload));
            if let Some((document, key)) = known.and_then(|key| Some((self.results.find(person, &key)?, key))) {
                self.results.note_current(person, &key)?;
                return Ok(Some(document));
            }
            let prepared = self.intake.prepare(enrolled)?;
            let document = self.results.find(person, &prepared.key);
            if document.is_some() {
                self.note(person, &prepared)?;
            }
            anyhow::Ok(document)
        };
        match look() {
            Ok(document) => document.map(|document| Ended::Before((&document).into())),
            Err(error) => Some(self.error(&enrolled.person, &error)),
        }
    }

    /// Notes the document that belongs to what was handed in last.
    fn note(&self, person: &Person, prepared: &Prepared) -> Result<()> {
        self.results.note_current(person, &prepared.key)?;
        match &prepared.upload {
            Some(upload) => self.results.note_upload(person, upload, &prepared.key),
            None => Ok(()),
        }
    }

    /// Grades a submission, and keeps its document.
    fn grade(&self, enrolled: &Enrolled) -> Result<Ended> {
        let prepared = self.intake.prepare(enrolled)?;
        let draft = self.intake.draft(enrolled, &prepared.taken);
        let document = match &prepared.taken {
            Err(_) => draft.into_document(),
            Ok(taken) => self.graded(taken, draft)?,
        };
        if document.unknown.0 > 0 {
            let is_unknown =
                |problem: &&ProblemPart| matches!(problem.state, State::GraderError | State::NotGradableHere);
            let numbers: Vec<_> = document.problems.iter().filter(is_unknown).map(|p| p.number.to_string()).collect();
            bail!("the grader could not grade {}; a new run tries again", numbers.join(", "));
        }
        self.results.keep(&enrolled.person, &prepared.key, &document)?;
        self.note(&enrolled.person, &prepared)?;
        Ok(Ended::Now((&document).into()))
    }

    fn graded(&self, taken: &Taken, mut draft: Draft) -> Result<Document> {
        if !self.protections.is_empty() {
            draft.isolation(&self.protections);
        }
        let grading = Grading {
            workshop: self.intake.workshop,
            handed_in: taken,
            seeds: &self.intake.seeds,
            rules: self.rules,
            remembered: Remembered::Outcomes { results: &self.memory, keeps_programs: self.keeps_programs },
        };
        let without_adapter = self.intake.options.without_adapter;
        pipeline::grade(&grading, &self.problems, |graded| {
            draft.add(score(graded.problem, graded.outcomes, without_adapter));
        })?;
        draft.sum_up();
        Ok(draft.into_document())
    }

    /// Notes an error of the grader on a submission. No other is stopped by it.
    fn error(&self, person: &Person, error: &anyhow::Error) -> Ended {
        let why = format!("{error:#}");
        match self.results.note_error(person, &why) {
            Ok(()) => Ended::Error(why),
            Err(error) => Ended::Error(format!("{why}; {error:#}")),
        }
    }
}

/// Whether somebody is among those who were asked for.
fn is_wanted(person: &Person, only: &[String]) -> bool {
    let is_called = |word: &String| {
        [&person.id, &person.name].into_iter().chain(&person.also).any(|name| name.eq_ignore_ascii_case(word))
    };
    only.is_empty() || only.iter().any(is_called)
}

fn options(args: &ClassArgs, problems: &[&Problem]) -> OptionsPart {
    OptionsPart {
        problems: problems.iter().map(|problem| problem.number).collect(),
        policy: !args.no_policy,
        patience: args.patience,
        budget: args.budget,
        without_adapter: args.without_adapter,
        require_isolation: args.require_isolation,
        hide_expected: false,
    }
}

/// Submissions in work at a time: a few more than what keeps the processors busy, since each of them waits now and then.
fn jobs(args: &ClassArgs) -> usize {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    args.jobs.map_or(processors / 4 + MORE_IN_WORK, usize::from)
}
