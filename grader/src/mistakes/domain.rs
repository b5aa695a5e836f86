//! Domain mistakes: answers that are right only while their arguments are few, small, or not negative.
//!
//! They are made from the interface: for every argument of every function that a suite calls, and for every limit that
//! its type has, the solution with a function that first cuts the argument down to the limit. Some check must fail for
//! each of them, or the suite sees nothing beyond that limit.

use anyhow::{Context, Result, bail};
use syn::spanned::Spanned;
use syn::{Item, Visibility, parse_file};

use crate::course::holes;
use crate::course::interface::Interface;
use crate::course::interface::signature::{Argument, Kind};
use crate::course::library::library;
use crate::course::problem::Problem;
use crate::course::source::SourceFile;
use crate::mistakes::answer::{Answer, Header};

/// A limit: its name, and what becomes of a number `v` in row `i` and column `j`, or of a field.
type Limit = (&'static str, &'static str);

const NEVER_NEGATIVE: Limit = ("never_negative", "v.max(0.0)");
const UP_TO_ONE: Limit = ("up_to_one", "v.clamp(-1.0, 1.0)");
const UP_TO_TEN: Limit = ("up_to_ten", "v.clamp(-10.0, 10.0)");
const UP_TO_A_HUNDRED: Limit = ("up_to_a_hundred", "v.min(100)");
const A_HUNDRED_ROWS: Limit = ("a_hundred_rows", "if i < 100 { v } else { Default::default() }");
const TEN_THOUSAND_ROWS: Limit = ("ten_thousand_rows", "if i < 10_000 { v } else { Default::default() }");
const A_HUNDRED_COLUMNS: Limit = ("a_hundred_columns", "if j < 100 { v } else { Default::default() }");
const ARRAY: &[Limit] = &[NEVER_NEGATIVE, UP_TO_TEN, A_HUNDRED_ROWS, A_HUNDRED_COLUMNS];
const EXAMPLES: &[Limit] = &[NEVER_NEGATIVE, UP_TO_TEN, A_HUNDRED_ROWS, TEN_THOUSAND_ROWS, A_HUNDRED_COLUMNS];
const FLOAT: &[Limit] = &[NEVER_NEGATIVE, UP_TO_ONE];
const ONLY_ASCII: Limit = ("only_ascii", "replace(|c: char| !c.is_ascii(), \"\")");

/// The limits of the types: how a type begins; the cut argument, where `it` is the argument and `CUT` what becomes of a
/// number; and the limits. An argument that comes back is cut in its place.
const TYPES: &[(&str, &str, &[Limit])] = &[
    ("f32", "let v = it; CUT", FLOAT),
    ("f64", "let v = it; CUT", FLOAT),
    ("u64", "let v = it; CUT", &[UP_TO_A_HUNDRED]),
    ("usize", "let v = it; CUT", &[UP_TO_A_HUNDRED]),
    ("&str", "&it.CUT", &[ONLY_ASCII, ("a_hundred_letters", "chars().take(100).collect::<String>()")]),
    ("&Path", "&std::path::PathBuf::from(it.to_string_lossy().CUT)", &[ONLY_ASCII]),
    ("&[usize]", "&it.iter().enumerate().map(|(i, &v)| CUT).collect::<Vec<_>>()", &[UP_TO_A_HUNDRED, A_HUNDRED_ROWS, TEN_THOUSAND_ROWS]),
    ("&[Option", "&it.iter().enumerate().map(|(i, &v)| CUT).collect::<Vec<_>>()", &[A_HUNDRED_ROWS, TEN_THOUSAND_ROWS]),
    ("&[String]", "&it.iter().cloned().enumerate().map(|(i, v)| CUT).collect::<Vec<_>>()", &[A_HUNDRED_ROWS, TEN_THOUSAND_ROWS]),
    (
        "&[Headline]",
        "&it.iter().cloned().enumerate().map(|(i, v)| CUT).collect::<Vec<_>>()",
        &[("ten_thousand_rows", "if i < 10_000 { v } else { it[0].clone() }")],
    ),
    (
        "&ArrayRef1",
        "&ndarray::Array1::from_shape_fn(it.dim(), |i| { let v = it[i]; CUT })",
        &[NEVER_NEGATIVE, UP_TO_TEN, A_HUNDRED_ROWS],
    ),
    ("&ArrayRef2", "&ndarray::Array2::from_shape_fn(it.dim(), |(i, j)| { let v = it[[i, j]]; CUT })", EXAMPLES),
    ("&mut ArrayRef2", "it.indexed_iter_mut().for_each(|((i, j), n)| { let v = *n; *n = CUT; })", ARRAY),
    (
        "&WordVectors",
        "&{
            let (words, rows): (Vec<_>, Vec<_>) = it.iter().map(|(word, row)| (word.to_owned(), row)).unzip();
            let shape = (rows.len(), it.dim());
            WordVectors::new(words, ndarray::Array2::from_shape_fn(shape, |(i, j)| { let v = rows[i][j]; CUT })).unwrap()
        }",
        ARRAY,
    ),
    (
        "&Config",
        "&Config { CUT, ..it.clone() }",
        &[
            ("a_hundred_epochs", "epochs: it.epochs.min(100)"),
            ("rates_up_to_one", "learning_rate: it.learning_rate.min(1.0)"),
            ("seeds_up_to_a_hundred", "seed: it.seed.min(100)"),
        ],
    ),
    (
        "&Checkpoint",
        "&Checkpoint { CUT, ..it.clone() }",
        &[
            ("a_hundred_epochs", "epoch: it.epoch.min(100)"),
            ("rates_up_to_one", "learning_rate: it.learning_rate.min(1.0)"),
            ("seeds_up_to_a_hundred", "seed: it.seed.min(100)"),
            ("weights_up_to_ten", "weight: it.weight.mapv(|v| v.clamp(-10.0, 10.0))"),
            ("velocities_up_to_ten", "velocity: it.velocity.mapv(|v| v.clamp(-10.0, 10.0))"),
            (
                "a_hundred_numbers",
                "weight: { let mut w = it.weight.clone(); w.iter_mut().skip(100).for_each(|v| *v = 0.0); w }",
            ),
        ],
    ),
    (
        "&mut Checkpoint",
        "CUT;",
        &[
            ("a_hundred_epochs", "it.epoch = it.epoch.min(100)"),
            ("rates_up_to_one", "it.learning_rate = it.learning_rate.min(1.0)"),
            ("seeds_up_to_a_hundred", "it.seed = it.seed.min(100)"),
            ("weights_up_to_ten", "it.weight.mapv_inplace(|v| v.clamp(-10.0, 10.0))"),
            ("velocities_up_to_ten", "it.velocity.mapv_inplace(|v| v.clamp(-10.0, 10.0))"),
            ("a_hundred_numbers", "it.weight.iter_mut().skip(100).for_each(|v| *v = 0.0)"),
        ],
    ),
    (
        "&History",
        "&{
            let cut = |it: &[f64]| it.iter().enumerate().map(|(i, &v)| CUT).collect::<Vec<f64>>();
            History {
                train_loss: cut(&it.train_loss),
                train_accuracy: cut(&it.train_accuracy),
                valid_loss: cut(&it.valid_loss),
                valid_accuracy: cut(&it.valid_accuracy),
            }
        }",
        &[UP_TO_ONE, UP_TO_TEN, A_HUNDRED_ROWS],
    ),
    (
        "&Mlp",
        "&{
            let mut model = it.clone();
            for (depth, layer) in model.layers.iter_mut().enumerate() {
                layer.weight.indexed_iter_mut().for_each(|((i, j), n)| { let v = *n; *n = CUT; });
            }
            model
        }",
        &[
            ("three_layers", "if depth < 3 { v } else { 0.0 }"),
            ("four_layers", "if depth < 4 { v } else { 0.0 }"),
            UP_TO_TEN,
            A_HUNDRED_ROWS,
            A_HUNDRED_COLUMNS,
        ],
    ),
    ("&Trainer", "", &[]),
];

/// Limits that belong to the contract: how the name of the answer begins or ends, and why nothing lies beyond.
const MEANT: &[(&str, &str)] = &[
    ("_learning_rate_never_negative", "a step goes down the gradient"),
    ("upload_labels_up_to_a_hundred", "the device knows four labels"),
    ("upload_w_a_hundred_columns", "the device knows four labels"),
    ("_w_ten_thousand_rows", "a headline has 300 features"),
    ("step_gradient_ten_thousand_rows", "a headline has 300 features"),
    ("fit_", "a model is right if it is good, wherever it comes from"),
];

/// The domain mistakes of a problem.
///
/// # Errors
///
/// If the solution cannot be read, or the type of an argument has no row in the table.
pub fn answers(problem: &Problem) -> Result<Vec<Answer>> {
    let interface = Interface::read(&problem.name, &problem.suite(), &problem.solution.join("src/lib.rs"))?;
    let sources = holes::as_exercise(problem)?;
    let mut answers = Vec::new();
    for function in interface.functions() {
        let place = || format!("{}: {}", problem.folder, function.name);
        let head = head(&sources, &function.name).with_context(place)?;
        for argument in &function.arguments {
            for (limit, cut) in cuts(argument).with_context(place)? {
                let id = format!("{}_{}_{limit}", function.name, argument.name);
                let sentence = format!("//! `{}` is right only while `{}` is {limit}.", function.name, argument.name);
                let (before, after) = &head;
                answers.push(Answer {
                    path: format!("{}/{id}", problem.folder).into(),
                    id,
                    text: format!("{sentence}\n\n{before}\n    {cut}{after}\n"),
                    header: Header::Limited,
                });
            }
        }
    }
    answers.retain(|answer| !MEANT.iter().any(|(part, _)| answer.id.starts_with(part) || answer.id.ends_with(part)));
    Ok(answers)
}

/// A public function of a library, parted behind the brace that opens its body.
fn head<'a>(sources: &'a [SourceFile], name: &str) -> Result<(&'a str, &'a str)> {
    let mut found = Vec::new();
    for SourceFile { path, text } in library(sources) {
        for item in parse_file(text).with_context(|| format!("cannot parse {path}"))?.items {
            let Item::Fn(item) = item else { continue };
            if item.sig.ident == name && matches!(item.vis, Visibility::Public(_)) {
                let (range, body) = (item.span().byte_range(), item.block.brace_token.span.open().byte_range().end);
                found.push((path, (&text[range.start..body], &text[body..range.end])));
            }
        }
    }
    match found[..] {
        [(_, parts)] => Ok(parts),
        [] => bail!("no file of the library has a public function of this name"),
        [(one, _), (other, _), ..] => {
            bail!("{one} and {other} have a public function of this name; rename one of them")
        }
    }
}

/// The statements that cut an argument down, each with the name of its limit.
fn cuts(argument: &Argument) -> Result<Vec<(&'static str, String)>> {
    if argument.kind == Kind::Device {
        return Ok(Vec::new());
    }
    let row = TYPES.iter().find(|(kind, ..)| argument.written.starts_with(kind));
    let (_, form, limits) =
        row.with_context(|| format!("the type {} has no limits yet: add a row to `TYPES`", argument.written))?;
    let Argument { name, written, kind, .. } = argument;
    let statement = |cut: &str| match kind.comes_back() {
        true => format!("{{ let it = &mut *{name}; {} }}", form.replace("CUT", cut)),
        false => format!("let {name}: {written} = {{ let it = {name}; {} }};", form.replace("CUT", cut)),
    };
    Ok(limits.iter().map(|(limit, cut)| (*limit, statement(cut))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statements(written: &str, kind: Kind) -> Result<Vec<(&'static str, String)>> {
        cuts(&Argument { name: "x".into(), written: written.into(), owned: String::new(), kind })
    }

    #[test]
    fn an_argument_is_cut_once_for_each_limit_of_its_type() {
        let cuts = statements("f64", Kind::Value).expect("it has limits");
        assert_eq!(cuts[0], ("never_negative", "let x: f64 = { let it = x; let v = it; v.max(0.0) };".into()));
        let cuts = statements("&mut ArrayRef2<f64>", Kind::MutableArray).expect("it has limits");
        assert!(cuts.len() == 4 && cuts[1].1.starts_with("{ let it = &mut *x; it.indexed_iter_mut()"), "{cuts:?}");
        assert!(statements("&mut dyn Device", Kind::Device).expect("it has none").is_empty());
        let error = statements("&Forest", Kind::Reference).expect_err("nobody knows it").to_string();
        assert!(error.contains("the type &Forest has no limits yet"), "{error}");
    }

    #[test]
    fn every_type_in_the_course_has_limits() {
        for problem in crate::course::Course::find().expect("the course is there").problems {
            let answers = answers(&problem).expect("every type has limits");
            assert!(answers.len() >= 5, "{} answers of {}", answers.len(), problem.folder);
        }
    }
}
