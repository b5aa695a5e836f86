//! Learns the mark of its own answer on the way out, and sends an array of 2⁶² rows that holds nothing.
//! Verdict: ended_early or crashed.
//! Points: at most 0.
//! With policy: policy.
//! Uses: helpers/own_write.rs.
#![allow(unsafe_code)]

fn forge(answer: &[u8]) -> Vec<u8> {
    let rows = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x40];
    let payload = [&[0, 1], &rows[..], &[4, 0]].concat();
    [&answer[..16], &(payload.len() as u32).to_le_bytes(), &payload].concat()
}
