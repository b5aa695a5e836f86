//! The table of all forms of a report.

use std::io;

use crate::report::classroom50::Classroom50;
use crate::report::csv::Csv;
use crate::report::document::Document;
use crate::report::exercism::Exercism;
use crate::report::exporter::Exporter;
use crate::report::format::Format;
use crate::report::github::Github;
use crate::report::gradescope::Gradescope;
use crate::report::html::Html;
use crate::report::json::Json;
use crate::report::junit::Junit;
use crate::report::markdown::Markdown;
use crate::report::prairielearn::PrairieLearn;
use crate::report::sarif::Sarif;
use crate::report::text::Text;
use crate::report::words::Words;

/// Columns of a page in a file.
pub const WIDTH: usize = 80;

/// What writes a form.
pub fn exporter(format: Format, words: Words, width: usize, colours: bool) -> Box<dyn Exporter> {
    match format {
        Format::Text => Box::new(Text::new(words, width, colours)),
        Format::Json => Box::new(Json),
        Format::Html => Box::new(Html { words }),
        Format::Markdown => Box::new(Markdown { words }),
        Format::Csv => Box::new(Csv),
        Format::Junit => Box::new(Junit { words }),
        Format::Sarif => Box::new(Sarif { words }),
        Format::Github => Box::new(Github { words }),
        Format::Classroom50 => Box::new(Classroom50::from_environment(words)),
        Format::Gradescope => Box::new(Gradescope { words }),
        Format::PrairieLearn => Box::new(PrairieLearn { words }),
        Format::Exercism => Box::new(Exercism { words }),
    }
}

/// A document in one of the forms; nothing if the form has no word for it.
///
/// # Errors
///
/// If it lacks what the form asks for.
pub fn in_form(format: Format, words: Words, document: &Document) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut exporter = exporter(format, words, WIDTH, false);
    exporter.begin(&mut bytes, document)?;
    if document.isolation.is_some() {
        exporter.isolation(&mut bytes, document)?;
    }
    document.problems.iter().try_for_each(|problem| exporter.problem(&mut bytes, problem))?;
    exporter.end(&mut bytes, document)?;
    Ok(bytes)
}
