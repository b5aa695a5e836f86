//! The Japanese of the texts has one word for one thing, one way to write it, and its own brackets.

use crate::files::{read, texts, top};

/// What is not written, what is written for it, and the files in which it may stand once all the same, where the text
/// says that it is another name.
const FORBIDDEN: &[(&str, &str, &[&str])] = &[
    // Terms.
    ("アフィン層", "全結合層", &["71_prediction/README.ja.md"]),
    ("交差エントロピー", "クロスエントロピー", &["72_loss/README.ja.md"]),
    ("訓練データ", "学習データ", &["74_accuracy/README.ja.md"]),
    ("最急降下法", "勾配降下法", &[]),
    ("曲がった」", "非線形", &[]),
    ("出来事", "事象", &[]),
    ("はできています", "は実装済みです", &[]),
    ("もできています", "も実装済みです", &[]),
    ("計算機", "コンピューター", &[]),
    ("みなさん", "あなた、自分", &[]),
    ("ステップ", "1 歩", &[]),
    ("テストデータ", "評価データ", &[]),
    ("推論", "予測", &[]),
    // Characters.
    ("わかる", "分かる", &[]),
    ("わかり", "分かり", &[]),
    ("わかっ", "分かっ", &[]),
    ("わから", "分から", &[]),
    ("受けつけ", "受け付け", &[]),
    ("かまいません", "構いません", &[]),
    ("たがいに", "互いに", &[]),
    ("ひとつ", "1 つ", &[]),
    ("ふたつ", "2 つ", &[]),
    ("一つ", "1 つ", &[]),
    ("二つ", "2 つ", &[]),
    ("三つ", "3 つ", &[]),
    ("五つ", "5 つ", &[]),
    ("平均をと", "平均を取", &[]),
    ("和をと", "和を取", &[]),
];

/// Words from English that end in a long vowel.
const LONG: [&str; 16] = [
    "メモリ",
    "フォルダ",
    "カテゴリ",
    "クロージャ",
    "アダプタ",
    "プロセッサ",
    "コンパイラ",
    "イテレータ",
    "ライブラリ",
    "パラメータ",
    "コンピュータ",
    "ブラウザ",
    "ユーザ",
    "ヘッダ",
    "トレーナ",
    "レイヤ",
];

/// The Japanese texts, as paths below the exercises, and their content.
fn japanese() -> Vec<(String, String)> {
    let exercises = top().join("exercises");
    let japanese = texts().into_iter().filter(|path| path.to_string_lossy().ends_with(".ja.md"));
    let named = japanese.map(|path| {
        let name = path.strip_prefix(&exercises).expect("it is below").to_string_lossy().replace('\\', "/");
        (name, read(&path))
    });
    named.collect()
}

fn is_japanese(c: char) -> bool {
    ('\u{3041}'..='\u{30ff}').contains(&c) || ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// The lines outside the code blocks, with their numbers, and without the code within them.
fn prose(text: &str) -> Vec<(usize, String)> {
    let mut in_block = false;
    let mut lines = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        } else if !in_block {
            lines.push((number, line.split('`').step_by(2).collect::<Vec<_>>().join("`")));
        }
    }
    lines
}

#[test]
fn one_word_is_used_for_one_thing() {
    let mut wrong = Vec::new();
    for (name, text) in japanese() {
        for &(not, but, once) in FORBIDDEN {
            let allowed = usize::from(once.contains(&&*name));
            let found: Vec<_> = (1..).zip(text.lines()).filter(|(_, line)| line.contains(not)).collect();
            wrong.extend(found.iter().skip(allowed).map(|(line, _)| format!("{name}:{line}: {not}; write {but}")));
        }
        for word in LONG {
            let found = (1..)
                .zip(text.lines())
                .filter(|(_, line)| line.match_indices(word).any(|(at, _)| !line[at + word.len()..].starts_with('ー')));
            wrong.extend(found.map(|(line, _)| format!("{name}:{line}: {word}; write {word}ー")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn brackets_and_colons_of_sentences_are_full_width() {
    let mut wrong = Vec::new();
    for (name, text) in japanese() {
        for (number, line) in prose(&text) {
            let at = |what: &str| format!("{name}:{number}: {what} in: {line}");
            // What stands behind `](` is the path of a link.
            let brackets = line
                .replace("](", "]")
                .split('(')
                .skip(1)
                .any(|rest| rest.split(')').next().unwrap_or_default().chars().any(is_japanese));
            if brackets {
                wrong.push(at("( ) around Japanese"));
            }
            let is_heading = line.starts_with('#');
            let colon =
                line.split_once(':').is_some_and(|(before, _)| before.chars().next_back().is_some_and(is_japanese));
            if colon && !is_heading {
                wrong.push(at(": behind Japanese"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_line_ends_behind_a_mark_as_a_page_shows_a_blank_there() {
    let mut wrong = Vec::new();
    for (name, text) in japanese() {
        let lines = prose(&text);
        for pair in lines.windows(2) {
            let ((at, line), (next_at, next)) = (&pair[0], &pair[1]);
            let is_text = |line: &str| !line.trim().is_empty() && !line.starts_with(['#', '|', '!']);
            let goes_on = is_text(line)
                && is_text(next)
                && next_at - at == 1
                && !next.trim_start().starts_with("- ")
                && !next.trim_start().starts_with(|c: char| c.is_ascii_digit());
            let ends_well = line.ends_with(['。', '、', '）', '」', '』', '：', '*']);
            if goes_on && !ends_well {
                wrong.push(format!("{name}:{at}: the line ends within a part of a sentence: {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_words_of_the_field_are_taught() {
    let all: String = japanese().into_iter().map(|(_, text)| text).collect();
    for word in
        ["全結合層", "非線形", "自動微分", "計算グラフ", "活性化関数", "誤差逆伝播法", "連鎖律", "責任", "深層学習"]
    {
        assert!(all.contains(&format!("**{word}**")), "{word} is nowhere introduced in bold type");
    }
}
