//! Nothing: a list of dependencies, in the manifest. Cargo builds a crate once for each set of features that is asked for, so what
//! several builds need (the grader, its tests, judges, workers) is asked for here with one set.
