//! Learns the mark of its own answer on the way out, and sends every answer twice.
//! Verdict: failed or ended_early or crashed.
//! Check: every_row_sums_to_one.
//! With policy: policy.
//! Uses: helpers/own_write.rs.
#![allow(unsafe_code)]

fn forge(answer: &[u8]) -> Vec<u8> {
    answer.repeat(2)
}
