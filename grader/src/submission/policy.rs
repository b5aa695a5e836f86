//! What the course does not allow in a submission: words that no exercise needs, and that reach beyond it.
//!
//! This is a rule of the course and no protection: what protects is the sandbox. So it looks at words, inside macros
//! too, and says which line they stand on.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::course::source::SourceFile;

/// Macros that read files or the environment while compiling, or hold machine code.
const MACROS: &[&str] =
    &["asm", "env", "global_asm", "include", "include_bytes", "include_str", "naked_asm", "option_env"];

/// Attributes that change how the crate is linked, or where its files lie.
const ATTRIBUTES: &[&str] = &[
    "export_name",
    "feature",
    "global_allocator",
    "link",
    "link_name",
    "link_section",
    "naked",
    "no_main",
    "no_mangle",
    "path",
    "proc_macro",
    "proc_macro_attribute",
    "proc_macro_derive",
];

/// Where a submission breaks the rule, a line each.
pub fn violations(sources: &[SourceFile]) -> Vec<String> {
    let mut found = Vec::new();
    for SourceFile { path, text } in sources {
        // What is no Rust at all is left to the compiler.
        let Ok(tokens) = text.parse::<TokenStream>() else { continue };
        for (line, what) in words(tokens) {
            found.push(format!("src/{path}:{line}: {what} is not used in this course"));
        }
    }
    found
}

/// A list instead of recursion: what is nested a hundred thousand deep must not overflow this stack.
fn words(tokens: TokenStream) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut waiting = vec![(tokens, false)];
    while let Some((tokens, in_attribute)) = waiting.pop() {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (i, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Ident(ident) => {
                    let word = ident.to_string();
                    let word = word.trim_start_matches("r#");
                    let is_macro = is_punct(tokens.get(i + 1), '!') && !is_punct(tokens.get(i + 2), '=');
                    let named = match word {
                        "unsafe" => Some("`unsafe`".to_owned()),
                        // `extern crate` is as good as `use`.
                        "extern" if !is_word(tokens.get(i + 1), "crate") => Some("`extern`".to_owned()),
                        _ if is_macro && MACROS.contains(&word) => Some(format!("`{word}!`")),
                        _ if in_attribute && ATTRIBUTES.contains(&word) => Some(format!("`#[{word}]`")),
                        _ => None,
                    };
                    found.extend(named.map(|named| (ident.span().start().line, named)));
                }
                TokenTree::Group(group) => {
                    let before = i.checked_sub(1).and_then(|i| tokens.get(i));
                    let hash = is_punct(before, '#')
                        || (is_punct(before, '!') && is_punct(i.checked_sub(2).and_then(|i| tokens.get(i)), '#'));
                    let attribute = in_attribute || (hash && group.delimiter() == Delimiter::Bracket);
                    waiting.push((group.stream(), attribute));
                }
                _ => {}
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

fn is_punct(token: Option<&TokenTree>, what: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == what)
}

fn is_word(token: Option<&TokenTree>, what: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if ident == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        violations(&[SourceFile::new("lib.rs", text)])
    }

    #[test]
    fn each_word_is_found_wherever_it_stands() {
        for text in [
            "fn f() { unsafe { g() } }",
            "macro_rules! m { () => { unsafe { g() } } }",
            "const S: &str = include_str!(\"/etc/passwd\");",
            "const S: &str = core::env!(\"HOME\");",
            "#[path = \"../../x.rs\"] mod x;",
            "#[cfg_attr(all(), path = \"x.rs\")] mod x;",
            "#[unsafe(no_mangle)] pub fn write() {}",
            "#![feature(rustc_private)]",
            "extern \"C\" { fn getpid() -> i32; }",
            "#[global_allocator] static A: std::alloc::System = std::alloc::System;",
            "std::arch::global_asm!(\"\");",
            "include! { \"/etc/passwd\" }",
        ] {
            assert_eq!(found(text).len().min(1), 1, "{text}");
        }
    }

    #[test]
    fn the_line_is_named() {
        assert_eq!(found("\n\nfn f() { unsafe {} }"), ["src/lib.rs:3: `unsafe` is not used in this course"]);
    }

    #[test]
    fn plain_code_and_mere_mentions_are_allowed() {
        for text in [
            "//! unsafe include_str!(x)\nuse std::env;\nfn f(path: &Path, link: u8) -> bool { env::temp_dir() != path && link != 3 }",
            "const S: &str = \"unsafe { asm!() }\";",
            "extern crate ndarray;",
            "#[derive(Debug)] struct S { path: String }",
            "fn f() { if env != 3 {} }",
            "not rust at all {",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn deep_nesting_is_survived() {
        let depth = 100_000;
        let text = format!("const X: i32 = {}0{};", "(".repeat(depth), ")".repeat(depth));
        assert!(found(&text).is_empty());
    }
}
