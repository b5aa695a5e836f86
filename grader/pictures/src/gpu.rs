//! The picture of problem 78: two memories and the way between them, and invocations in workgroups.

use crate::svg::Svg;

/// What travels once, what travels each epoch, and 300 invocations in workgroups of 64.
pub fn gpu() -> Svg {
    let (needed, workgroup) = (300u32, 64u32);
    let groups = needed.div_ceil(workgroup);
    let idle = groups * workgroup - needed;
    let text = format!(
        "X goes up once. {needed} invocations take {groups} workgroups of {workgroup}; {idle} have nothing to do."
    );
    let mut svg = Svg::new((720.0, 330.0), "Host, device", text);
    svg.rect("light ink", (30.0, 30.0), (150.0, 130.0));
    svg.text("large", (105.0, 54.0), "CPU");
    svg.text("small of-faint", (105.0, 78.0), "host");
    svg.rect("light-blue ink", (470.0, 30.0), (220.0, 130.0));
    svg.text("large", (580.0, 54.0), "GPU");
    svg.text("small of-faint", (580.0, 78.0), "device");
    svg.text("", (580.0, 112.0), "X, W");
    svg.text("small", (580.0, 138.0), "forward → step → forward → …");
    let bytes = |count: f64, unit: f64| count * 4.0 / unit;
    for (y, label, up) in [
        (52.0, format!("X: {:.1} MB × 1", bytes(10_684.0 * 300.0, 1e6)), true),
        (98.0, format!("order: {:.1} kB × epoch", bytes(10_684.0, 1e3)), true),
        (144.0, format!("loss: {:.1} kB × epoch", bytes(10_684.0, 1e3)), false),
    ] {
        let (from, to) = ((188.0, y), (462.0, y));
        if up {
            svg.arrow("blue", from, to)
        } else {
            svg.arrow("red", to, from)
        };
        svg.text("small", (325.0, y - 13.0), label);
    }
    let (side, gap) = (7.0, 1.6);
    for group in 0..groups {
        let left = 30.0 + 134.0 * f64::from(group);
        svg.rect("faint", (left - 4.0, 190.0), (8.0 * (side + gap) * 1.72, 82.0));
        for i in 0..workgroup {
            let (column, row) = (f64::from(i % 8), f64::from(i / 8));
            let at = (left + column * (side + gap) * 1.7, 195.0 + row * (side + gap + 0.6));
            let busy = group * workgroup + i < needed;
            svg.rect(if busy { "of-blue" } else { "light-red" }, at, (side * 1.7, side));
        }
        let first = group * workgroup;
        svg.text("small of-faint", (left + 56.0, 288.0), format!("{first} … {}", first + workgroup - 1));
    }
    svg.text("small", (360.0, 314.0), format!("{needed} = {groups} × {workgroup} − {idle}"));
    svg
}
