//! The names that a file imports.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Item, ItemUse, UseTree};

/// The names in `use crate_name::…;`.
pub fn imports_from(crate_name: &str, items: &[Item]) -> Vec<String> {
    let mut names = Vec::new();
    for item in items {
        if let Item::Use(item) = item {
            flatten(item, &mut |path, leaf| {
                if path.starts_with(&format!("{crate_name}::")) {
                    names.push(leaf.to_owned());
                }
            });
        }
    }
    names
}

/// The identifiers in some tokens.
pub fn idents(tokens: TokenStream, names: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => names.push(ident.to_string()),
            TokenTree::Group(group) => idents(group.stream(), names),
            _ => {}
        }
    }
}

/// Calls `found` with every path that a `use` brings in, and the name that it has there: `*` for all names of a module.
pub fn flatten(item: &ItemUse, found: &mut impl FnMut(String, &str)) {
    fn walk(prefix: &str, tree: &UseTree, found: &mut impl FnMut(String, &str)) {
        match tree {
            UseTree::Path(path) => walk(&format!("{prefix}{}::", path.ident), &path.tree, found),
            UseTree::Name(name) if name.ident == "self" => {
                let path = prefix.trim_end_matches("::");
                found(path.to_owned(), path.rsplit("::").next().unwrap_or(path));
            }
            UseTree::Name(name) => found(format!("{prefix}{}", name.ident), &name.ident.to_string()),
            UseTree::Rename(name) => {
                found(format!("{prefix}{} as {}", name.ident, name.rename), &name.rename.to_string())
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| walk(prefix, tree, found)),
            UseTree::Glob(_) => found(format!("{prefix}*"), "*"),
        }
    }
    walk("", &item.tree, found);
}
