//! Learns the mark of its own answer on the way out, and announces four gigabytes behind it.
//! Verdict: output_limit or ended_early or crashed.
//! Points: at most 0.
//! With policy: policy.
//! Uses: helpers/own_write.rs.
#![allow(unsafe_code)]

fn forge(answer: &[u8]) -> Vec<u8> {
    [&answer[..16], &[255; 4]].concat()
}
