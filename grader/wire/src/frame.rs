//! Frames: a length and that many bytes, and in a worker's answer a mark in front.
//!
//! A worker answers on its standard output, where the student's own `println!` goes too. So every answer begins with
//! a mark of sixteen random bytes that the judge chose: what lies between two answers is the student's output. That
//! needs no second pipe and no duplicated descriptor, so it works on every system.

use std::io::{self, Read, Write};

/// Length of the mark in front of every answer, in bytes.
pub const MARK: usize = 16;

/// The bytes in front of every answer of one worker.
pub type Mark = [u8; MARK];

/// Longest frame: 64 MiB, a matrix of 8 million `f64`.
const LONGEST_FRAME: usize = 64 << 20;

/// Longest frame that a worker may send: 16 MiB. A call may carry a whole data set; an answer never does.
const LONGEST_ANSWER: usize = 16 << 20;

/// A worker that prints more than this is stopped.
const MOST_OUTPUT: usize = 4 << 20;

/// The part of a student's output that is kept.
const KEPT_OUTPUT: usize = 16 << 10;

/// The part of the end of a student's output that is kept besides, since a program's last words say how it ended.
const LAST_WORDS: usize = 1 << 10;

/// Why no further answer can be read.
#[derive(Debug)]
pub enum NoFrame {
    /// The worker closed its output, so it has ended or is about to.
    Ended,
    /// The worker printed more than is allowed.
    OutputLimit,
    /// The worker announced a frame longer than is allowed.
    FrameLimit(usize),
}

/// Writes one frame: the length as four bytes, little endian, then the payload.
///
/// # Errors
///
/// If the payload is longer than a frame may be, or the stream does not take it.
pub fn write_frame(out: &mut impl Write, payload: &[u8]) -> io::Result<()> {
    let length = u32::try_from(payload.len()).ok().filter(|&n| n as usize <= LONGEST_FRAME);
    let length = length.ok_or_else(|| io::Error::other(format!("{} bytes do not fit into a frame", payload.len())))?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(payload)?;
    out.flush()
}

/// Reads one frame, as the worker does; `None` at the end of the stream.
///
/// # Errors
///
/// If the stream ends inside the frame or the announced length is too long.
pub fn read_frame(input: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    if let Err(error) = input.read_exact(&mut length) {
        return if error.kind() == io::ErrorKind::UnexpectedEof { Ok(None) } else { Err(error) };
    }
    let length = u32::from_le_bytes(length) as usize;
    if length > LONGEST_FRAME {
        return Err(io::Error::other(format!("a frame of {length} bytes is too long")));
    }
    let mut payload = vec![0; length];
    input.read_exact(&mut payload)?;
    Ok(Some(payload))
}

/// The judge's reader: splits a worker's output into answers and whatever the student printed in between.
pub struct Replies<R> {
    input: R,
    mark: Mark,
    buffer: Vec<u8>,
    printed: usize,
    kept: Vec<u8>,
    last: Vec<u8>,
}

impl<R: Read> Replies<R> {
    /// Reads answers that begin with `mark` from `input`.
    pub fn new(input: R, mark: Mark) -> Self {
        Self { input, mark, buffer: Vec::new(), printed: 0, kept: Vec::new(), last: Vec::new() }
    }

    /// The payload of the next answer.
    ///
    /// # Errors
    ///
    /// If there will be no further answer.
    pub fn next_frame(&mut self) -> Result<Vec<u8>, NoFrame> {
        loop {
            if let Some(at) = find(&self.buffer, &self.mark) {
                self.print(at)?;
                break;
            }
            // The last bytes may be the beginning of a mark.
            self.print(self.buffer.len().saturating_sub(MARK - 1))?;
            if let Err(no_frame) = self.fill() {
                self.print(self.buffer.len())?;
                return Err(no_frame);
            }
        }
        let header = MARK + 4;
        self.fill_to(header)?;
        let length = self.buffer[MARK..header].try_into().map(u32::from_le_bytes).map_err(|_| NoFrame::Ended)? as usize;
        if length > LONGEST_ANSWER {
            return Err(NoFrame::FrameLimit(length));
        }
        self.fill_to(header + length)?;
        let rest = self.buffer.split_off(header + length);
        let frame = std::mem::replace(&mut self.buffer, rest);
        Ok(frame[header..].to_vec())
    }

    /// What the student printed so far, from the start, capped.
    pub fn printed(&self) -> String {
        String::from_utf8_lossy(&self.kept).into_owned()
    }

    /// The last thousand bytes or so that were printed.
    pub fn last_words(&self) -> String {
        String::from_utf8_lossy(&self.last).into_owned()
    }

    /// Counts and keeps the first `n` bytes of the buffer as the student's output.
    fn print(&mut self, n: usize) -> Result<(), NoFrame> {
        self.printed += n;
        let room = KEPT_OUTPUT.saturating_sub(self.kept.len()).min(n);
        self.kept.extend_from_slice(&self.buffer[..room]);
        self.last.extend_from_slice(&self.buffer[n.saturating_sub(LAST_WORDS)..n]);
        self.last.drain(..self.last.len().saturating_sub(LAST_WORDS));
        self.buffer.drain(..n);
        if self.printed > MOST_OUTPUT { Err(NoFrame::OutputLimit) } else { Ok(()) }
    }

    fn fill_to(&mut self, length: usize) -> Result<(), NoFrame> {
        while self.buffer.len() < length {
            self.fill()?;
        }
        Ok(())
    }

    fn fill(&mut self) -> Result<(), NoFrame> {
        let mut chunk = [0; 64 << 10];
        match self.input.read(&mut chunk) {
            Ok(0) | Err(_) => Err(NoFrame::Ended),
            Ok(n) => {
                self.buffer.extend_from_slice(&chunk[..n]);
                Ok(())
            }
        }
    }
}

fn find(bytes: &[u8], mark: &Mark) -> Option<usize> {
    bytes.windows(MARK).position(|window| window == mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OURS: Mark = *b"0123456789abcdef";

    fn answer(payload: &[u8]) -> Vec<u8> {
        let mut bytes = OURS.to_vec();
        write_frame(&mut bytes, payload).expect("a vector takes all");
        bytes
    }

    proptest! {
        #[test]
        fn answers_and_output_are_told_apart(parts in prop::collection::vec((".{0,40}", prop::collection::vec(any::<u8>(), 0..60)), 0..8)) {
            let mut stream = Vec::new();
            for (printed, payload) in &parts {
                stream.extend_from_slice(printed.as_bytes());
                stream.extend(answer(payload));
            }
            let mut replies = Replies::new(&stream[..], OURS);
            for (_, payload) in &parts {
                prop_assert_eq!(&replies.next_frame().unwrap(), payload);
            }
            prop_assert!(matches!(replies.next_frame(), Err(NoFrame::Ended)));
            let printed: String = parts.iter().map(|(printed, _)| printed.as_str()).collect();
            prop_assert_eq!(replies.printed(), printed);
        }

        #[test]
        fn any_bytes_at_all_are_survived(stream in prop::collection::vec(any::<u8>(), 0..400), marked in any::<bool>()) {
            let stream = if marked { [&OURS[..], &stream].concat() } else { stream };
            let mut replies = Replies::new(&stream[..], OURS);
            while replies.next_frame().is_ok() {}
        }
    }

    #[test]
    fn a_frame_that_announces_too_much_is_refused_before_memory_is_taken() {
        let stream = [&OURS[..], &u32::MAX.to_le_bytes()].concat();
        assert!(matches!(Replies::new(&stream[..], OURS).next_frame(), Err(NoFrame::FrameLimit(_))));
        assert!(read_frame(&mut &u32::MAX.to_le_bytes()[..]).is_err());
    }

    #[test]
    fn a_flood_of_output_is_cut_off() {
        let mut replies = Replies::new(io::repeat(b'x'), OURS);
        assert!(matches!(replies.next_frame(), Err(NoFrame::OutputLimit)));
        assert_eq!((replies.printed().len(), replies.last_words().len()), (KEPT_OUTPUT, LAST_WORDS));
    }

    #[test]
    fn the_last_words_are_the_last() {
        let stream = ["x".repeat(LAST_WORDS), "the end".to_owned()].concat();
        let mut replies = Replies::new(stream.as_bytes(), OURS);
        assert!(matches!(replies.next_frame(), Err(NoFrame::Ended)));
        assert!(replies.last_words().ends_with("xthe end") && replies.last_words().len() == LAST_WORDS);
    }
}
