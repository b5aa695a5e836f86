//! Learns the mark of its own answer on the way out, and sends bytes behind it that are no answer.
//! Verdict: ended_early or crashed.
//! Points: at most 0.
//! With policy: policy.
//! Uses: helpers/own_write.rs.
#![allow(unsafe_code)]

fn forge(answer: &[u8]) -> Vec<u8> {
    [&answer[..16], &64_u32.to_le_bytes(), &[0xff; 64]].concat()
}
