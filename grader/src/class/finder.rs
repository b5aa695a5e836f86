//! Programs that look for copied work, and how each is called.

use std::path::Path;

use clap::ValueEnum;

/// A program that looks for copied work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Finder {
    /// Dolos.
    Dolos,
    /// JPlag.
    Jplag,
    /// MOSS.
    Moss,
}

impl Finder {
    /// The command that looks for copied work in a folder that was written for this program.
    pub fn command(self, out: &Path) -> String {
        let out = out.display();
        match self {
            Self::Dolos => format!("dolos run -l rust --ignore {out}/base/*.rs {out}/students/*/*.rs"),
            Self::Jplag => format!("jplag --language rust --base-code {out}/base {out}/students"),
            Self::Moss => format!("moss -l c -d -b {out}/base/*.rs {out}/students/*/*.rs"),
        }
    }
}
