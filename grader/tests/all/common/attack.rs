//! The attack corpus, `grader/attacks/GROUP/*.rs`: hostile answers to a problem (71 unless they name another),
//! and what the grader must say of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use grader::course::holes::as_exercise;
use grader::course::interface::imports::flatten;
use syn::spanned::Spanned;
use syn::{Item, ItemMacro, ItemUse, UseTree, Visibility};

use crate::common::{root, the_problem};

/// One hostile answer.
#[derive(Clone, Debug)]
pub struct Attack {
    /// The file's name.
    pub slug: String,
    /// The group of attacks that it belongs to.
    pub group: String,
    /// The folder of the problem that it answers.
    pub problem: String,
    /// What the grader may say of the check, any of these.
    pub verdicts: Vec<String>,
    /// The check that the verdict is about.
    pub check: String,
    /// The most points that it may get.
    pub most: Most,
    /// Whether the course's token policy refuses it.
    pub against_policy: bool,
    /// The hostile items.
    text: String,
}

/// The most points that an attack may get: those of an honest answer with the same hole.
#[derive(Clone, Copy, Debug)]
pub enum Most {
    /// All, since the answer is right.
    All,
    /// All but those of one check.
    AllButOneCheck,
    /// Those of a `softmax` full of zeros.
    OfZeros,
    /// This many, as its header says.
    Points(i64),
}

/// The problem of an attack that names none.
const PROBLEM: &str = "71_prediction";

/// The check of an attack that names none.
const CHECK: &str = "every_row_sums_to_one";

/// The folder of what several attacks use.
const HELPERS: &str = "helpers";

impl Attack {
    /// Every attack, in the order of their names.
    pub fn all() -> Vec<Self> {
        let list = |folder: &Path| {
            let entries = fs::read_dir(folder).expect("it is a folder");
            entries.map(|entry| entry.expect("it is listed").path()).collect::<Vec<_>>()
        };
        let groups = list(&folder()).into_iter().filter(|group| !group.ends_with(HELPERS));
        let mut attacks: Vec<_> = groups.flat_map(|group| list(&group)).map(|path| Self::read(&path)).collect();
        attacks.sort_by(|a, b| a.slug.cmp(&b.slug));
        attacks
    }

    fn read(path: &Path) -> Self {
        let slug = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
        let group =
            path.parent().and_then(Path::file_name).expect("it is in a folder").to_string_lossy().replace('_', " ");
        let mut text = fs::read_to_string(path).expect("it is text");
        let field = |name: &str| {
            let lines =
                text.lines().filter_map(|line| line.strip_prefix("//! ")?.strip_prefix(name)?.strip_prefix(": "));
            lines.map(|rest| rest.trim_end_matches('.').to_owned()).next()
        };
        let verdicts: Vec<_> = field("Verdict")
            .unwrap_or_else(|| panic!("{slug}: no `//! Verdict: …`"))
            .split(" or ")
            .map(ToOwned::to_owned)
            .collect();
        let may = |verdict: &str| verdicts.iter().any(|allowed| allowed == verdict);
        let problem = field("Problem").unwrap_or_else(|| PROBLEM.into());
        let check = field("Check");
        let builds =
            verdicts.iter().any(|verdict| !["does_not_compile", "compiler_limits"].contains(&verdict.as_str()));
        let most = match field("Points") {
            Some(points) => {
                let number = points.strip_prefix("at most ").and_then(|number| number.parse().ok());
                Most::Points(number.unwrap_or_else(|| panic!("{slug}: `//! Points: at most N.` needs a number")))
            }
            None if may("passed") => Most::All,
            None if !builds => Most::Points(0),
            None if check.is_some() => Most::AllButOneCheck,
            None => Most::OfZeros,
        };
        let against_policy = field("With policy").is_some_and(|verdict| verdict == "policy");
        if let Some(helper) = field("Uses") {
            let helper =
                fs::read_to_string(folder().join(&helper)).unwrap_or_else(|error| panic!("{slug}: {helper}: {error}"));
            let items = helper.lines().filter(|line| !line.starts_with("//!"));
            text.extend(items.flat_map(|line| [line, "\n"]));
        }
        Self {
            group,
            check: check.unwrap_or_else(|| CHECK.into()),
            most,
            against_policy,
            text,
            verdicts,
            problem,
            slug,
        }
    }

    /// The whole `lib.rs`: the attack, and the solution's items that it does not replace.
    pub fn lib(&self) -> String {
        complete(&self.problem, &self.text).unwrap_or_else(|error| panic!("{}: {error}", self.slug))
    }
}

fn folder() -> PathBuf {
    root().join("grader/attacks")
}

/// The files of an exercise, solved.
pub fn solved(problem: &str) -> BTreeMap<String, String> {
    as_exercise(the_problem(problem)).expect("it is solved").into_iter().map(|file| (file.path, file.text)).collect()
}

/// The attack, and behind it the items of the solution's `lib.rs` that it does not have. What it has, `lib.rs` no longer takes
/// from another file.
pub fn complete(problem: &str, attack: &str) -> syn::Result<String> {
    let solution = solved(problem).remove("lib.rs").expect("there is a solution");
    let taken: BTreeSet<_> = syn::parse_file(attack)?.items.iter().map(|item| key(item, attack)).collect();
    let mut whole = attack.to_owned();
    for item in syn::parse_file(&solution)?.items {
        match &item {
            Item::Use(import) if matches!(import.vis, Visibility::Public(_)) => flatten(import, &mut |path, name| {
                if !taken.contains(name) {
                    whole += &format!("\npub use {path};\n");
                }
            }),
            _ if taken.contains(&key(&item, &solution)) => {}
            _ => whole += &format!("\n{}\n", &solution[item.span().byte_range()]),
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
