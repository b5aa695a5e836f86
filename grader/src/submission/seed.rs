//! The seed of the checks' random inputs: public while a student works, secret when others grade.

use std::path::Path;
use std::{env, fmt, fs};

use anyhow::{Context, Result, bail};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use wire::protocol::DEFAULT_SEED;

use crate::submission::taken::Taken;

/// What the command line says of the seed.
#[derive(Clone, Copy, Debug)]
pub struct SeedOptions<'a> {
    /// A number.
    pub number: Option<u64>,
    /// A file with a secret.
    pub file: Option<&'a Path>,
    /// Whether the environment may name a secret.
    pub environment: bool,
}

/// The variable that holds a secret. It is read if no file with a secret is named.
pub const VARIABLE: &str = "NLP100_SECRET";

/// The shortest secret that is taken, in bytes.
const SHORTEST: usize = 16;

/// A seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed {
    /// What the checks are given. The student's code is not: it gets only what the checks make of it.
    pub value: u64,
    /// The seed of what no submission may be able to make again; there is one if both were derived from a secret.
    pub hidden: Option<u64>,
}

impl Seed {
    /// A seed that everybody may know.
    pub const fn public(value: u64) -> Self {
        Self { value, hidden: None }
    }

    /// Whether it was derived from a secret, and is not for students' eyes.
    pub const fn is_secret(self) -> bool {
        self.hidden.is_some()
    }
}

/// Where the seeds of a run come from. Checks are given them; the student's code gets only what the checks make of them.
#[derive(Clone)]
pub enum Seeds {
    /// Everything has this seed.
    Number(u64),
    /// Everything has a seed of its own, derived from this secret and the sources. They are not for students' eyes.
    Secret(Vec<u8>),
}

impl Seeds {
    /// The seeds that the command line asks for. With a secret no two submissions see the same inputs, and the same one always
    /// does.
    ///
    /// # Errors
    ///
    /// If a secret is asked for and there is none that can be used.
    pub fn choose(options: SeedOptions) -> Result<Self> {
        let secret = match (options.file, env::var(VARIABLE)) {
            (Some(file), _) => Some((read(file)?, file.display().to_string())),
            (None, Ok(secret)) if options.environment && options.number.is_none() => {
                Some((secret.into_bytes(), VARIABLE.to_owned()))
            }
            _ => None,
        };
        match secret {
            Some((secret, place)) if secret.trim_ascii().len() < SHORTEST => {
                bail!("the secret in {place} is shorter than {SHORTEST} bytes; `openssl rand -hex 16` makes one")
            }
            Some((secret, _)) => Ok(Self::Secret(secret.trim_ascii().to_vec())),
            None => Ok(Self::Number(options.number.unwrap_or(DEFAULT_SEED))),
        }
    }

    /// Whether nobody can know them who does not know the secret.
    pub fn are_secret(&self) -> bool {
        matches!(self, Self::Secret(_))
    }

    /// The seed by which a submission as a whole is known.
    pub fn of_submission(&self, taken: &Taken) -> Seed {
        self.of(&taken.digest())
    }

    /// The seed of a problem's checks. With a secret it depends on the sources of this problem and of no other, so that an
    /// unchanged problem of a changed submission has the verdicts that it had.
    pub fn of_problem(&self, folder: &str, taken: &Taken) -> Seed {
        self.of(&taken.digest_of(folder))
    }

    fn of(&self, digest: &[u8]) -> Seed {
        match self {
            Self::Number(number) => Seed::public(*number),
            Self::Secret(secret) => {
                let hidden = derive(secret, &[digest, b"hidden"].concat());
                Seed { value: derive(secret, digest), hidden: Some(hidden) }
            }
        }
    }
}

impl fmt::Debug for Seeds {
    /// A secret is not shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "Number({number})"),
            Self::Secret(_) => f.write_str("Secret"),
        }
    }
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read the secret in {}", file.display()))
}

/// The first eight bytes of HMAC-SHA256 (RFC 2104) of the submission under the secret.
fn derive(secret: &[u8], digest: &[u8]) -> u64 {
    let mac = Hmac::<Sha256>::new_from_slice(secret).map(|mac| mac.chain_update(digest).finalize().into_bytes());
    // A key may be of any length, so there always is one.
    mac.ok().and_then(|bytes| bytes.first_chunk().copied()).map(u64::from_be_bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::source::SourceFile;

    fn taken(prediction: &str, loss: &str) -> Taken {
        let sources = [("71_prediction", prediction), ("72_loss", loss)];
        let sources = sources.map(|(folder, text)| (folder.to_owned(), vec![SourceFile::new("lib.rs", text)]));
        Taken { sources: sources.into(), ..Taken::default() }
    }

    #[test]
    fn with_a_secret_the_seed_of_a_problem_depends_on_its_own_sources_alone() {
        let seeds = Seeds::Secret(b"sixteen bytes or more".to_vec());
        let (old, new) = (taken("a", "b"), taken("a", "c"));
        let of = |taken: &Taken, folder: &str| seeds.of_problem(folder, taken);
        assert_eq!(of(&old, "71_prediction"), of(&new, "71_prediction"));
        assert_ne!(of(&old, "72_loss"), of(&new, "72_loss"));
        assert_ne!(of(&taken("a", "a"), "71_prediction"), of(&taken("a", "a"), "72_loss"));
        assert_ne!(seeds.of_submission(&old), seeds.of_submission(&new));
        assert_eq!(Seeds::Number(7).of_problem("72_loss", &old), Seed::public(7));
        assert!(of(&old, "72_loss").is_secret());
        assert!(!format!("{seeds:?}").contains("115"), "a secret is not shown");
    }

    #[test]
    fn another_secret_or_another_submission_gives_another_seed() {
        let (a, b) = ([1; 32], [2; 32]);
        let seeds = [derive(b"one secret", &a), derive(b"another", &a), derive(b"one secret", &b)];
        assert!(seeds[0] != seeds[1] && seeds[0] != seeds[2]);
        assert_eq!(seeds[0], derive(b"one secret", &a));
    }

    #[test]
    fn the_derivation_is_hmac() {
        // RFC 4231, test case 2: HMAC-SHA-256 of this text under the key "Jefe" begins with 5bdcc146bf60754e.
        assert_eq!(derive(b"Jefe", b"what do ya want for nothing?"), 0x5bdc_c146_bf60_754e);
    }
}
