//! JUnit XML, as Jenkins, GitLab and others read it: a suite for each problem, a case for each check. What the compiler said stands
//! once in its suite.

use std::io::{self, Write};

use crate::report::document::{CheckPart, Document, ProblemPart};
use crate::report::escape::{xml, xml_attribute};
use crate::report::exporter::Exporter;
use crate::report::told::{Status, reason, why, why_not_judged};
use crate::report::words::Words;

/// JUnit XML.
pub struct Junit {
    /// The language of messages.
    pub words: Words,
}

impl Exporter for Junit {
    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let all = || document.problems.iter().flat_map(|problem| &problem.checks);
        let (failures, errors) =
            (count(all(), Status::Failed), count(all(), Status::Error) + usize::from(document.why.is_some()));
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        let time = document.run.as_ref().map(|run| time(run.seconds)).unwrap_or_default();
        let tests = all().count() + usize::from(document.why.is_some());
        writeln!(
            out,
            "<testsuites name=\"nlp100\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\"{time}>"
        )?;
        if document.why.is_some() {
            let why = xml_attribute(&why(&self.words, document));
            writeln!(out, "  <testsuite name=\"nlp100\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">")?;
            writeln!(out, "    <testcase name=\"submission\" classname=\"nlp100\">")?;
            writeln!(out, "      <error type=\"not graded\" message=\"{why}\"/>\n    </testcase>\n  </testsuite>")?;
        }
        for problem in &document.problems {
            self.suite(out, document, problem)?;
        }
        writeln!(out, "</testsuites>")
    }
}

impl Junit {
    fn suite(&self, out: &mut dyn Write, document: &Document, problem: &ProblemPart) -> io::Result<()> {
        let checks = || problem.checks.iter();
        let taken = |check: &CheckPart| document.run.as_ref()?.checks.get(&check.id).map(|taken| taken.seconds);
        let whole: f64 = checks().filter_map(taken).sum();
        writeln!(
            out,
            "  <testsuite name=\"{} {}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\"{}{}>",
            problem.number,
            xml_attribute(&problem.name),
            checks().count(),
            count(checks(), Status::Failed),
            count(checks(), Status::Error),
            count(checks(), Status::Skipped),
            document.run.as_ref().map(|_| time(whole)).unwrap_or_default(),
            document
                .run
                .as_ref()
                .map(|run| format!(" timestamp=\"{}\"", xml_attribute(run.graded.trim_end_matches('Z'))))
                .unwrap_or_default(),
        )?;
        for check in checks() {
            let time = taken(check).map(time).unwrap_or_default();
            let (name, class) = (xml_attribute(check.name()), xml_attribute(&problem.name));
            write!(out, "    <testcase name=\"{name}\" classname=\"{class}\"{time}>")?;
            let element = match Status::from(check.outcome.verdict) {
                Status::Passed => {
                    writeln!(out, "</testcase>")?;
                    continue;
                }
                Status::Failed => "failure",
                Status::Error => "error",
                Status::Skipped => "skipped",
            };
            let kind = self.words.verdict(check.outcome.verdict);
            let sentence = xml_attribute(self.words.sentence(check));
            // What is the same for all checks of the problem stands in the suite.
            let text =
                if check.outcome.message.is_empty() { String::new() } else { reason(&self.words, problem, check) };
            writeln!(
                out,
                "\n      <{element} type=\"{}\" message=\"{sentence}\">{}</{element}>",
                xml_attribute(kind),
                xml(&text)
            )?;
            writeln!(out, "    </testcase>")?;
        }
        let said = why_not_judged(&self.words, problem);
        if !said.is_empty() {
            writeln!(out, "    <system-err>{}</system-err>", xml(&said))?;
        }
        writeln!(out, "  </testsuite>")
    }
}

fn time(seconds: f64) -> String {
    format!(" time=\"{seconds:.3}\"")
}

fn count<'a>(checks: impl Iterator<Item = &'a CheckPart>, status: Status) -> usize {
    checks.filter(|check| Status::from(check.outcome.verdict) == status).count()
}

#[cfg(test)]
mod tests {
    use roxmltree::Node;

    use super::*;
    use crate::report::document::RunState;
    use crate::report::format::Language;
    use crate::report::sample::{HOSTILE, broken, document, hostile, not_graded, written};

    /// The attributes that the schema of Jenkins' plugin for JUnit (`junit-10.xsd`) knows, with those that it asks for first.
    const KNOWN: [(&str, &[&str], &[&str]); 7] = [
        ("testsuites", &[], &["name", "time", "tests", "failures", "errors"]),
        (
            "testsuite",
            &["name", "tests", "failures", "errors"],
            &["time", "skipped", "timestamp", "hostname", "id", "package"],
        ),
        ("testcase", &["name"], &["time", "classname"]),
        ("failure", &[], &["type", "message"]),
        ("error", &[], &["type", "message"]),
        ("skipped", &[], &["type", "message"]),
        ("system-err", &[], &[]),
    ];

    fn junit(document: &Document) -> String {
        written(&mut Junit { words: Words::new(Language::En) }, document)
    }

    fn is_known(node: Node) {
        let name = node.tag_name().name();
        let (_, required, optional) =
            KNOWN.iter().find(|(known, ..)| *known == name).unwrap_or_else(|| panic!("<{name}>"));
        let attributes: Vec<_> = node.attributes().map(|attribute| attribute.name()).collect();
        assert!(required.iter().all(|required| attributes.contains(required)), "{name} lacks one of {required:?}");
        assert!(
            attributes.iter().all(|name| required.contains(name) || optional.contains(name)),
            "{name}: {attributes:?}"
        );
        let parent = node.parent_element().map(|parent| parent.tag_name().name().to_owned());
        let may_be_in = match name {
            "testsuites" => None,
            "testsuite" => Some("testsuites"),
            "testcase" | "system-err" => Some("testsuite"),
            _ => Some("testcase"),
        };
        assert_eq!(parent.as_deref(), may_be_in);
    }

    #[test]
    fn every_element_and_number_is_as_readers_of_junit_expect() {
        for document in HOSTILE.map(hostile).into_iter().chain([document(), not_graded(RunState::Unreadable)]) {
            let text = junit(&document);
            let read = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
            let elements = || read.descendants().filter(Node::is_element);
            elements().for_each(is_known);
            for suite in elements().filter(|node| ["testsuite", "testsuites"].contains(&node.tag_name().name())) {
                let counted =
                    |name: &str| suite.descendants().filter(|node| node.has_tag_name(name)).count().to_string();
                for (attribute, element) in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")] {
                    assert_eq!(suite.attribute(attribute), Some(&*counted(element)), "{attribute}: {text}");
                }
            }
            let checks: usize = document.problems.iter().map(|problem| problem.checks.len()).sum();
            let cases = elements().filter(|node| node.has_tag_name("testcase")).count();
            assert_eq!(cases, checks.max(usize::from(document.why.is_some())), "nothing is forged");
        }
    }

    #[test]
    fn what_the_compiler_said_stands_once() {
        let text = junit(&broken());
        assert_eq!((text.matches("E0308").count(), text.matches("<failure").count()), (1, 3), "{text}");
    }
}
