//! The quiz: questions on each problem, with numbers drawn anew each time and answers that the solutions compute.
//!
//! The texts stand in `exercises/NN_name/quiz.toml`, in both languages (`question.rs` says how). What is drawn, the right
//! answer, and the wrong answers that betray a misconception are computed in `numbers/`, a file a problem. A question
//! without numbers needs the text only. `tests/questions.rs` draws each question many times.
//!
//! It is a program of its own, since the grader must not need the solutions to be built.

pub mod answer;
pub mod ask;
pub mod draw;
pub mod memory;
pub mod numbers;
pub mod question;
