//! The grader's own words in Japanese: lines that judge, checks' helpers and compiler's part write in English.

/// English and Japanese, with `{}` for what is taken over, in the same order.
const LINES: &[(&str, &str)] = &[
    // testkit: values that are not as they should be.
    ("at {}: got {}", "{} の値: 結果 {}"),
    ("got {}", "結果 {}"),
    ("expected {}", "期待値 {}"),
    ("     got: {}", "    結果: {}"),
    ("expected: {}", "  期待値: {}"),
    ("         got: {}", "      結果: {}"),
    ("anything but: {}", "これ以外の値: {}"),
    ("the shape is {}", "形は {}"),
    ("  NaN is what 0/0, ∞ − ∞ and ln of a negative number give", "  NaN は 0/0、∞ − ∞、負の数の ln から生じます"),
    (
        "  infinity is what 1/0, ln 0 and exp of more than 709 give",
        "  無限大は 1/0、ln 0、709 を超える数の exp から生じます",
    ),
    (
        "  off by {}, {} of its size, where {} is allowed; {} times what it should be",
        "  差 {}、相対差 {}（許容 {}）、期待値の {} 倍",
    ),
    ("  off by {}, {} of its size, where {} is allowed", "  差 {}、相対差 {}（許容 {}）"),
    ("  {} of {} numbers differ", "  異なる値の数: {} / {}"),
    ("  for the input {}", "  入力: {}"),
    ("returned a value where it should have panicked", "パニックすべき引数に対して、値を返しました"),
    // judge: how a worker ended.
    (
        "the stack overflowed: does a function call itself without end?",
        "スタックがあふれました。関数が自分自身を呼び続けていませんか",
    ),
    ("asked for {} bytes of memory and did not get them", "{} バイトのメモリーを要求しましたが、確保できませんでした"),
    ("wrote a file that is longer than any answer needs", "必要以上に長いファイルを書きました"),
    ("used up its processor time: does a loop never end?", "CPU 時間を使い切りました。終わらないループはありませんか"),
    (
        "was killed by the system, most often for want of memory",
        "システムによって終了させられました。たいていはメモリー不足です",
    ),
    ("the process was ended by signal {}", "プロセスがシグナル {} で終了しました"),
    (
        "the process ended by itself ({}) before the function returned",
        "関数が戻る前に、プロセスが自分で終了しました（{}）",
    ),
    ("left more or longer files than any answer needs", "必要以上に多い、または長いファイルを残しました"),
    ("printed without end", "出力が終わりません"),
    ("returned {} bytes, which is more than any answer needs", "戻り値が {} バイトあり、必要以上に大きくなっています"),
    ("no answer after {} s: does it wait for something?", "{} 秒たっても答えがありません。何かを待っていませんか"),
    ("closed its output before the function returned", "関数が戻る前に、出力が閉じられました"),
    (
        "the kernel in {} is more than a compiler of WGSL survives: is it nested too deeply?",
        "{} のカーネルは、WGSL のコンパイラーが耐えられません。入れ子が深すぎませんか",
    ),
    ("the device did not survive what `{}` asked of it", "`{}` の命令に、デバイスが耐えられませんでした"),
    (
        "`{}` returned an array of a shape that no answer needs",
        "`{}` が返した配列の形は、どの解答にも必要のない大きさです",
    ),
    ("`{}` did not return what its signature says ({})", "`{}` の戻り値が、宣言された型と違います（{}）"),
    ("`{}` gave commands to a device that it does not have", "`{}` が、渡されていないデバイスに命令しました"),
    ("`{}` cannot be called as the course asks: {}", "`{}` を講座の指定どおりに呼び出せません: {}"),
    ("`{}` answered with something that is not an answer ({})", "`{}` の答えが、答えの形をしていません（{}）"),
    (
        "no end in sight: does a kernel loop without end?",
        "終わりが見えません。カーネルに終わらないループはありませんか",
    ),
    // grader: why a check or a problem was not judged.
    (
        "not run: the checks before it have used up the {} s of this submission",
        "実行していません。この提出物に許された {} 秒を、前のチェックが使い切りました",
    ),
    ("{} was not found", "{} が見つかりません"),
    ("{} is not used in this course", "{} は、この講座では使いません"),
    ("{}`{}` must be `pub {}`; yours is `{}`", "{}`{}` は `pub {}` でなければなりません。現在は `{}` です"),
    ("there is no function `{}`; it must be `pub {}`", "関数 `{}` がありません。`pub {}` でなければなりません"),
    ("{}`{}` must have the field `pub {}`", "{}`{}` にはフィールド `pub {}` が必要です"),
    (
        "{}`{}` must keep `#[derive(Serialize, Deserialize)]`",
        "{}`{}` の `#[derive(Serialize, Deserialize)]` は残してください",
    ),
    ("{}there must be a `pub struct {}`", "{}`pub struct {}` が必要です"),
    (
        "the compiler gave up on this code: it took more than {} s, too much memory, or too many levels",
        "コンパイラーが処理をあきらめました。{} 秒を超えたか、メモリーが足りないか、入れ子が深すぎます",
    ),
    (
        "no graphics adapter was found: install the driver of your graphics card, or a software adapter, which on Debian and Ubuntu is the package mesa-vulkan-drivers",
        "グラフィックスアダプターが見つかりません。グラフィックスカードのドライバーか、ソフトウェアのアダプター（Debian や Ubuntu では mesa-vulkan-drivers パッケージ）を入れてください",
    ),
];

/// A line in Japanese, if its words are the grader's.
pub fn in_japanese(line: &str) -> Option<String> {
    LINES.iter().find_map(|(english, japanese)| {
        let mut values = values(english, line)?.into_iter();
        let mut parts = japanese.split("{}");
        let first = parts.next().unwrap_or_default().to_owned();
        Some(parts.fold(first, |text, part| text + values.next().unwrap_or_default() + part))
    })
}

/// What stands in a line where a template has `{}`.
fn values<'a>(template: &str, line: &'a str) -> Option<Vec<&'a str>> {
    let mut parts = template.split("{}");
    let mut rest = line.strip_prefix(parts.next()?)?;
    let mut values = Vec::new();
    let parts: Vec<_> = parts.collect();
    for (i, part) in parts.iter().enumerate() {
        let end = match (i + 1 == parts.len(), part.is_empty()) {
            (true, true) => rest.len(),
            (true, false) => rest.len().checked_sub(part.len()).filter(|end| rest.get(*end..) == Some(part))?,
            _ => rest.find(part)?,
        };
        values.push(&rest[..end]);
        rest = &rest[end + part.len()..];
    }
    rest.is_empty().then_some(values)
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use walkdir::WalkDir;

    use super::*;

    #[test]
    fn what_a_line_names_is_taken_over_in_order() {
        for (english, japanese) in [
            ("printed without end", Some("出力が終わりません")),
            ("at [1]: got 2", Some("[1] の値: 結果 2")),
            ("`f` did not return what its signature says (no)", Some("`f` の戻り値が、宣言された型と違います（no）")),
            ("  for the input {}", Some("  入力: {}")),
            ("something else", None),
        ] {
            assert_eq!(in_japanese(english).as_deref(), japanese, "{english}");
        }
    }

    #[test]
    fn both_languages_name_as_much() {
        for (english, japanese) in LINES {
            assert_eq!(english.matches("{}").count(), japanese.matches("{}").count(), "{english}");
        }
    }

    #[test]
    fn every_line_is_one_that_the_grader_writes() {
        // Cargo starts tests in the folder of their crate.
        let grader = env::current_dir().expect("there is a folder");
        let folders = ["testkit/src", "judge/src", "device/src", "src/judging", "src/build", "src/submission"];
        let files = folders.iter().flat_map(|folder| WalkDir::new(grader.join(folder)));
        let files =
            files.map(|entry| entry.expect("it can be listed").into_path()).chain([grader.join("src/pipeline.rs")]);
        let sources: String = files.filter_map(|file| fs::read_to_string(file).ok()).collect();
        // A text of several lines in the sources is one without them.
        let sources: String = sources.split("\\\n").map(str::trim_start).collect();
        for (english, _) in LINES {
            for part in english.split("{}").map(str::trim).filter(|part| part.len() > 12) {
                assert!(sources.contains(part), "nothing writes {part:?}");
            }
        }
    }
}
