//! The workshop: the course, built once for everything that went into it. Its folder is named by the SHA-256 of that, each of
//! its rooms is there whole or not at all, and nothing else says whether something is fresh.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread;

use anyhow::{Context, Result, ensure};

use crate::build::course::cargo::{Build, BuildOutput};
use crate::build::course::identity;
use crate::build::course::lock::{Held, Lock};
use crate::build::course::prepared::{self, Prepared};
use crate::build::course::room::{Parts, Room};
use crate::build::course::rustc_call::{self, RECORD_VARIABLE};
use crate::build::course::versions;
use crate::build::course::workspaces;
use crate::build::toolchain::Toolchain;
use crate::build::tree;
use crate::course::Course;
use crate::course::manifest::Manifest;
use crate::course::problem::{Batch, Problem};
use crate::memo::{self, Key, Memo};
use crate::process::run_folder::RunFolder;
use crate::process::watch::{Step, Watcher};

/// Changes whenever a folder of the same name would be read differently.
pub const FORM: &str = "3";

/// The course, built.
pub struct Workshop {
    /// What is built.
    pub course: Course,
    /// What it is built with.
    pub toolchain: Toolchain,
    /// SHA-256 of everything of the course that goes into a verdict.
    pub course_sha256: String,
    /// The program that begins as a launcher of sandboxes: the grader.
    pub launcher: PathBuf,
    /// What is remembered of this version of the course.
    pub memo: Memo,
    /// What was compiled of submissions. The compiler may have been called in another way by another version of the grader.
    pub programs: Memo,
    /// The private folder of this run.
    pub run: RunFolder,
    /// Who is told how far the course is built.
    pub watcher: Watcher,
    /// What a prepared folder says of itself, if the course lies in one.
    pub prepared: Option<Prepared>,
    root: Manifest,
    folder: PathBuf,
    stage: PathBuf,
    target: PathBuf,
    rooms: [OnceLock<Result<Room, String>>; Batch::ALL.len()],
    lock: Lock,
    _in_use: Option<File>,
}

/// The folder of what was compiled of submissions in that of a workshop.
const PROGRAMS: &str = "programs";

impl Workshop {
    /// The folder of the memory in that of the workshop.
    pub const MEMORY: &'static str = "memory";

    /// The workshop of a course. Its rooms are made when they are first needed. `launcher` is the grader's program.
    ///
    /// # Errors
    ///
    /// If the course is not as it should be, there is no compiler, or a folder cannot be made. Of a prepared folder also if it has
    /// changed, or if this machine lacks what it needs.
    pub fn open(course: Course, launcher: PathBuf) -> Result<Self> {
        let prepared = Prepared::read(&course.root)?;
        let target = match &prepared {
            Some(_) => course.root.join(prepared::WORKSHOP),
            None => target_folder(&course, &launcher),
        };
        let stage = target.join("grader");
        // What is asked at each start, although it seldom changes.
        let answers = match &prepared {
            Some(_) => Memo::none(),
            None => Memo::new(stage.join("answers")),
        };
        // Asking the toolchain takes as long as reading the course.
        let asked = thread::spawn({
            let (root, is_prepared, answers) = (course.root.clone(), prepared.is_some(), answers.clone());
            move || match is_prepared {
                true => Toolchain::at(root.join(prepared::TOOLCHAIN)),
                false => Toolchain::find(&root, &answers),
            }
        });
        let root = Manifest::read(&course.root.join("Cargo.toml"))?;
        let course_sha256 = identity::digest(&course, &root, &memo::version_of(&launcher), &answers)?;
        let toolchain = asked.join().ok().context("cannot ask which toolchain there is")??;
        let (folder, run, in_use) = match &prepared {
            Some(prepared) => {
                prepared.fits(&course.root, FORM, &course_sha256)?;
                let run = RunFolder::new(&std::env::temp_dir())?;
                prepared.try_machine(&toolchain, &run)?;
                (target.clone(), run, None)
            }
            None => {
                let name = Key::of("workshop").with(FORM).with(&course_sha256);
                let name = name.with(&toolchain.version).with(identity::linker(&course)).name();
                let folder = stage.join("workshops").join(name);
                fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
                let in_use = versions::mark_in_use(&folder);
                (folder, RunFolder::new(&stage.join("runs"))?, in_use)
            }
        };
        Ok(Self {
            run,
            memo: Memo::new(folder.join(Self::MEMORY)),
            programs: Memo::new(folder.join(PROGRAMS)),
            prepared,
            rooms: Default::default(),
            lock: Lock::new(stage.join("lock")),
            watcher: Watcher::default(),
            _in_use: in_use,
            course,
            toolchain,
            course_sha256,
            launcher,
            root,
            folder,
            stage,
            target,
        })
    }

    /// What tells this version of the grader from others.
    pub fn grader_version(&self) -> String {
        memo::version_of(&self.launcher)
    }

    /// The room of a problem, which is made if it is not there.
    ///
    /// # Errors
    ///
    /// If it cannot be made.
    pub fn room(&self, problem: &Problem) -> Result<&Room, String> {
        let is_prepared = |prepared: &Prepared| {
            prepared.problems.contains(&problem.number) || problem.number == self.course.canary.number
        };
        if !self.prepared.as_ref().is_none_or(is_prepared) {
            return Err(format!("{} was prepared without problem {}", self.course.root.display(), problem.number));
        }
        let room = &self.rooms[problem.batch as usize];
        let made = room.get_or_init(|| self.open_room(problem.batch).map_err(|error| format!("{error:#}")));
        made.as_ref().map_err(Clone::clone)
    }

    /// Whether the room of a problem is there.
    pub fn has_room(&self, problem: &Problem) -> bool {
        self.rooms[problem.batch as usize].get().is_some() || Room::read(&self.place(problem.batch)).is_some()
    }

    /// Runs cargo for a program of the course that is not in a room: the package `name` with these files. It is remembered
    /// by `key`.
    ///
    /// # Errors
    ///
    /// If it does not compile: with the compiler's messages.
    pub fn program(&self, name: &str, key: &Key, files: impl FnOnce() -> Result<tree::Files>) -> Result<PathBuf> {
        let file = format!("program{}", std::env::consts::EXE_SUFFIX);
        let folder = self.memo.folder(key, |new| {
            ensure!(self.prepared.is_none(), "this folder was prepared without {name}");
            let _held = self.hold();
            let workspace = self.sources_of(name);
            workspaces::write(&workspace, &files()?)?;
            let built = self.cargo(&workspace, "--bins", vec![name.to_owned()], Vec::new());
            let program = built.program(name);
            let program = program.with_context(|| format!("{name} does not compile:\n{}", built.errors))?;
            fs::copy(program, new.join(&file)).with_context(|| format!("cannot copy {}", program.display()))?;
            Ok(())
        })?;
        Ok(folder.join(file))
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder that everything is built into.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Where the files of a program lay when it was built last.
    pub fn sources_of(&self, name: &str) -> PathBuf {
        self.stage.join("programs").join(name)
    }

    /// The course's own manifest.
    pub fn root(&self) -> &Manifest {
        &self.root
    }

    fn place(&self, batch: Batch) -> PathBuf {
        self.folder.join(batch.name())
    }

    /// The room that is there, or a new one.
    fn open_room(&self, batch: Batch) -> Result<Room> {
        let place = self.place(batch);
        if let Some(room) = Room::read(&place) {
            return Ok(room);
        }
        ensure!(self.prepared.is_none(), "{} is not as it was prepared: copy the whole folder again", place.display());
        let _held = self.hold();
        // Somebody else may have made it while this run waited.
        if let Some(room) = Room::read(&place) {
            return Ok(room);
        }
        self.make_room(&place, batch)
    }

    /// The parts are always built for all problems of a room, whichever are graded: what is asked of cargo decides which
    /// features the dependencies have, and so it stays the same from run to run.
    fn make_room(&self, place: &Path, batch: Batch) -> Result<Room> {
        versions::remove_others(&self.folder);
        let (judges, stubs) = (self.stage.join("judges"), self.stage.join("stubs"));
        let problems: Vec<_> = self.course.all().filter(|problem| problem.batch == batch).collect();
        let generated = workspaces::generate(&self.course, &self.root)?;
        workspaces::write(&judges, &generated.judges)?;
        for problem in &problems {
            // Written anew, a stub is compiled anew, and the call is noted.
            for file in [format!("{}/main.rs", problem.folder), format!("exercises/{}/src/lib.rs", problem.folder)] {
                let _ = fs::remove_file(stubs.join(file));
            }
        }
        workspaces::write(&stubs, &generated.stubs)?;
        let packages = |kind: &str| problems.iter().map(|problem| format!("{kind}-{}", problem.number)).collect();
        let notes = self.run.part("calls-").context("cannot make a folder for the compiler's calls")?;
        let recording = vec![
            (RECORD_VARIABLE, notes.path().as_os_str().to_owned()),
            ("RUSTC_WORKSPACE_WRAPPER", self.launcher.as_os_str().to_owned()),
        ];
        let judges = self.cargo(&judges, "--tests", packages("judge"), Vec::new());
        let stubs = self.cargo(&stubs, "--bins", packages("worker"), recording);
        let attempt = self.run.part("probe-").context("cannot make a folder for a trial of the compiler")?;
        let parts = Parts {
            judges: &judges,
            stubs: &stubs,
            calls: rustc_call::read_all(notes.path()).context("cannot read how cargo called the compiler")?,
            reference: &generated.reference,
            static_programs: self.toolchain.makes_static_programs(attempt.path()),
        };
        self.ensure_unchanged()?;
        let errors = parts.errors();
        if !errors.is_empty() {
            let folder = self.run.part("room-").context("cannot make a folder")?;
            parts.put_into(folder.path())?;
            return Room::incomplete(folder, errors).context("the room is gone");
        }
        // A room that is there, but not as it was written, is none.
        let _ = fs::remove_dir_all(place);
        memo::make_whole(place, |new| parts.put_into(new))?;
        self.watcher.tell(Step::Built);
        Room::read(place).with_context(|| format!("{} has changed since it was made", place.display()))
    }

    /// Makes sure that what was built is the course that gave the workshop its name.
    fn ensure_unchanged(&self) -> Result<()> {
        let now = identity::digest(&self.course, &self.root, &self.grader_version(), &Memo::none())?;
        ensure!(
            now == self.course_sha256,
            "a file of the course was changed while it was built; start the grader again"
        );
        Ok(())
    }

    fn cargo(
        &self,
        workspace: &Path,
        what: &str,
        packages: Vec<String>,
        variables: Vec<(&str, OsString)>,
    ) -> BuildOutput {
        let host = self.toolchain.host();
        Build {
            workspace,
            target: &self.target,
            course: &self.root,
            host,
            what,
            packages,
            variables,
            watcher: &self.watcher,
        }
        .run()
    }

    /// Waits until nobody else makes something for the course in this target folder.
    fn hold(&self) -> Held<'_> {
        self.lock.hold(|| self.watcher.tell(Step::WaitsForGrader))
    }
}

/// The target folder in which cargo has built this grader; the course's `target` if cargo has not.
fn target_folder(course: &Course, program: &Path) -> PathBuf {
    let profile = program.parent();
    // Cargo locks what it builds into. (It tags a target folder only if it makes it itself.)
    match profile.and_then(Path::parent) {
        Some(folder) if profile.is_some_and(|profile| profile.join(".cargo-lock").is_file()) => folder.to_owned(),
        _ => course.root.join("target"),
    }
}
