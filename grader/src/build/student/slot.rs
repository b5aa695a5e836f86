//! Where one submission is compiled: its sources and its programs lie here, apart from those of every other submission.

use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::course::problem::Problem;
use crate::course::source::SourceFile;
use crate::process::run_folder::{RunFolder, let_pass};

/// The folder of one submission. It goes when the value does.
#[derive(Debug)]
pub struct Slot {
    folder: TempDir,
}

/// The folder of one problem in a slot.
#[derive(Debug)]
pub struct Bench {
    folder: PathBuf,
}

impl Slot {
    /// A new slot in the folder of this run.
    ///
    /// # Errors
    ///
    /// If there can be no such folder.
    pub fn new(run: &RunFolder) -> io::Result<Self> {
        Ok(Self { folder: run.part("slot-")? })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Lays out the sources of a problem, and those of the worker around them, as in the reference.
    ///
    /// # Errors
    ///
    /// If a file cannot be written, or the problem has a bench already.
    pub fn bench(&self, problem: &Problem, reference: &Path, sources: &[SourceFile]) -> io::Result<Bench> {
        let folder = tempfile::Builder::new().prefix(&problem.folder).tempdir_in(self.path())?.keep();
        let_pass(&folder)?;
        let bench = Bench { folder };
        let worker = format!("{}/main.rs", problem.folder);
        let write = |name: &str, text: &[u8]| {
            let path = bench.sources().join(name);
            std::fs::create_dir_all(path.parent().unwrap_or(&path))?;
            std::fs::write(path, text)
        };
        write(&worker, &std::fs::read(reference.join(&worker))?)?;
        for SourceFile { path, text } in sources {
            write(&format!("exercises/{}/src/{path}", problem.folder), text.as_bytes())?;
        }
        Ok(bench)
    }
}

impl Bench {
    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.folder
    }

    /// The folder of the sources.
    pub fn sources(&self) -> PathBuf {
        self.folder.join("sources")
    }
}
