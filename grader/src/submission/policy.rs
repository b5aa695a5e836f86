//! What the course does not allow in a submission: words that no exercise needs, and that reach beyond it.
//!
//! This is a rule of the course and no protection: what protects is the sandbox. So it looks at words, inside macros
//! too, and says which line they stand on.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::course::source::SourceFile;

/// Macros that read files or the environment while compiling, or hold machine code. Most have names that nothing else has,
/// so they are found wherever they stand: renamed by a `use`, or handed to a macro.
const MACROS: &[&str] = &["asm", "global_asm", "include_bytes", "include_str", "naked_asm", "option_env"];

/// Such macros whose names are also those of a module, or a likely one for a function.
const COMMON_MACROS: &[&str] = &["env", "include"];

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
    "unsafe_code",
];

/// The attributes in which `feature` only asks for a feature of the crate.
const CONDITIONS: &[&str] = &["cfg", "cfg_attr"];

/// Where a submission breaks the rule, a line each.
pub fn violations(sources: &[SourceFile]) -> Vec<String> {
    let mut found = Vec::new();
    for SourceFile { path, text } in sources {
        if hides_a_line(text) {
            found.push(format!("src/{path}:1: a first line that begins with `#!` is not used in this course"));
        }
        // What is no Rust at all is left to the compiler.
        let Ok(tokens) = text.parse::<TokenStream>() else { continue };
        for (line, what) in words(tokens) {
            found.push(format!("src/{path}:{line}: {what} is not used in this course"));
        }
    }
    found
}

/// The file that compiles although it could not be looked at, if there is one.
pub fn unread(sources: &[SourceFile]) -> Option<String> {
    let mut compiled = sources.iter().filter(|file| !file.is_of_the_program());
    let path = &compiled.find(|file| file.text.parse::<TokenStream>().is_err())?.path;
    Some(format!(
        "src/{path}: the compiler takes this file, but its words cannot be told apart here; write it more plainly"
    ))
}

/// Whether the compiler would skip the first line.
fn hides_a_line(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').strip_prefix("#!").is_some_and(|rest| !rest.trim_start().starts_with('['))
}

/// A list instead of recursion: what is nested a hundred thousand deep must not overflow this stack.
fn words(tokens: TokenStream) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut waiting = vec![(tokens, Place::Code)];
    while let Some((tokens, place)) = waiting.pop() {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (i, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Ident(ident) => {
                    let word = ident.to_string();
                    let word = word.trim_start_matches("r#");
                    let before = i.checked_sub(1).and_then(|i| tokens.get(i));
                    let is_macro = is_punct(tokens.get(i + 1), '!') && !is_punct(tokens.get(i + 2), '=');
                    let is_handed_on = is_macro && is_punct(before, '$');
                    let is_renamed = is_word(tokens.get(i + 1), "as");
                    let named = match word {
                        "unsafe" => Some("`unsafe`".to_owned()),
                        // `extern crate` is as good as `use`.
                        "extern" if !is_word(tokens.get(i + 1), "crate") => Some("`extern`".to_owned()),
                        _ if MACROS.contains(&word) => Some(format!("`{word}!`")),
                        _ if COMMON_MACROS.contains(&word) && (is_macro || is_renamed) => Some(format!("`{word}!`")),
                        _ if is_handed_on => Some("a macro whose name is a macro's parameter".to_owned()),
                        "feature" if place == Place::Condition && is_punct(tokens.get(i + 1), '=') => None,
                        _ if place != Place::Code && ATTRIBUTES.contains(&word) => Some(format!("`#[{word}]`")),
                        _ => None,
                    };
                    found.extend(named.map(|named| (ident.span().start().line, named)));
                }
                TokenTree::Group(group) => {
                    let before = i.checked_sub(1).and_then(|i| tokens.get(i));
                    let hash = is_punct(before, '#')
                        || (is_punct(before, '!') && is_punct(i.checked_sub(2).and_then(|i| tokens.get(i)), '#'));
                    // Where a macro's parameter stands before the brackets, it may be the `#`.
                    let parameter = is_punct(i.checked_sub(2).and_then(|i| tokens.get(i)), '$');
                    let is_attribute = (hash || parameter) && group.delimiter() == Delimiter::Bracket;
                    if is_attribute && hash && has_parameter(group.stream()) {
                        found.push((group.span().start().line, "an attribute with a macro's parameter".to_owned()));
                    }
                    let is_condition = CONDITIONS.iter().any(|name| is_word(before, name));
                    waiting.push((
                        group.stream(),
                        match place {
                            Place::Code if is_attribute => Place::Attribute,
                            Place::Attribute if is_condition => Place::Condition,
                            place => place,
                        },
                    ));
                }
                _ => {}
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// What some tokens are part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Code, or the arguments of a macro.
    Code,
    /// An attribute.
    Attribute,
    /// The condition of an attribute, such as `feature = "verbose"`.
    Condition,
}

/// Whether the parameter of a macro is at the beginning of an attribute.
fn has_parameter(tokens: TokenStream) -> bool {
    is_punct(tokens.into_iter().next().as_ref(), '$')
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
            "#!/bin/sh \"\nfn f() {}",
            "#! /* no attribute */ sh\nfn f() {}",
            "use std::include_str as words; const S: &str = words!(\"/etc/passwd\");",
            "use std::{include as words};",
            "macro_rules! m { ($name:ident) => { $name!(\"/etc/passwd\") } } m!(include);",
            "macro_rules! m { ($bang:tt) => { include_str $bang (\"/etc/passwd\") } }",
            "macro_rules! m { ($attribute:meta) => { #[$attribute] mod x; } } m!(path = \"/etc/passwd\");",
            "macro_rules! m { ($hash:tt) => { $hash [path = \"/etc/passwd\"] mod x; } }",
            "use core::arch::global_asm as words;",
            "#![allow(unsafe_code)]",
            "#[cfg_attr(feature = \"a\", path = \"x.rs\")] mod x;",
            "#![cfg_attr(all(), feature(rustc_private))]",
        ] {
            assert_eq!(found(text).len().min(1), 1, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_looked_at_is_named() {
        let sources = |text: &str| [SourceFile::new("lib.rs", text)];
        assert!(unread(&sources("fn f() { \" }")).is_some_and(|violation| violation.starts_with("src/lib.rs: ")));
        assert_eq!(unread(&sources("fn f() {}")), None);
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
            "#![allow(dead_code)]\n#[cfg(feature = \"verbose\")] fn f() {}",
            "#[cfg(all(test, feature = \"verbose\"))] fn f() {}",
            "#[cfg_attr(feature = \"verbose\", derive(Debug))] struct S;",
            "macro_rules! sum { ($($x:expr),*) => { 0 $(+ $x)* } }",
            "fn f(include: bool, path: &str) { println!(\"{path} {}\", include); let a = [path]; }",
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
