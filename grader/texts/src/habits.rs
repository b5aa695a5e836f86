//! The table of habits from Python and NumPy in `ERRORS.md`: what somebody wrote, and what to write.

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habit {
    /// What does not compile.
    pub wrong: String,
    /// What to write.
    pub right: String,
}

/// What the code of the table may use, as the sentence above it says.
const SCENE: &str = "\
# #![allow(warnings)]
# use ndarray::{Array1, Array2, ArrayRef2, array};
# fn length(title: &str) -> usize { title.len() }
# fn step(w: &mut ArrayRef2<f64>) { w.fill(0.0) }
# fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> { x.dot(w) * labels[0] as f64 }
";
const ARGUMENTS: &str = "x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, v: &mut ArrayRef2<f64>, labels: &[usize], titles: &[String], i: usize, \
                         n: usize, z: f64";
const VALUES: &str = "let (mut m, mut sum, row) = (x.to_owned(), Array1::<f64>::zeros(2), Array1::<f64>::zeros(2));";

/// The rows of the table whose first column is headed by `heading`: the code of the first column, and the first code of the
/// last one.
///
/// ```
/// let page = "| you wrote | it says | write |\n|---|---|---|\n| `a \\| b` | no | `b` (not `c`) |\n";
/// let rows = texts::habits::rows(page, "you wrote");
/// assert_eq!((&*rows[0].wrong, &*rows[0].right), ("a | b", "b"));
/// ```
pub fn rows(page: &str, heading: &str) -> Vec<Habit> {
    let code = |cell: &str| cell.split('`').nth(1).unwrap_or_default().replace("\\|", "|");
    let table = page.lines().skip_while(|line| !line.starts_with(&format!("| {heading} |")));
    let rows = table.skip(2).take_while(|line| line.starts_with('|'));
    let cells = rows.map(|row| row.split(" | ").map(code).collect::<Vec<_>>());
    cells.map(|cells| Habit { wrong: cells[0].clone(), right: cells.last().cloned().unwrap_or_default() }).collect()
}

/// The rows as examples of a documentation: each wrong line by itself, which must not compile, and all right ones together.
pub fn examples(rows: &[Habit]) -> String {
    let function = |i: usize, code: &str| format!("# fn row_{i}({ARGUMENTS}) -> f64 {{ {VALUES}\n{code}\n# z }}\n");
    let mut examples = String::new();
    for (i, row) in rows.iter().enumerate() {
        examples += &format!("```rust,compile_fail\n{SCENE}{}```\n\n", function(i, &row.wrong));
    }
    let right: String = rows.iter().enumerate().map(|(i, row)| function(i, &row.right)).collect();
    examples + &format!("```rust\n{SCENE}{right}```\n")
}
