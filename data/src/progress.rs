//! Progress bars on the error output: drawn on a terminal only, and not for what is done at once.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What takes less time than this needs no bar.
const PATIENCE: Duration = Duration::from_millis(300);

/// `0..n`, with a bar that counts `what`.
///
/// ```
/// assert_eq!(data::progress(3, "epochs").sum::<usize>(), 3);
/// ```
pub fn progress(n: usize, what: &'static str) -> impl Iterator<Item = usize> {
    let bar = Bar::new(n as u64, "{wide_bar} {pos}/{len} {msg}, {eta} left", what);
    (0..n).inspect(move |_| bar.advance(1))
}

/// A bar that appears when the work takes long.
pub struct Bar {
    bar: ProgressBar,
    started: Instant,
}

impl Bar {
    /// A bar of `length` steps.
    pub fn new(length: u64, template: &str, message: &'static str) -> Self {
        let bar = ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_message(message);
        Self { bar, started: Instant::now() }
    }

    /// `count` more steps are done, or about to be.
    pub fn advance(&self, count: u64) {
        if self.bar.is_hidden() && self.started.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(count);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
