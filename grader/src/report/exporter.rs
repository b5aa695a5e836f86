//! A form of the report.

use std::io::{self, Write};

use crate::report::document::{Document, ProblemPart};

/// A form of the report. It sees a document, in which every text is harmless, and nothing else. Most forms are written at the
/// [end](Exporter::end); a page that somebody watches is written as results come in.
pub trait Exporter {
    /// Before anything is built.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    fn begin(&mut self, _out: &mut dyn Write, _document: &Document) -> io::Result<()> {
        Ok(())
    }

    /// The protections were tried.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    fn isolation(&mut self, _out: &mut dyn Write, _document: &Document) -> io::Result<()> {
        Ok(())
    }

    /// A problem is graded.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    fn problem(&mut self, _out: &mut dyn Write, _problem: &ProblemPart) -> io::Result<()> {
        Ok(())
    }

    /// After the last problem.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()>;
}
