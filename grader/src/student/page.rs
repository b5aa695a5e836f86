//! The page of a portfolio: headings, what programs showed, and pictures. It needs no other file and runs nothing.

use screen::columns;

use crate::report::escape::xml;
use crate::report::format::Language;

/// A part of the page.
#[derive(Debug)]
pub struct Part {
    /// Its heading.
    pub heading: String,
    /// What a program showed.
    pub text: String,
    /// A picture, as SVG.
    pub picture: Option<Vec<u8>>,
}

const STYLE: &str = ":root{color-scheme:light dark}body{max-width:60rem;margin:2rem auto;padding:0 1rem;font-family:sans-serif}\
pre{overflow-x:auto;padding:1rem;border:1px solid #8888;line-height:1.3;font-family:'DejaVu Sans Mono',Menlo,Consolas,'Courier New',monospace}img{max-width:100%;background:#fff}\
pre b,pre i{display:inline-block;width:1ch;font:inherit}pre i{letter-spacing:calc(2ch - 1em)}";

/// The page in HTML.
pub fn html(title: &str, language: Language, parts: &[Part]) -> String {
    let language = if language == Language::Ja { "ja" } else { "en" };
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"/>\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
        title = xml(title)
    );
    for Part { heading, text, picture } in parts {
        page += &format!("<section>\n<h2>{}</h2>\n<pre>{}</pre>\n", xml(heading), in_columns(text));
        if let Some(svg) = picture {
            // As a picture and not as a part of the page: what stands in it is not run.
            page += &format!("<img alt=\"{}\" src=\"data:image/svg+xml,{}\"/>\n", xml(heading), percent(svg));
        }
        page += "</section>\n";
    }
    page + "</body>\n</html>\n"
}

/// A text of a terminal, in which every character has the columns that it has there, whatever the fonts of a browser: in a
/// Japanese one a dot of a curve may be as wide as two digits, and a kanji wider or narrower than that.
fn in_columns(text: &str) -> String {
    let mut shown = String::new();
    for run in text.split_inclusive(|c: char| c.is_ascii()) {
        let (foreign, ascii) = run.split_at(run.trim_end_matches(|c: char| c.is_ascii()).len());
        // What is wide stands together, so that it can be read and searched as words.
        let is_wide = |c: char| columns(c.encode_utf8(&mut [0; 4])) == 2;
        let mut wide = String::new();
        for c in foreign.chars() {
            if is_wide(c) {
                wide.push(c);
                continue;
            }
            shown += &cell(&std::mem::take(&mut wide));
            shown += &cell(c.encode_utf8(&mut [0; 4]));
        }
        shown += &cell(&wide);
        shown += &xml(ascii);
    }
    shown
}

/// A piece of a text that is as wide as in a terminal.
fn cell(piece: &str) -> String {
    match columns(piece) {
        0 => xml(piece),
        1 => format!("<b>{}</b>", xml(piece)),
        width => format!("<i style=\"width:{width}ch\">{}</i>", xml(piece)),
    }
}

/// The page in Markdown, without the pictures.
pub fn markdown(title: &str, parts: &[Part]) -> String {
    let mut page = format!("# {title}\n");
    for Part { heading, text, .. } in parts {
        // A fence that is longer than any in the text.
        let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
        page += &format!("\n## {heading}\n\n{fence}text\n{text}\n{fence}\n");
    }
    page
}

/// Bytes as they may stand in an address.
fn percent(bytes: &[u8]) -> String {
    let shown = |byte: &u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(*byte).to_string(),
        byte => format!("%{byte:02x}"),
    };
    bytes.iter().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Vec<Part> {
        vec![
            Part {
                heading: "a <b>".into(),
                text: "1 < 2 & ```\nend".into(),
                picture: Some(b"<svg onload=\"x\">".to_vec()),
            },
            Part { heading: "two\nlines".into(), text: "</pre>".into(), picture: None },
        ]
    }

    #[test]
    fn what_programs_showed_is_text_and_pictures_are_pictures() {
        let page = html("Title", Language::En, &parts());
        assert!(page.contains("<h2>a &lt;b&gt;</h2>") && page.contains("1 &lt; 2 &amp;"), "{page}");
        assert!(page.contains("src=\"data:image/svg+xml,%3csvg%20onload%3d%22x%22%3e\""), "{page}");
        assert!(!page.contains("<svg") && page.matches("</pre>").count() == 2, "{page}");
    }

    #[test]
    fn every_character_has_the_columns_of_a_terminal() {
        assert_eq!(in_columns("0.5 ┤●○\n<b>"), "0.5 <b>┤</b><b>●</b><b>○</b>\n&lt;b&gt;");
        assert_eq!(in_columns("健康 ▏1"), "<i style=\"width:4ch\">健康</i> <b>▏</b>1");
        assert_eq!(in_columns("損失●é"), "<i style=\"width:4ch\">損失</i><b>●</b><b>é</b>");
    }

    #[test]
    fn no_text_ends_its_fence_and_no_heading_its_line() {
        let page = markdown("Title", &parts());
        assert!(page.contains("\n````text\n1 < 2 & ```\nend\n````\n"), "{page}");
        assert!(page.contains("\n## two lines\n"), "{page}");
    }
}
