//! The seed of the checks' random inputs: public while a student works, secret when others grade.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use wire::protocol::DEFAULT_SEED;

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

    /// The seed that the command line asks for: a number, or one derived from a secret and the submission, so that no two
    /// submissions see the same inputs and the same one always does.
    ///
    /// # Errors
    ///
    /// If a secret is asked for and there is none that can be used.
    pub fn choose(options: SeedOptions, digest: &[u8]) -> Result<Self> {
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
            Some((secret, _)) => {
                let derive = |of: &[u8]| derive(secret.trim_ascii(), of);
                Ok(Self { value: derive(digest), hidden: Some(derive(&[digest, b"hidden"].concat())) })
            }
            None => Ok(Self::public(options.number.unwrap_or(DEFAULT_SEED))),
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

    #[test]
    fn another_secret_or_another_submission_gives_another_seed() {
        let (a, b) = ([1; 32], [2; 32]);
        let seeds = [derive(b"one secret", &a), derive(b"another", &a), derive(b"one secret", &b)];
        assert!(seeds[0] != seeds[1] && seeds[0] != seeds[2]);
        assert_eq!(seeds[0], derive(b"one secret", &a));
    }

    #[test]
    fn a_secret_gives_the_same_hidden_seed_everywhere_and_none_is_told_without_one() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("secret");
        fs::write(&file, "sixteen bytes or more").expect("it can be written");
        let choose = |file, digest: &[u8]| {
            Seed::choose(SeedOptions { number: None, file, environment: false }, digest).expect("there is one")
        };
        let (one, other) = (choose(Some(&*file), b"one"), choose(Some(&*file), b"other"));
        assert_eq!(one, choose(Some(&*file), b"one"));
        assert!(one.is_secret() && one.hidden != Some(one.value) && one.hidden != other.hidden);
        assert_eq!(choose(None, b"one"), Seed::public(DEFAULT_SEED));
    }

    #[test]
    fn the_derivation_is_hmac() {
        // RFC 4231, test case 2: HMAC-SHA-256 of this text under the key "Jefe" begins with 5bdcc146bf60754e.
        assert_eq!(derive(b"Jefe", b"what do ya want for nothing?"), 0x5bdc_c146_bf60_754e);
    }
}
