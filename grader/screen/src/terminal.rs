//! The terminal: how wide it is, and whether what stands on it can be drawn anew.

use std::env;
use std::thread;
use std::time::Duration;

use console::Term;

use crate::text::{columns, left, wrap};

/// Columns where there is no terminal, and the most that are used on one.
const WIDEST: usize = 80;

/// With fewer columns than this nothing can be drawn.
const NARROWEST: usize = 30;

/// The columns that a program may use: those of the terminal, from 30 to 80; 80 where the output is no terminal. The
/// variable `COLUMNS` overrules both.
pub fn width() -> usize {
    let asked_for = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let of_terminal = || size().map(|(_, columns)| columns).filter(|&columns| columns > 0);
    // The last column stays free: some terminals begin a new line as soon as it is used.
    let columns = asked_for.or_else(of_terminal);
    columns.map_or(WIDEST, |columns: usize| columns.saturating_sub(1).clamp(NARROWEST, WIDEST))
}

/// The lines and columns of the terminal; 0 for what is not known.
///
/// Asked from the system: `console` finds no width where the height is not known, as under `script` and in some CI.
#[cfg(unix)]
fn size() -> Option<(usize, usize)> {
    let size = rustix::termios::tcgetwinsize(std::io::stdout()).ok()?;
    Some((usize::from(size.ws_row), usize::from(size.ws_col)))
}

#[cfg(not(unix))]
fn size() -> Option<(usize, usize)> {
    Term::stdout().size_checked().map(|(lines, columns)| (usize::from(lines), usize::from(columns)))
}

/// Whether the cursor may move: on a terminal, unless `TERM` is `dumb`.
fn is_live() -> bool {
    Term::stdout().is_term() && env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// Prints a text, with more line breaks where the terminal is narrow: a line that begins with spaces goes on two
/// columns further to the right.
pub fn print(text: &str) {
    for line in text.lines() {
        let indent = columns(line) - columns(line.trim_start());
        let indent = if indent > 0 { indent + 2 } else { 0 };
        for line in wrap(line, width(), indent) {
            println!("{line}");
        }
    }
}

/// A picture that changes and keeps its size. Where the cursor may not move, and where the terminal is not high enough,
/// only the last one is printed.
#[derive(Debug, Default)]
pub struct Movie {
    last: String,
    is_drawn: bool,
}

impl Movie {
    /// A movie without pictures.
    pub fn new() -> Self {
        Self::default()
    }

    /// The next picture, in the place of the last one, for a twentieth of a second.
    pub fn show(&mut self, picture: String) {
        let lines = picture.lines().count();
        self.is_drawn = is_live() && size().is_some_and(|(all, _)| all == 0 || lines < all);
        if self.is_drawn {
            let term = Term::stdout();
            // Every line is as long as it can be, so that it covers what stood there. A terminal that is gone misses
            // nothing.
            let text: String = picture.lines().map(|line| left(line, width()) + "\n").collect();
            let _ = term.move_cursor_up(self.last.lines().count());
            let _ = term.write_str(&text);
            thread::sleep(Duration::from_millis(50));
        }
        self.last = picture;
    }

    /// The last picture stays.
    pub fn end(self) {
        if !self.is_drawn {
            print!("{}", self.last);
        }
    }
}
