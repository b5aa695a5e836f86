//! Drains a child's output and keeps its beginning, so that the child can neither block nor use up memory.

use std::io::Read;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};

/// The part that is usually kept, in bytes.
pub const KEPT: usize = 64 << 10;

/// The output of a process while a thread reads it.
pub struct CapturedOutput {
    reader: JoinHandle<Vec<u8>>,
    read: Arc<AtomicUsize>,
}

/// Keeps the first `most` bytes of a pipe, and reads the rest without keeping it.
pub fn capture(mut pipe: impl Read + Send + 'static, most: usize) -> CapturedOutput {
    let read = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&read);
    let reader = thread::spawn(move || {
        let (mut kept, mut chunk) = (Vec::new(), [0; 8192]);
        while let Ok(n @ 1..) = pipe.read(&mut chunk) {
            counter.fetch_add(n, Ordering::Relaxed);
            let room = n.min(most - kept.len());
            kept.extend_from_slice(&chunk[..room]);
        }
        kept
    });
    CapturedOutput { reader, read }
}

impl CapturedOutput {
    /// How many bytes were printed so far.
    pub fn printed(&self) -> usize {
        self.read.load(Ordering::Relaxed)
    }

    /// Waits for the end of the pipe, and returns what was kept.
    pub fn text(self) -> String {
        String::from_utf8_lossy(&self.reader.join().unwrap_or_default()).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_beginning_is_kept() {
        let kept = capture(std::io::repeat(b'x').take(100_000), 10);
        assert_eq!(kept.text(), "x".repeat(10));
    }
}
