//! Problem 78. Its solution needs wgpu, which takes long to build, so this is reckoned without it.

use crate::draw::{Draw, Drawn};

/// The size of a workgroup.
const GROUP: usize = 64;

/// Features of a headline.
const FEATURES: usize = 300;

pub fn draw(question: &str, draw: &mut Draw) -> Option<Drawn> {
    Some(match question {
        "idle-invocations" => {
            let n = draw.whole(70..=600);
            Drawn::answer(n.div_ceil(GROUP) * GROUP - n)
                .wrong("busy-ones-of-the-last-group", n % GROUP)
                .wrong("number-of-groups", n.div_ceil(GROUP))
                .show("n", n)
                .show("group", GROUP)
                .show("groups", n.div_ceil(GROUP))
        }
        "megabytes" => {
            let n = 1000 * draw.whole(2..=12);
            let megabytes = |bytes: usize| (n * FEATURES * bytes) as f64 / 1e6;
            Drawn::answer(megabytes(size_of::<f32>()))
                .wrong("eight-bytes", megabytes(size_of::<f64>()))
                .wrong("numbers-for-bytes", megabytes(1))
                .show("n", n)
                .show("features", FEATURES)
                .show("bytes", size_of::<f32>())
        }
        _ => return None,
    })
}
