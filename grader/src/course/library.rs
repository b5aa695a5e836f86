//! The files of a crate's library: `lib.rs`, and those of the modules that it declares.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::course::source::SourceFile;

/// The files of the library among a crate's sources, `lib.rs` first. A file that is not Rust declares no modules.
pub fn library(sources: &[SourceFile]) -> Vec<&SourceFile> {
    let mut found: Vec<&SourceFile> = Vec::new();
    // Files, each with the folder of its modules.
    let mut waiting = Vec::from_iter(sources.iter().find(|file| file.path == "lib.rs").map(|lib| (lib, String::new())));
    while let Some((file, folder)) = waiting.pop() {
        if found.contains(&file) {
            continue;
        }
        found.push(file);
        for module in modules(&file.text).into_iter().rev() {
            let place = format!("{folder}{module}");
            let file = sources.iter().find(|file| places(&place).contains(&file.path));
            waiting.extend(file.map(|file| (file, place.clone() + "/")));
        }
    }
    found
}

/// The two files in which a module may stand.
pub fn places(module: &str) -> [String; 2] {
    [format!("{module}.rs"), format!("{module}/mod.rs")]
}

/// The modules with files of their own that a text declares, those in an inline module with its name and `/` in front.
pub fn modules(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    // A list instead of recursion: what is nested deep must not overflow the stack.
    let mut waiting = Vec::from_iter(text.parse::<TokenStream>().ok().map(|tokens| (String::new(), tokens)));
    while let Some((prefix, tokens)) = waiting.pop() {
        let tokens: Vec<_> = tokens.into_iter().collect();
        for three in tokens.windows(3) {
            let [TokenTree::Ident(keyword), TokenTree::Ident(name), last] = three else { continue };
            match last {
                _ if keyword != "mod" => {}
                TokenTree::Punct(end) if end.as_char() == ';' => found.push(format!("{prefix}{name}")),
                TokenTree::Group(body) if body.delimiter() == Delimiter::Brace => {
                    waiting.push((format!("{prefix}{name}/"), body.stream()));
                }
                _ => {}
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_is_what_its_modules_declare_at_any_depth_and_nothing_else() {
        let sources = [
            ("a.rs", "mod deep;"),
            ("a/deep.rs", "mod deeper;"),
            ("a/deep/deeper/mod.rs", "mod lib;"),
            ("b/mod.rs", "fn f() { \" }"),
            ("chart.rs", ""),
            ("inline/c.rs", "mod a;"),
            ("lib.rs", "mod b;\npub mod a;\nmod inline { mod c; }\nmod gone;"),
            ("main.rs", "mod chart;"),
        ];
        let sources = sources.map(|(path, text)| SourceFile::new(path, text));
        let paths: Vec<_> = library(&sources).into_iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["lib.rs", "b/mod.rs", "a.rs", "a/deep.rs", "a/deep/deeper/mod.rs", "inline/c.rs"]);
        assert!(library(&sources[..3]).is_empty(), "there is no lib.rs");
    }
}
