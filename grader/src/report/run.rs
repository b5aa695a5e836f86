//! The part of a document that differs from run to run: times and memory. Never a criterion.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What differs from run to run.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RunPart {
    /// When it was graded, as RFC 3339 in UTC.
    pub graded: String,
    /// Seconds that it took by the clock.
    pub seconds: f64,
    /// What each check took, by its id.
    pub checks: BTreeMap<String, MeasurePart>,
}

/// What a check took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MeasurePart {
    /// Seconds by the clock, from start to end.
    pub seconds: f64,
    /// Seconds of processor time of the student's code; `None` if that is not known.
    pub processor_seconds: Option<f64>,
    /// The most memory of the student's code at a time, in bytes; `None` if that is not known.
    pub memory: Option<u64>,
}
