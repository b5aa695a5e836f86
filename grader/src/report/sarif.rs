//! SARIF 2.1.0, as GitHub's code scanning and editors read it: a rule for each check, a result for each that failed, at the place in
//! the student's code. What the compiler said are results of its own.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::report::document::{CheckPart, DiagnosticPart, Document, Level, PlacePart, ProblemPart};
use crate::report::exporter::Exporter;
use crate::report::told::{Status, reason, score};
use crate::report::words::Words;

/// SARIF.
pub struct Sarif {
    /// The language of messages.
    pub words: Words,
}

impl Exporter for Sarif {
    fn end(&mut self, out: &mut dyn Write, document: &Document) -> io::Result<()> {
        let rules: Vec<_> = document.problems.iter().flat_map(|problem| self.rules(problem)).collect();
        let results: Vec<_> = document.problems.iter().flat_map(|problem| self.results(problem)).collect();
        let sarif = json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": { "name": "nlp100-grader", "version": document.grader, "rules": rules } },
                "columnKind": "unicodeCodePoints",
                "invocations": [{ "executionSuccessful": document.score.is_some() && document.unknown.0 == 0 }],
                "results": results,
                "properties": { "score": score(&self.words, document) },
            }],
        });
        serde_json::to_writer_pretty(&mut *out, &sarif)?;
        writeln!(out)
    }
}

impl Sarif {
    fn rules(&self, problem: &ProblemPart) -> Vec<Value> {
        let help = format!("exercises/{}/{}", problem.folder, self.words.phrases().hints);
        let rule = |check: &CheckPart| {
            json!({
                "id": check.id,
                "name": check.name(),
                "shortDescription": { "text": self.words.sentence(check) },
                "help": { "text": format!("{}\n{help}", self.words.sentence(check)) },
                "properties": { "tags": [problem.name] },
            })
        };
        problem.checks.iter().map(rule).collect()
    }

    fn results(&self, problem: &ProblemPart) -> Vec<Value> {
        let pieces = problem.diagnostics.iter().map(|piece| diagnostic(problem, piece));
        let failed = problem.checks.iter().filter(|check| Status::from(check.outcome.verdict) == Status::Failed);
        // Where the compiler says what is wrong, the checks have nothing to add.
        let failed = failed.filter(|_| problem.diagnostics.is_empty());
        pieces.chain(failed.map(|check| self.result(problem, check))).collect()
    }

    fn result(&self, problem: &ProblemPart, check: &CheckPart) -> Value {
        let outcome = &check.outcome;
        let mut result = json!({
            "ruleId": check.id,
            "level": "error",
            "message": { "text": format!("{}\n{}", self.words.sentence(check), reason(&self.words, problem, check)) },
            "locations": [location(outcome.own_place.as_ref(), problem)],
            "partialFingerprints": { "check/v1": check.id },
        });
        if let Some(place) = outcome.place.as_ref().filter(|place| outcome.own_place.as_ref() != Some(place)) {
            result["relatedLocations"] = json!([location(Some(place), problem)]);
        }
        result
    }
}

fn diagnostic(problem: &ProblemPart, piece: &DiagnosticPart) -> Value {
    json!({
        "ruleId": format!("rustc/{}", piece.code.as_deref().unwrap_or("error")),
        "level": match piece.level { Level::Error => "error", Level::Warning => "warning" },
        "message": { "text": piece.rendered },
        "locations": [location(piece.place.as_ref(), problem)],
    })
}

/// A place; the beginning of the exercise if none is known.
fn location(place: Option<&PlacePart>, problem: &ProblemPart) -> Value {
    let lib = format!("exercises/{}/src/lib.rs", problem.folder);
    let (file, line, column) =
        place.map_or((lib.as_str(), 1, 1), |place| (place.file.as_str(), place.line, place.column));
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(file), "uriBaseId": "%SRCROOT%" },
            "region": { "startLine": line, "startColumn": column },
        },
    })
}

/// A relative path as a reference that is no address elsewhere.
fn uri(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
    let escaped: String = path
        .bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect();
    // Neither a root nor a folder above.
    let parts: Vec<_> = escaped.split('/').filter(|part| !part.is_empty() && *part != "." && *part != "..").collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::RunState;
    use crate::report::format::Language;
    use crate::report::sample::{HOSTILE, against, broken, document, hostile, not_graded, written};

    /// What SARIF 2.1.0 asks of the members that are used here, and GitHub on top of it, in our words.
    const SCHEMA: &str = r##"{
        "type": "object", "required": ["version", "runs"],
        "properties": {
            "version": {"const": "2.1.0"},
            "runs": {"type": "array", "minItems": 1, "maxItems": 1, "items": {
                "type": "object", "required": ["tool", "results"], "additionalProperties": false,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "properties": {"type": "object"},
                    "invocations": {"type": "array", "items": {"type": "object", "required": ["executionSuccessful"],
                        "properties": {"executionSuccessful": {"type": "boolean"}}}},
                    "tool": {"type": "object", "required": ["driver"], "properties": {"driver": {
                        "type": "object", "required": ["name"],
                        "properties": {"rules": {"type": "array", "uniqueItems": true, "items": {
                            "type": "object", "required": ["id", "shortDescription", "help"],
                            "properties": {"shortDescription": {"$ref": "#/$defs/text"}, "help": {"$ref": "#/$defs/text"}}
                        }}}
                    }}},
                    "results": {"type": "array", "maxItems": 25000, "items": {
                        "type": "object", "required": ["ruleId", "message", "locations"],
                        "properties": {
                            "level": {"enum": ["none", "note", "warning", "error"]},
                            "message": {"$ref": "#/$defs/text"},
                            "locations": {"type": "array", "minItems": 1, "maxItems": 10, "items": {"$ref": "#/$defs/location"}},
                            "relatedLocations": {"type": "array", "items": {"$ref": "#/$defs/location"}}
                        }
                    }}
                }
            }}
        },
        "$defs": {
            "text": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
            "location": {"type": "object", "required": ["physicalLocation"], "properties": {"physicalLocation": {
                "type": "object", "required": ["artifactLocation", "region"],
                "properties": {
                    "artifactLocation": {"type": "object", "required": ["uri"],
                        "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9._~%-][A-Za-z0-9/._~%-]*$"}}},
                    "region": {"type": "object", "required": ["startLine"], "properties": {
                        "startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1}}}
                }
            }}}
        }
    }"##;

    fn sarif(document: &Document) -> Value {
        serde_json::from_str(&written(&mut Sarif { words: Words::new(Language::En) }, document)).expect("it is JSON")
    }

    #[test]
    fn it_has_what_sarif_and_github_ask_for() {
        for document in HOSTILE.map(hostile).into_iter().chain([document(), broken(), not_graded(RunState::Refused)]) {
            let sarif = sarif(&document);
            assert_eq!(against(SCHEMA, &sarif), Ok(()));
            let ids = |of: &str, key: &str| -> Vec<String> {
                let list = sarif.pointer(of).and_then(Value::as_array).expect("it is a list");
                list.iter().map(|item| item[key].as_str().unwrap_or_default().to_owned()).collect()
            };
            let rules = ids("/runs/0/tool/driver/rules", "id");
            let named = ids("/runs/0/results", "ruleId");
            assert!(named.iter().all(|id| rules.contains(id) || id.starts_with("rustc/")));
        }
    }

    #[test]
    fn a_failed_check_is_at_the_student_s_line_and_the_compiler_is_told_once() {
        let results = sarif(&broken())["runs"][0]["results"].clone();
        assert_eq!(results.as_array().map(Vec::len), Some(1));
        assert_eq!(results[0]["ruleId"], "rustc/E0308");
        assert_eq!(results[0]["locations"][0]["physicalLocation"]["region"]["startLine"], 9);
        assert_eq!(uri("/../a b/./日.rs"), "a%20b/%E6%97%A5.rs");
    }
}
