//! What judge, worker and grader say to each other: frames, messages, and the report of a check.
//!
//! ```text
//! grader ── starts ──> judge   the checks of a problem; trusted      report file: judge → grader
//!                        │
//!                        └──> worker   the student's code; untrusted  frames: inputs down, values up
//! ```
//!
//! Everything that a worker sends is treated as hostile: frames are capped, types are flat, and a message
//! that does not decode is an error and never a panic.

mod busy;
mod frame;
mod message;
mod named;
mod poll;
pub mod protocol;
mod report;
mod transcript;
mod value;

pub use busy::start;
pub use frame::{MARK, Mark, NoFrame, Replies, read_frame, write_frame};
pub use message::{Call, Hello, MalformedMessage, Reply, decode, encode};
pub use named::{decode_first, decode_named, encode_named, open_tuple, tuple_of};
pub use poll::poll_until;
pub use report::{JudgeReport, Verdict, overwrite};
pub use transcript::{LONGEST_TRANSCRIPT, RecordedAnswer, RecordedPanic, Transcript, TranscriptWriter};
pub use value::{Unserializable, Value, largest_array, value_of};
