//! The attack corpus, `grader/attacks/*.rs`: hostile answers to problem 71, and what the grader must say of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use syn::spanned::Spanned;
use syn::{Item, ItemMacro, ItemUse, UseTree};

use crate::common::root;

/// One hostile answer.
#[derive(Clone, Debug)]
pub struct Attack {
    /// The file's name.
    pub slug: String,
    /// The group of attacks that it belongs to.
    pub group: String,
    /// What the grader may say of the check, any of these.
    pub verdicts: Vec<String>,
    /// The check that the verdict is about.
    pub check: String,
    /// The most points that an honest answer with the same hole would get, in thousandths.
    pub most_points: i64,
    /// Whether the course's token policy refuses it.
    pub against_policy: bool,
    /// The whole `lib.rs`: the attack, and the solution's items that it does not replace.
    pub lib: String,
}

/// The check of an attack that names none.
const CHECK: &str = "every_row_sums_to_one";

/// The checks of problem 71, and those among them that a `softmax` full of zeros passes.
const CHECKS: i64 = 13;
const CHECKS_OF_ZEROS: i64 = 3;

impl Attack {
    /// Every attack, in the order of their names.
    pub fn all() -> Vec<Self> {
        let folder = root().join("grader/attacks");
        let entries = fs::read_dir(folder).expect("there are attacks").map(|entry| entry.expect("it is listed").path());
        let mut attacks: Vec<_> = entries.map(|path| Self::read(&path)).collect();
        attacks.sort_by(|a, b| a.slug.cmp(&b.slug));
        attacks
    }

    fn read(path: &Path) -> Self {
        let slug = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(path).expect("it is text");
        let field = |name: &str| {
            let lines = text.lines().filter_map(|line| line.strip_prefix("//! ")?.strip_prefix(name));
            lines.map(|rest| rest.trim_end_matches('.').trim_start_matches(": ").to_owned()).next()
        };
        let verdicts: Vec<_> = field("Verdict")
            .unwrap_or_else(|| panic!("{slug}: no `//! Verdict: …`"))
            .split(" or ")
            .map(ToOwned::to_owned)
            .collect();
        let may = |verdict: &str| verdicts.iter().any(|allowed| allowed == verdict);
        let check = field("Check");
        let whole = |checks: i64| checks * (10_000 / CHECKS + 1);
        let builds =
            verdicts.iter().any(|verdict| !["does_not_compile", "compiler_limits"].contains(&verdict.as_str()));
        let most_points = match field("Points") {
            Some(points) => points.strip_prefix("at most ").and_then(|n| n.parse::<i64>().ok()).map(|n| n * 1000),
            None if may("passed") => Some(10_000),
            None if !builds => Some(0),
            None if check.is_some() => Some(whole(CHECKS - 1)),
            None => Some(whole(CHECKS_OF_ZEROS)),
        };
        Self {
            group: field("Group").unwrap_or_else(|| panic!("{slug}: no `//! Group: …`")),
            check: check.unwrap_or_else(|| CHECK.into()),
            most_points: most_points.unwrap_or_else(|| panic!("{slug}: `//! Points: at most N.` needs a number")),
            against_policy: field("With policy").is_some_and(|verdict| verdict == "policy"),
            lib: complete(&text).unwrap_or_else(|error| panic!("{slug}: {error}")),
            verdicts,
            slug,
        }
    }
}

/// The attack, and behind it the items of the solution that it does not have.
pub fn complete(attack: &str) -> syn::Result<String> {
    let solution = fs::read_to_string(root().join("solutions/71_prediction/src/lib.rs")).expect("there is a solution");
    let taken: BTreeSet<_> = syn::parse_file(attack)?.items.iter().map(|item| key(item, attack)).collect();
    let mut whole = attack.to_owned();
    for item in syn::parse_file(&solution)?.items {
        if !taken.contains(&key(&item, &solution)) {
            whole += &format!("\n{}\n", &solution[item.span().byte_range()]);
        }
    }
    Ok(whole)
}

/// What an item is known by: its name, for a `use` the crate that it imports from, and else its words.
fn key(item: &Item, text: &str) -> String {
    match item {
        Item::Fn(function) => function.sig.ident.to_string(),
        Item::Macro(ItemMacro { ident: Some(name), .. }) => format!("{name}!"),
        Item::Use(ItemUse { tree: UseTree::Path(path), .. }) => format!("use {}", path.ident),
        other => text[other.span().byte_range()].to_owned(),
    }
}
