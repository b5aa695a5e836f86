//! Writes the SVG by hand, without a library; measures only when the training is over, on the weights that were kept; the two
//! sets are measured in two threads, and the fields of `History` stand in another order.

#[derive(Clone, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct History {
    pub valid_accuracy: Vec<f64>,
    pub valid_loss: Vec<f64>,
    pub train_accuracy: Vec<f64>,
    pub train_loss: Vec<f64>,
}

pub fn train(
    w: &mut ArrayRef2<f64>,
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    config: &Config,
) -> History {
    let mut kept = Vec::new();
    for epoch in 0..config.epochs {
        for i in sgd::epoch_order(train_labels.len(), epoch, config.seed) {
            sgd::step(w, &train_x.row(i), train_labels[i], config.learning_rate);
        }
        kept.push(w.to_owned());
    }
    let measured = |x: &ArrayRef2<f64>, labels: &[usize]| -> (Vec<f64>, Vec<f64>) {
        kept.iter().map(|w| measure(w, x, labels)).unzip()
    };
    std::thread::scope(|scope| {
        let train = scope.spawn(|| measured(train_x, train_labels));
        let (valid_loss, valid_accuracy) = measured(valid_x, valid_labels);
        let (train_loss, train_accuracy) = train.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        History { train_loss, train_accuracy, valid_loss, valid_accuracy }
    })
}

pub fn draw(svg: &mut String, h: &History) -> std::fmt::Result {
    use std::fmt::Write;
    writeln!(svg, r#"<svg xmlns="http://www.w3.org/2000/svg" width="700" height="640" viewBox="0 0 700 640">"#)?;
    panel(svg, 10.0, "loss", &h.train_loss, &h.valid_loss)?;
    panel(svg, 330.0, "accuracy", &h.train_accuracy, &h.valid_accuracy)?;
    writeln!(svg, "</svg>")
}

fn panel(svg: &mut String, top: f64, what: &str, a: &[f64], b: &[f64]) -> std::fmt::Result {
    use std::fmt::Write;
    let all = a.iter().chain(b).copied().filter(|v| v.is_finite());
    let (mut lo, mut hi) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
    if lo > hi { (lo, hi) = (0.0, 1.0); }
    if hi - lo < 1e-9 { lo -= 0.5; hi += 0.5; }
    let n = a.len().max(b.len()).max(2);
    let x = |e: f64| 80.0 + (e - 1.0) / (n - 1) as f64 * 580.0;
    let y = |v: f64| top + 250.0 - (v - lo) / (hi - lo) * 230.0;
    writeln!(svg, r#"<line x1="80" y1="{0}" x2="660" y2="{0}" stroke="black"/><line x1="80" y1="{1}" x2="80" y2="{0}" stroke="black"/>"#, top + 250.0, top + 20.0)?;
    for t in 0..=4 {
        let v = lo + (hi - lo) * f64::from(t) / 4.0;
        writeln!(svg, r#"<text x="75" y="{:.2}" text-anchor="end" font-size="12">{v:.6}</text>"#, y(v) + 4.0)?;
        writeln!(svg, r#"<line x1="76" x2="80" y1="{0:.3}" y2="{0:.3}" stroke="black"/>"#, y(v))?;
    }
    let step = n.div_ceil(8);
    for e in (1..=n).step_by(step) {
        writeln!(svg, r#"<text x="{:.2}" y="{}" text-anchor="middle" font-size="12">{e}</text>"#, x(e as f64), top + 268.0)?;
    }
    writeln!(svg, r#"<text x="370" y="{}" text-anchor="middle">epoch</text><text x="20" y="{}">{what}</text>"#, top + 290.0, top + 12.0)?;
    for (k, (name, v, colour)) in [("train", a, "#0072b2"), ("valid", b, "#d55e00")].into_iter().enumerate() {
        let points: Vec<String> =
            v.iter().enumerate().filter(|(_, v)| v.is_finite()).map(|(i, &v)| format!("{:.4},{:.4}", x((i + 1) as f64), y(v))).collect();
        writeln!(svg, r#"<polyline fill="none" stroke="{colour}" stroke-width="2" points="{}"/>"#, points.join(" "))?;
        for p in &points {
            let (cx, cy) = p.split_once(',').unwrap();
            writeln!(svg, r#"<circle cx="{cx}" cy="{cy}" r="2.5" fill="{colour}"/>"#)?;
        }
        let ly = top + 20.0 + 18.0 * k as f64;
        writeln!(svg, r#"<line x1="560" x2="585" y1="{ly}" y2="{ly}" stroke="{colour}" stroke-width="2"/><text x="592" y="{}">{name}</text>"#, ly + 4.0)?;
    }
    Ok(())
}
