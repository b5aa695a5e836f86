//! What students' code usually asks of ndarray, compiled once. The functions here do nothing of use and nobody calls them: the
//! compiler makes what they call for these types, and takes it from here when it compiles an exercise beside this crate. That takes
//! half of the time.

use std::collections::HashMap;

use ndarray::{
    Array, Array1, Array2, ArrayRef1, ArrayRef2, ArrayView1, ArrayView2, Axis, Dimension, concatenate, s, stack,
};

/// Matrices and vectors.
pub fn products(
    x: &ArrayRef2<f64>,
    w: &ArrayRef2<f64>,
    v: &ArrayRef1<f64>,
) -> (Array2<f64>, Array1<f64>, Array1<f64>, f64) {
    let product = x.dot(w) + x.t().dot(&x.view()) + w.t().dot(&w.t());
    (product, x.dot(v), v.dot(w), v.dot(v))
}

/// Arithmetic, number by number.
pub fn arithmetic(a: &Array2<f64>, b: &Array2<f64>, v: &Array1<f64>, mut result: Array2<f64>) -> Array2<f64> {
    result += a;
    result += v;
    result += 1.0;
    result -= b;
    result -= v;
    result -= 1.0;
    result *= a;
    result *= v;
    result *= 2.0;
    result /= a;
    result /= v;
    result /= 2.0;
    result += &(a.dot(b) * b.row(0));
    result.scaled_add(-1.0, b);
    result.assign(b);
    result.fill(0.0);
    let sums = [a + b, a - b, a * b, a / b, a + v, a - v, a * v, a / v, a + 1.0, a - 1.0, a * 2.0, a / 2.0];
    let owned = sums.into_iter().fold(result, |sum, next| (sum + next - a) * b / a);
    ((owned.clone() + owned.clone() - owned.clone()) * owned.clone() / owned + v - v) * 2.0 / 2.0 + 1.0 - 1.0
}

/// The same of vectors.
pub fn vectors(a: &Array1<f64>, b: &Array1<f64>, mut result: Array1<f64>) -> Array1<f64> {
    result += a;
    result += 1.0;
    result -= b;
    result -= 1.0;
    result *= a;
    result *= 2.0;
    result /= a;
    result /= 2.0;
    result.scaled_add(-1.0, b);
    result.assign(b);
    result.fill(0.0);
    let sums = [a + b, a - b, a * b, a / b, a + 1.0, a - 1.0, a * 2.0, a / 2.0];
    let owned = sums.into_iter().fold(result, |sum, next| (sum + next - a) * b / a);
    (owned.clone() + owned.clone() - owned.clone()) * owned.clone() / owned * 2.0 / 2.0 + 1.0 - 1.0
}

/// The same of views.
pub fn views(
    mut a: Array2<f64>,
    [b, c]: [&ArrayView2<f64>; 2],
    [u, v]: [&ArrayView1<f64>; 2],
) -> (Array2<f64>, [Array1<f64>; 7]) {
    for mut row in a.rows_mut() {
        row += u;
        row -= u;
        row *= u;
        row /= u;
        row += 1.0;
        row -= 1.0;
        row *= 2.0;
        row /= 2.0;
        row[0] -= 1.0;
        row.scaled_add(-1.0, u);
        row.assign(u);
        row.fill(0.0);
    }
    for (mut row, &number) in a.axis_iter_mut(Axis(0)).zip(u) {
        row += number;
    }
    for mut row in a.outer_iter_mut() {
        row /= row.sum();
    }
    a += b;
    a -= b;
    a *= b;
    a /= b;
    a.assign(b);
    a += &u.insert_axis(Axis(0));
    ((b + c - c) * b / c + a, [u.to_owned(), u + v, u - v, u * v, u / v, u * 2.0, u / 2.0])
}

/// What an array says of all numbers, of each row and of each column.
pub fn sums<D: Dimension>(a: &Array<f64, D>) -> (f64, Option<f64>, usize) {
    (a.sum() + a.iter().sum::<f64>() + a.product(), a.mean(), a.len())
}

/// What an array says of its rows and columns.
pub fn lanes(a: &Array2<f64>, v: &Array1<f64>) -> (Vec<f64>, [Array1<f64>; 4], Array2<f64>, Array2<f64>) {
    let mut numbers = v.to_vec();
    numbers.extend(a.rows().into_iter().map(|row| row.sum() + row.dot(v) + row[0]));
    numbers.extend(a.axis_iter(Axis(0)).map(|row| row.iter().sum::<f64>()));
    numbers.extend(a.outer_iter().map(|row| row.iter().copied().sum::<f64>()));
    numbers.extend(a.columns().into_iter().map(|column| column.sum()));
    numbers.extend([a[[0, 0]], a[(0, 1)], v[0], sums(a).0, sums(v).0, a.row(0).dot(&a.column(0))]);
    let axes = [a.sum_axis(Axis(0)), a.sum_axis(Axis(1)), a.row(0).to_owned(), a.column(0).to_owned()];
    let parts = a.slice(s![..2, ..]).to_owned() + a.slice(s![.., 1..]) + a.t();
    (numbers, axes, parts, a.select(Axis(0), &[1, 0]))
}

/// New arrays.
pub fn new_arrays(n: usize, d: usize, numbers: Vec<f64>) -> Option<(Array2<f64>, Array1<f64>)> {
    let mut a: Array2<f64> = Array2::zeros((n, d));
    a += &(Array2::<f64>::ones((n, d)) + Array2::<f64>::eye(n) + Array2::from_elem((n, d), 0.5));
    a[[0, 0]] = 1.0;
    let mut v: Array1<f64> = Array1::zeros(n);
    v += &(Array1::<f64>::ones(n) + Array1::from_elem(n, 0.5) + Array1::from_vec(numbers.clone()));
    let whole = Array2::from_shape_vec((n, d), numbers.clone()).ok()?;
    let column = v.clone().insert_axis(Axis(1)) + v.view().insert_axis(Axis(0));
    let all = concatenate(Axis(0), &[a.view(), whole.view(), column.view()]).ok()?;
    let rows = stack(Axis(0), &[v.view(), all.row(0)]).ok()?;
    let shaped = v.clone().into_shape_with_order((1, n)).ok()?;
    let same = a == all && v == v.clone() && a.dim() == rows.dim() && a.shape() == shaped.shape();
    Some((if same { all } else { rows + shaped }, numbers.into_iter().collect::<Array1<f64>>()))
}

/// Vectors of numbers, as labels and losses are.
pub fn lists(labels: &[usize], numbers: &[f64]) -> (Vec<usize>, Vec<f64>, HashMap<String, usize>) {
    let (mut order, mut sorted) = (labels.to_vec(), numbers.to_vec());
    order.extend_from_slice(labels);
    order.push(labels.len());
    order.swap(0, 1);
    order.reverse();
    sorted.push(numbers.iter().sum());
    sorted.sort_by(f64::total_cmp);
    assert!(labels.len() == numbers.len(), "{} labels, but {} numbers", labels.len(), numbers.len());
    (order, sorted, HashMap::new())
}
