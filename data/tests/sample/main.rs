//! What the sample promises: how hard it is, and that it understands a headline that somebody types.

mod difficulty;
mod network;
mod typed;

#[test]
fn the_headlines_of_the_readme_are_in_the_sample() {
    let data = data::sample::bundled();
    let all: Vec<_> = data.parts().iter().flat_map(|(_, part)| part.iter()).collect();
    for readme in ["README.md", "README.ja.md"] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(readme);
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let shown = text.lines().filter_map(|line| line.strip_prefix("    ")?.split_once("   "));
        let shown: Vec<_> = shown.filter(|(code, _)| data::Category::from_code(code).is_some()).collect();
        assert_eq!(shown.len(), 5, "{readme}");
        for (code, title) in shown {
            let found = all.iter().any(|h| h.title == title && h.category.code().to_string() == code);
            assert!(found, "{readme}: {code} {title}");
        }
    }
}
