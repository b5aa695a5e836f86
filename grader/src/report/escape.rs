//! Text inside other languages: XML and HTML, Markdown, CSV, and the commands of GitHub. What a document holds can neither end the
//! place where it stands nor be taken for something else there.

/// Text inside XML or HTML, between tags or in an attribute with double quotes. Characters that XML has no word for become one
/// that it has.
pub fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#39;",
            '\t' | '\n' => escaped.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Text inside an attribute of XML: a line's end stays one.
pub fn xml_attribute(text: &str) -> String {
    xml(text).replace('\n', "&#10;")
}

/// Text in a line of Markdown, in a cell of a table too.
pub fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push(' '),
            '<' => escaped += "&lt;",
            '&' => escaped += "&amp;",
            // What follows `@` or `:` would be a person or a picture to GitHub, and `www.` a link.
            '@' => escaped += "&#64;",
            ':' => escaped += "&#58;",
            '.' => escaped += "&#46;",
            c if c.is_ascii_punctuation() => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    // A line that begins with blanks could be code.
    escaped.trim().to_owned()
}

/// Several lines of Markdown that are shown as they are.
pub fn markdown_block(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}text\n{text}\n{fence}\n")
}

/// A cell of a table that a spreadsheet program takes for a text, and never for a formula.
pub fn cell(text: &str) -> String {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r', '\n']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

/// The text of a command to GitHub.
pub fn command(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command to GitHub.
pub fn property(text: &str) -> String {
    command(text).replace(':', "%3A").replace(',', "%2C")
}

/// The first bytes of a text, as many as `most`, and a sign if there are more.
pub fn shortened(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let cut = (0..=most).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    format!("{}…", &text[..cut])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use roxmltree::Document;

    use super::*;
    use crate::report::sample::HOSTILE;

    fn is_safe_in_xml(text: &str) {
        let whole = format!("<a b=\"{}\">{}</a>", xml_attribute(text), xml(text));
        let read = Document::parse(&whole).unwrap_or_else(|error| panic!("{error}: {whole}"));
        let root = read.root_element();
        assert_eq!(root.children().filter(|child| child.is_element() || child.is_comment()).count(), 0, "{whole}");
        let same = |c: char| {
            if c.is_control() && c != '\n' && c != '\t' || matches!(c, '\u{fffe}' | '\u{ffff}') {
                '\u{fffd}'
            } else {
                c
            }
        };
        let kept: String = text.chars().map(same).collect();
        assert_eq!(root.text().unwrap_or_default(), kept);
        assert_eq!(root.attribute("b").unwrap_or_default().replace('\t', " "), kept.replace('\t', " "));
    }

    /// The text that a reader of Markdown sees, if there is nothing but text.
    fn seen(source: &str) -> String {
        use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
        let mut seen = String::new();
        for event in Parser::new_ext(source, Options::all()) {
            match event {
                Event::Text(text) => seen += &text,
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                Event::Start(Tag::CodeBlock(_)) | Event::End(TagEnd::CodeBlock) => {}
                other => panic!("{other:?} in {source:?}"),
            }
        }
        seen
    }

    #[test]
    fn text_in_xml_is_text() {
        HOSTILE.iter().for_each(|text| is_safe_in_xml(text));
    }

    #[test]
    fn text_in_markdown_is_text() {
        for text in HOSTILE {
            let line = crate::report::printable::Printable::from(text);
            assert_eq!(seen(&markdown(line.as_str())), line.as_str().replace('\n', " ").trim(), "{text}");
            assert_eq!(seen(&markdown_block(line.as_str())).trim_end(), line.as_str().trim_end(), "{text}");
        }
    }

    #[test]
    fn a_cell_is_no_formula() {
        for text in ["=cmd|' /C calc'!A1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "＝1"] {
            assert!(cell(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(cell("田中 = 1"), "田中 = 1");
    }

    #[test]
    fn a_command_stays_one_line() {
        assert_eq!(command("50%\r\n::error::x"), "50%25%0D%0A::error::x");
        assert_eq!(property("a,b:c\n"), "a%2Cb%3Ac%0A");
        assert_eq!(shortened("aあ", 2), "a…");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn any_text_is_text(text in any::<String>()) {
            is_safe_in_xml(&text);
            let line = crate::report::printable::Printable::from(text);
            prop_assume!(!line.as_str().trim().is_empty());
            seen(&markdown(line.as_str()));
            seen(&markdown_block(line.as_str()));
        }
    }
}
