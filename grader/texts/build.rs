//! Puts the code of the texts where it is meant to stand: into copies of the solutions' sources, made in `OUT_DIR`.
//!
//! For each block of Rust there is a further function, which is the one with the hole, under another name and with the
//! block in its hole. The block lies in a file of its own, named after the text and the line, so that an error of the
//! compiler says where to look.

#[path = "src/lib.rs"]
mod texts;

use std::path::{Path, PathBuf};
use std::{env, fs};

use texts::{blocks, habits};

const OPEN: &str = "// hole: ";
const CLOSE: &str = "// end hole";

fn main() {
    let top = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../..");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let mut root = String::new();
    let mut folders: Vec<_> =
        list(&top.join("exercises")).into_iter().filter(|path| path.join("src").is_dir()).collect();
    folders.sort();
    for exercise in folders {
        let folder = name(&exercise);
        let made = out.join(&folder);
        // What a text no longer has must not stay.
        let _ = fs::remove_dir_all(&made);
        fs::create_dir_all(&made).unwrap_or_else(|error| panic!("{}: {error}", made.display()));
        let module = format!("in_{folder}");
        let sources = list(&top.join("solutions").join(&folder).join("src"));
        let all: String = sources.iter().map(|source| read(source)).collect();
        for source in sources {
            let mut text = read(&source).replace("crate::", &format!("crate::code::{module}::"));
            for readme_or_hints in ["README.md", "HINTS.md"] {
                place(&mut text, (&source, &all), &exercise.join(readme_or_hints), &made);
            }
            write(&made.join(name(&source)), &text);
        }
        root += "#[allow(warnings, clippy::all)]\n";
        root += &format!("#[path = {:?}]\nmod {module};\n", made.join("lib.rs"));
    }
    write(&out.join("exercises.rs"), &root);
    let habits = habits::rows(&read(&top.join("exercises/ERRORS.md")), "you wrote");
    write(&out.join("habits.md"), &habits::examples(&habits));
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src");
}

/// Adds to the text of a source what the blocks of the text at `path` make of it. `all` is the text of all sources.
fn place(source_text: &mut String, (source, all): (&Path, &str), path: &Path, made: &Path) {
    let (original, file, text) = (source_text.clone(), name(source), name(path));
    let is_hints = text == "HINTS.md";
    let mut above = (String::new(), String::new()); // a heading, and the blocks under it so far
    let mut holes = 0;
    for block in blocks(&read(path)) {
        let at = format!("{}:{}", path.display(), block.line);
        let unique = format!("{}_line_{}", text.replace('.', "_").to_lowercase(), block.line);
        let snippet = format!("{text}.{}.rs", block.line);
        if above.0 != block.heading {
            above = (block.heading.clone(), String::new());
        }
        let fence: Vec<_> = block.fence.split(' ').collect();
        let (function, body) = match (&fence[..], is_hints) {
            (["rust"], false) => {
                if file == "lib.rs" {
                    *source_text += &format!("#[test]\nfn {unique}() {{ include!({snippet:?}) }}\n");
                    write(&made.join(&snippet), &format!("{{\n{}}}\n", block.code));
                }
                continue;
            }
            (["rust", "in", function], false) => (*function, format!("{}todo!()\n", block.code)),
            (["rust"], true) => {
                above.1 += &block.code;
                (&*block.heading, format!("{}todo!()\n", above.1))
            }
            (["rust", "whole"], true) => (&*block.heading, block.code.clone()),
            (["wgsl"], _) => {
                let kernel = match is_hints {
                    false => (file == "lib.rs").then_some(block.code),
                    true => (block.heading == file).then(|| with_kernel(&original, holes, &block.code, &at)),
                };
                holes += usize::from(kernel.is_some());
                if let Some(wgsl) = kernel {
                    *source_text +=
                        &format!("#[test]\nfn {unique}() {{ crate::code::assert_kernel({at:?}, {wgsl:?}) }}\n");
                }
                continue;
            }
            (["" | "text" | "console" | "python" | "toml"], _) => continue,
            _ => panic!(
                "{at}: there is no fence `{}` in {text}; grader/texts/src/lib.rs has those there are",
                block.fence
            ),
        };
        match with_hole(&original, function, &unique, &snippet) {
            Some(function) => *source_text += &function,
            None if with_hole(all, function, &unique, &snippet).is_none() => {
                panic!("{at}: there is no function `{function}` with a hole beside {}", source.display())
            }
            None => continue,
        }
        write(&made.join(&snippet), &format!("{{\n{body}}}\n"));
    }
}

/// The function of this name, under another name, with the file `snippet` in its hole.
fn with_hole(source: &str, function: &str, unique: &str, snippet: &str) -> Option<String> {
    let head = format!("fn {function}(");
    let start = source.lines().position(|line| line.starts_with("pub") && line.contains(&head))?;
    let length = source.lines().skip(start).position(|line| line == "}")? + 1;
    let lines = source.lines().skip(start).take(length);
    let made = filled(lines, |_| format!("include!({snippet:?})\n"));
    made.contains("include!").then(|| made.replace(&head, &format!("fn {unique}(")))
}

/// The WGSL of a source, with `code` in the hole of this number and nothing in the others.
fn with_kernel(source: &str, hole: usize, code: &str, at: &str) -> String {
    let wgsl = source.split("r#\"").nth(1).and_then(|text| text.split("\"#").next());
    let wgsl = wgsl.unwrap_or_else(|| panic!("{at}: the file of this heading has no kernel"));
    let made = filled(wgsl.lines(), |i| if i == hole { code.to_owned() } else { String::new() });
    assert!(made.contains(code), "{at}: the kernel has no hole {hole}, counted from 0");
    made
}

/// The lines, and in place of each hole what `fill` gives for its number.
fn filled<'a>(lines: impl Iterator<Item = &'a str>, fill: impl Fn(usize) -> String) -> String {
    let (mut made, mut holes, mut in_hole) = (String::new(), 0, false);
    for line in lines {
        let code = line.trim_start();
        if code.starts_with(OPEN) {
            in_hole = true;
            made += &fill(holes);
            holes += 1;
        } else if code == CLOSE {
            in_hole = false;
        } else if !in_hole {
            made += &format!("{line}\n");
        }
    }
    made
}

fn name(path: &Path) -> String {
    path.file_name().expect("it has a name").to_string_lossy().into_owned()
}

fn list(folder: &Path) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.filter_map(|entry| Some(entry.ok()?.path())).collect()
}

fn read(path: &Path) -> String {
    println!("cargo::rerun-if-changed={}", path.display());
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
