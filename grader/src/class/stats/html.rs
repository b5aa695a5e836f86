//! The numbers of a class as one page of HTML that needs nothing else: bars as inline SVG, wide screens and phones, light and dark.

use std::fmt::Write;

use crate::class::stats::count::{CheckStats, Stats};
use crate::class::stats::page::median;
use crate::report::escape::xml;
use crate::score::points;

/// How the page looks.
const STYLE: &str = include_str!("page.css");

/// Bars of the distribution of points.
const CLASSES: usize = 10;

/// The words of the page, in a language.
struct Words {
    language: &'static str,
    title: &'static str,
    people: &'static str,
    with_points: &'static str,
    half: &'static str,
    distribution: &'static str,
    began: &'static str,
    solved: &'static str,
    of: &'static str,
    mistakes: &'static str,
    made: &'static str,
    separates: &'static str,
    explained: &'static str,
}

const ENGLISH: Words = Words {
    language: "en",
    title: "The class in numbers",
    people: "people",
    with_points: "with points",
    half: "points or more, for half of them",
    distribution: "Points",
    began: "began",
    solved: "solved",
    of: "of",
    mistakes: "Mistakes",
    made: "made it",
    separates: "separates",
    explained: "The number behind a bar says how well a check separates: near +1 those pass it who pass much, near 0 chance decides, below 0 \
                the check should be looked at.",
};

const JAPANESE: Words = Words {
    language: "ja",
    title: "クラスの集計",
    people: "人",
    with_points: "人に得点あり",
    half: "点以上が半数",
    distribution: "得点の分布",
    began: "人が着手",
    solved: "人が正解",
    of: "/",
    mistakes: "よくある誤り",
    made: "人",
    separates: "識別力",
    explained: "棒の右の数は識別力です。+1 に近いほど、ほかのチェックに多く合格した人がこのチェックにも合格しています。0 に近ければ偶然と\
                変わらず、負ならチェックのほうを見直しましょう。",
};

/// The page. Writing to a text cannot fail.
pub fn page(stats: &Stats, is_japanese: bool) -> String {
    let words = if is_japanese { JAPANESE } else { ENGLISH };
    let language = usize::from(is_japanese);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{1}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{1}</h1>\n",
        words.language, words.title
    );
    let _ = writeln!(
        page,
        "<p class=\"facts\"><b>{}</b> {} · <b>{}</b> {}{}</p>",
        stats.people,
        words.people,
        stats.points.len(),
        words.with_points,
        median(stats).map(|half| format!(" · <b>{}</b> {}", points(half), words.half)).unwrap_or_default()
    );
    let _ = writeln!(page, "<section>\n<h2>{}</h2>\n{}</section>", words.distribution, distribution(stats));
    for problem in &stats.problems {
        let _ = writeln!(
            page,
            "<section>\n<h2>{} {}</h2>\n<p class=\"facts\"><b>{}</b> {} {} {} · <b>{}</b> {}</p>\n<ul>",
            problem.number,
            xml(&problem.title[language]),
            problem.begun,
            words.of,
            problem.graded,
            words.began,
            problem.solved,
            words.solved
        );
        problem.checks.iter().for_each(|check| page += &line(check, language, &words));
        page += "</ul>\n</section>\n";
    }
    if !stats.mistakes.is_empty() {
        let _ = writeln!(page, "<section>\n<h2>{}</h2>\n<ul>", words.mistakes);
        for mistake in &stats.mistakes {
            let who: Vec<_> = mistake.who.iter().map(|id| xml(id)).collect();
            let _ = writeln!(
                page,
                "<li><span class=\"words\">{} {}</span>{}<details><summary>{} {}</summary><p>{}</p></details></li>",
                mistake.problem,
                xml(&mistake.sentence[language]),
                bar(who.len(), stats.points.len(), "bad"),
                who.len(),
                words.made,
                who.join(", ")
            );
        }
        page += "</ul>\n</section>\n";
    }
    let _ = writeln!(page, "<footer>{}</footer>\n</body>\n</html>", words.explained);
    page
}

/// A check: its sentence, its bar and its numbers.
fn line(check: &CheckStats, language: usize, words: &Words) -> String {
    let separates = check.separates.map_or("–".to_owned(), |value| format!("{value:+.2}").replace('-', "−"));
    let is_odd = check.separates.is_some_and(|value| value < 0.0);
    format!(
        "<li><span class=\"words\">{}</span>{}<span class=\"numbers\">{} {} {} · <span{}>{} {separates}</span></span></li>\n",
        xml(&check.sentence[language]),
        bar(check.passed, check.graded, "good"),
        check.passed,
        words.of,
        check.graded,
        if is_odd { " class=\"odd\"" } else { "" },
        words.separates,
    )
}

/// A part of a whole as a bar.
fn bar(part: usize, whole: usize, kind: &str) -> String {
    let percent = (part * 100).checked_div(whole).unwrap_or(0);
    format!(
        "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{percent} %\">\
         <rect class=\"back\" width=\"100\" height=\"8\"/><rect class=\"{kind}\" width=\"{percent}\" height=\"8\"/></svg>"
    )
}

/// How many have how many points, in ten classes from nothing to all.
fn distribution(stats: &Stats) -> String {
    let mut counts = [0_usize; CLASSES];
    for (points, of) in stats.points.iter().filter(|(_, of)| *of > 0) {
        let class = (u64::from(*points) * CLASSES as u64 / u64::from(*of)) as usize;
        counts[class.min(CLASSES - 1)] += 1;
    }
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let mut svg = "<svg class=\"points\" viewBox=\"0 0 320 130\" role=\"img\">\n".to_owned();
    for (i, count) in counts.into_iter().enumerate() {
        let (x, height) = (4 + i * 31, count * 90 / most);
        let y = 105 - height;
        let _ = writeln!(svg, "<rect class=\"good\" x=\"{x}\" y=\"{y}\" width=\"27\" height=\"{height}\"/>");
        let _ = writeln!(svg, "<text x=\"{}\" y=\"{}\">{count}</text>", x + 13, y - 4);
        let _ = writeln!(svg, "<text x=\"{}\" y=\"122\">{}–{}</text>", x + 13, i * 10, i * 10 + 10);
    }
    svg + "</svg>\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::class::sample::class;

    #[test]
    fn the_page_needs_nothing_else_and_no_text_is_taken_for_an_element() {
        for is_japanese in [false, true] {
            let page = page(&Stats::of(&class()), is_japanese);
            assert!(page.contains("&lt;c&gt;, b") && !page.contains("<c>"), "{page}");
            for outside in ["http://", "https://", "<script", "<img", "<link", "url(", "@import"] {
                assert!(!page.contains(outside), "{outside}");
            }
            for kind in ["section", "ul", "li", "svg", "details"] {
                assert_eq!(
                    page.matches(&format!("<{kind}")).count(),
                    page.matches(&format!("</{kind}>")).count(),
                    "{kind}"
                );
            }
        }
        assert!(page(&Stats::of(&class()), false).contains("Check 0 &lt; 1 &amp; &quot;so&quot;."));
        assert!(page(&Stats::default(), true).ends_with("</html>\n"));
    }

    #[test]
    fn a_bar_is_as_long_as_the_part_that_it_stands_for() {
        assert!(bar(1, 4, "good").contains("class=\"good\" width=\"25\""));
        assert!(bar(0, 0, "good").contains("width=\"0\""));
    }
}
