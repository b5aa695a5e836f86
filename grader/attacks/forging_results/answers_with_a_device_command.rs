//! Learns the mark of its own answer on the way out, and sends a command for a device, where there is none.
//! Verdict: ended_early or crashed.
//! Points: at most 0.
//! With policy: policy.
//! Uses: helpers/own_write.rs.
#![allow(unsafe_code)]

fn forge(answer: &[u8]) -> Vec<u8> {
    [&answer[..16], &2_u32.to_le_bytes(), &[2, 0]].concat()
}
