//! The command line in Japanese: what `--help` says, and what is wrong with a command line.

use std::env;
use std::error::Error as _;
use std::num::ParseIntError;
use std::process;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, Error, FromArgMatches};

use crate::args::Args;
use crate::exit_code::Exit;

/// The columns of a line of help, and those in front of it.
const WIDTH: usize = 80;
const INDENT: usize = 10;

/// What each command is for. The one without a name is the grader itself.
const COMMANDS: [(&str, &str); 13] = [
    ("", "NLP100 第 8 章（問題 70〜79）の演習を採点します。"),
    ("quiz", "問題についてクイズを出します。数値は毎回変わります。解答は記録されますが、点数にはなりません。"),
    (
        "portfolio",
        "これまでに作ったもの（得点、曲線、間違い、試したことのすべて、自分の見出し、クイズ）を 1 ページにまとめます。",
    ),
    ("punch", "解答例から演習を作ります（問題の作者向け）。"),
    ("try", "既知の間違いと正しい答えでチェックを試します（問題の作者向け）。"),
    ("class", "クラス全員の提出物を採点します（教員向け）。"),
    ("prepare", "ほかのマシンが cargo もネットワークもなしに採点できるフォルダーを作ります（教員向け）。"),
    ("gradebook", "クラスの結果から、表計算ソフト用の表や、LMS の成績表に点数を書き出します。"),
    ("feedback", "クラスの結果から学生 1 人ずつのページを作ります。1 件のレポートを別の形式にもできます。"),
    ("stats", "クラスに何ができているかを、チェックごと、間違いごとに数えます。"),
    ("diff", "クラスの結果を以前の結果と比べ、誰の点数がなぜ変わったかを示します。"),
    ("export", "Dolos、JPlag、MOSS のために、クラスのソースコードを書き出します。"),
    ("help", "この説明か、指定したコマンドの説明を表示します。"),
];

/// What each argument is for: by its name, or by that of the command and its own where it means something else there.
const ARGUMENTS: [(&str, &str); 62] = [
    ("problems", "採点する問題。`71 72` のように指定します。指定しなければ、すべて採点します。"),
    ("except", "この問題を除きます。複数回指定できます。"),
    (
        "without_adapter",
        "このマシンで採点できない問題（グラフィックスアダプターのないマシンでの 78 など）の扱い。leave-out なら\
         満点から除き、レポートにそう書きます。zero なら 0 点として数えます。error なら終了コード 3 で終わり、\
         別のマシンで採点し直せます。",
    ),
    (
        "submission",
        "提出物。教材の写し、その `exercises` フォルダー、またはいくつかの演習で、階層の深さは問いません。フォルダー、\
         .zip、.tar（gzip、bzip2、xz、Zstandard の圧縮も可。名前は問いません）、1 つのソースファイルのどれでもかまいません。",
    ),
    (
        "copy",
        "提出物に写しが複数あるとき、このフォルダーのものを採点します。指定しなければ、最も多く書かれたものを採点します。",
    ),
    ("solutions", "解答例を採点します。満点になるはずです。"),
    (
        "report",
        "端末のページに加えて、レポートをこの形式でこのファイルに書きます。複数回指定できます。ファイルを `-` と\
         すると、ページの代わりに標準出力に書きます。",
    ),
    ("format", "標準出力か、--out のファイルに書くレポートの形式。"),
    ("out", "--format の形式でレポートを書くファイル。"),
    ("min_score", "得点がこれより低ければ、終了コード 1 で終わります。小数は 3 桁まで。"),
    ("seed", "チェックに使う乱数のシード。シードが同じなら、レポートも同じになります。指定しなければ 70 です。"),
    (
        "seed_file",
        "秘密の文字列を書いたファイル。提出物と問題ごとに、異なるシードがここから作られます。提出物の採点では、環境変数 \
         NLP100_SECRET でも指定できます。",
    ),
    (
        "require_isolation",
        "すべての保護が有効でなければ採点しません。`false` なら、保護を試しません。指定しない場合、Linux での \
         --submission と CI では必須です。ほかでは試すだけで、欠けているものを知らせます。",
    ),
    ("patience", "チェックの実時間の上限。CPU 時間の上限の何倍かを指定します。"),
    ("budget", "1 つの提出物のすべてのチェックに使える実時間（秒）。残ったチェックは時間切れになります。"),
    ("no_policy", "`unsafe` など、教材が認めていないものを認めます。サンドボックスは有効なままです。"),
    (
        "keep_programs",
        "コンパイル結果を残し、同じソースを二度コンパイルしないようにします。grader を試す人のためのものです。",
    ),
    ("hide_expected", "チェックの正解の値を、どの形式のレポートにも書きません。"),
    (
        "reproducible",
        "実行のたびに変わるもの（時間とメモリ）をレポートに書きません。入力が同じなら、同じバイト列になります。",
    ),
    ("who", "レポートに書く、提出者の名前。"),
    ("attempt", "レポートに書く、何回目の提出か。"),
    ("handed_in", "レポートに書く、提出の時刻。2026-11-27T09:00:00Z のように指定します。"),
    ("late", "レポートに書く、遅れたかどうか。"),
    ("lang", "レポートの言語。指定しなければ、端末の言語になります。"),
    ("help", "説明を表示します。"),
    ("version", "バージョンを表示します。"),
    (
        "quiz problems",
        "クイズを出す問題。`72` のように指定します。指定しなければ一覧と、これまでの正解数を表示します。",
    ),
    ("quiz seed", "数値を決めるシード。指定しなければ、毎回変わります。"),
    ("quiz lang", "クイズの言語。指定しなければ、端末の言語になります。"),
    ("portfolio headlines", "自分で考えた見出し。問題 79 の自分のモデルがラベルを付けます。"),
    ("portfolio lang", "ページの言語。指定しなければ、端末の言語になります。"),
    ("punch problems", "作る問題。指定しなければ、すべて作ります。"),
    ("check", "何も書かず、演習が解答例から作られるものと違えば、終了コード 1 で終わります。"),
    ("punch into", "`exercises` ではなく、このフォルダーに作ります。"),
    ("force", "git に記録のない変更が失われるとしても、演習を上書きします。"),
    ("answers", "試す答えのファイルか、答えをすべて試す問題。指定しなければ、すべての問題の答えをすべて試します。"),
    (
        "domain",
        "代わりに、引数が小さい、少ない、または負でないときだけ正しい答えを試します。どれかのチェックに落ちるはずです。",
    ),
    ("into", "何も試さず、答えをクレートの形に補って、1 つの提出物としてこのフォルダーに書きます。"),
    ("try seed", "チェックに使う乱数のシード。"),
    ("try format", "結果の形式。"),
    (
        "input",
        "LMS からダウンロードしたフォルダーかアーカイブ。Moodle、Canvas、manaba、Classroom 50、nbgrader の形が分かります。\
         ほかの場合は、学生ごとに 1 つのフォルダー、アーカイブ、またはファイルとみなします。",
    ),
    ("class out", "結果のフォルダー。すでにある結果は、採点し直しません。"),
    ("list", "採点せずに、どの形のダウンロードで、どれが誰のものかを示します。"),
    (
        "roster",
        "名簿。`id,name,email` のような見出しの行がある CSV です。学生の ID をここから取り、LMS が教えてくれない提出時刻は \
         `handed_in` の列（2026-11-20T23:59:00+09:00 のような形）から取ります。",
    ),
    ("public_seed", "秘密の文字列なしで採点します。チェックの入力を誰でも知ることができます。"),
    (
        "shard",
        "クラスを N 個に分けた K 番目だけを採点します。全部の結果は、フォルダーを 1 つにコピーすればまとまります。",
    ),
    ("jobs", "同時に扱う提出物の数。同時に動くプログラムの数は、これに関わらずプロセッサーの数になります。"),
    ("only", "この学生だけを採点します。複数回指定できます。"),
    ("folder", "新しいフォルダー。どこにコピーしても、`DIR/grade` で cargo もネットワークもなしに採点できます。"),
    ("prepare problems", "用意する問題。`71 72` のように指定します。指定しなければ、すべて用意します。"),
    ("results", "結果のフォルダー。"),
    ("policy", "採点方針のファイル。重み、締め切り、手で付けた点数などを書きます。"),
    ("csv", "表をこのファイルに書きます。"),
    ("long", "チェックごとに 1 行の表をこのファイルに書きます。"),
    ("fill", "Moodle、Canvas、manaba から CSV で書き出した成績表に点数を書き込みます。ほかのバイトは変わりません。"),
    ("column", "成績表のどの列に点数を書くか分からないときの、列の見出し。"),
    ("path", "結果のフォルダーか、JSON のレポート 1 件。"),
    ("html", "これだけで読めるページをこのファイルに書きます。"),
    ("old", "以前の結果のフォルダー。"),
    ("new", "新しい結果のフォルダー。"),
    ("old_policy", "以前の結果の採点方針が違った場合は、そのファイル。"),
    ("finder", "写しを探すプログラム。"),
];

/// What exit codes mean.
const EXIT_CODES: &str = "\
終了コード:
  0  採点しました。--min-score があれば、それに達しています
  1  採点しましたが、得点が --min-score に達していません
  2  使い方の誤りです
  3  grader が仕事を終えられませんでした。得点は使わないでください
  4  採点していません。求められた保護が欠けています
  5  採点していません。提出物が壊れている、パスワード付き、大きすぎる、または
     読めない形式です。どれなのかと、どうすればよいかを示します
  6  採点していません。提出物に演習が見つかりません
  7  採点していません。写しが複数あり、--copy でどれかを指定する必要があります
4 から 7 のときは得点がありません。点数も 0 点も付きません。

教材のフォルダーでは `cargo run -p grader --` の後ろにこれらを書きます。";

/// Reads the command line, as `Args::parse` does. Asked for help, or if something is wrong with it, says so in Japanese and ends the
/// process.
pub fn parse() -> Args {
    let matches = command().try_get_matches_from(env::args_os());
    matches.and_then(|matches| Args::from_arg_matches(&matches)).unwrap_or_else(|error| {
        if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
            error.exit();
        }
        eprintln!("{}", said(&error));
        process::exit(Exit::Usage as i32)
    })
}

/// The command line with its texts in Japanese.
fn command() -> Command {
    let mut command = Args::command();
    command.build();
    translated(command, "").after_help(EXIT_CODES).after_long_help(EXIT_CODES)
}

/// A command and those below it, with the texts of the command of this name.
fn translated(mut command: Command, name: &str) -> Command {
    let subcommands: Vec<_> = command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    for subcommand in &subcommands {
        command = command.mut_subcommand(subcommand, |command| translated(command, subcommand));
    }
    let list = |heading: &str, tag: &str, is_there: bool| {
        if is_there { format!("\n\n{heading}:\n{{{tag}}}") } else { String::new() }
    };
    let has_arguments = command.get_positionals().next().is_some();
    let template = "{about}\n\n使い方: {usage}".to_owned()
        + &list("コマンド", "subcommands", !subcommands.is_empty())
        + &list("引数", "positionals", has_arguments)
        + &list("オプション", "options", true)
        + "{after-help}";
    let command = command.mut_args(|arg| {
        let text = about(&ARGUMENTS, &format!("{name} {}", arg.get_id()), arg.get_id().as_str());
        let text = format!("{}{}", wrapped(text), values(&arg));
        arg.help(text.clone()).long_help(text).hide_possible_values(true).hide_default_value(true)
    });
    let text = wrapped(about(&COMMANDS, name, name));
    command.about(text.clone()).long_about(text).next_line_help(true).help_template(template)
}

/// The text under one of two names.
fn about(texts: &'static [(&str, &str)], name: &str, or: &str) -> &'static str {
    let find = |name: &str| texts.iter().find(|(known, _)| *known == name);
    find(name).or_else(|| find(or)).map_or("", |(_, text)| text)
}

/// A text in lines, which clap breaks only where there is a blank.
fn wrapped(text: &str) -> String {
    screen::wrap(text, WIDTH - INDENT, 0).join("\n")
}

/// Which values an argument takes, and which one if none is named.
fn values(arg: &Arg) -> String {
    if !matches!(arg.get_action(), ArgAction::Set | ArgAction::Append) {
        return String::new();
    }
    let possible: Vec<_> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let default = arg.get_default_values().first().map(|value| value.to_string_lossy());
    let mut lines = String::new();
    if !possible.is_empty() {
        lines += &format!("\n{}", wrapped(&format!("値: {}", possible.join("、"))));
    }
    lines + &default.map(|value| format!("\n既定値: {value}")).unwrap_or_default()
}

/// What is wrong with a command line.
fn said(error: &Error) -> String {
    let words = |kind| match error.get(kind) {
        Some(ContextValue::String(word)) => vec![word.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        _ => Vec::new(),
    };
    let all = |kind| words(kind).join("、");
    let (arg, value) = (all(ContextKind::InvalidArg), all(ContextKind::InvalidValue));
    let why = error.source().map(|why| match why.is::<ParseIntError>() {
        true => "。整数を指定してください".to_owned(),
        false => format!(": {why}"),
    });
    let why = why.unwrap_or_default();
    let what = match error.kind() {
        ErrorKind::UnknownArgument => format!("`{arg}` という引数はありません"),
        ErrorKind::InvalidSubcommand => format!("`{}` というコマンドはありません", all(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue if value.is_empty() => format!("`{arg}` には値が必要です"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => format!("`{arg}` に `{value}` は指定できません{why}"),
        ErrorKind::MissingRequiredArgument => format!("次の引数が必要です: {arg}"),
        ErrorKind::TooManyValues => format!("`{arg}` の値が多すぎます: `{value}`"),
        ErrorKind::ArgumentConflict => match all(ContextKind::PriorArg) {
            prior if prior == arg => format!("`{arg}` は 1 回だけ指定できます"),
            prior => format!("`{arg}` は `{prior}` と一緒に使えません"),
        },
        // What is left is about forms that no argument of this program has.
        _ => return error.to_string(),
    };
    let mut said = format!("grader: {what}");
    for (kind, tip) in [
        (ContextKind::SuggestedArg, "もしかして"),
        (ContextKind::SuggestedSubcommand, "もしかして"),
        (ContextKind::SuggestedValue, "もしかして"),
        (ContextKind::ValidValue, "指定できる値"),
    ] {
        let words = words(kind);
        if !words.is_empty() {
            said += &format!("\n  {tip}: {}", words.join("、"));
        }
    }
    said + "\n  説明: --help"
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of a command and of those below it.
    fn texts(command: &Command) -> Vec<(String, String)> {
        let name = command.get_name();
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        let mut all = vec![(name.to_owned(), about)];
        for arg in command.get_arguments() {
            all.push((format!("{name} {}", arg.get_id()), arg.get_help().map(ToString::to_string).unwrap_or_default()));
        }
        // Below `help`, commands have no arguments and are not shown.
        all.extend(command.get_subcommands().filter(|_| name != "help").flat_map(texts));
        all
    }

    #[test]
    fn every_command_and_every_argument_has_a_japanese_text_and_no_text_is_for_nothing() {
        let command = command();
        let is_japanese = |text: &str| text.chars().any(|c| ('ぁ'..='ん').contains(&c));
        for (name, text) in texts(&command) {
            assert!(is_japanese(&text), "{name}: {text}");
        }
        let all = texts(&command);
        for (name, text) in ARGUMENTS {
            let first = screen::wrap(text, WIDTH - INDENT, 0)[0].clone();
            assert!(all.iter().any(|(_, shown)| shown.starts_with(first.trim_end())), "{name} is nowhere");
        }
    }

    #[test]
    fn help_fits_on_the_screen_and_has_no_english_heading() {
        let mut command = command();
        let mut pages = vec![command.render_long_help().to_string(), command.render_help().to_string()];
        pages.extend(command.get_subcommands_mut().map(|command| command.render_long_help().to_string()));
        for page in pages {
            assert!(
                !["Usage:", "Options:", "Arguments:", "Commands:", "values:"].iter().any(|word| page.contains(word)),
                "{page}"
            );
            for line in page.lines().filter(|line| !line.contains("使い方:")) {
                assert!(screen::columns(line) <= WIDTH, "{line}");
            }
        }
    }

    #[test]
    fn what_is_wrong_is_said_in_japanese() {
        let said = |words: &[&str]| {
            let error = command().try_get_matches_from([&["grader"], words].concat()).expect_err("it is wrong");
            said(&error)
        };
        assert_eq!(
            said(&["--lagn", "ja"]),
            "grader: `--lagn` という引数はありません\n  もしかして: --lang\n  説明: --help"
        );
        assert_eq!(
            said(&["--lang", "fr"]),
            "grader: `--lang <LANG>` に `fr` は指定できません\n  指定できる値: en、ja\n  説明: --help"
        );
        assert_eq!(said(&["--seed"]), "grader: `--seed <NUMBER>` には値が必要です\n  説明: --help");
        assert_eq!(said(&["class"]), "grader: 次の引数が必要です: --out <RESULTS>、<INPUT>\n  説明: --help");
        assert_eq!(
            said(&["--submission", "a", "--solutions"]),
            "grader: `--submission <PATH>` は `--solutions` と一緒に使えません\n  説明: --help"
        );
        assert!(said(&["--seed", "x"]).starts_with("grader: `--seed <NUMBER>` に `x` は指定できません。整数を"));
        assert_eq!(
            said(&["--seed", "1", "--seed", "2"]),
            "grader: `--seed <NUMBER>` は 1 回だけ指定できます\n  説明: --help"
        );
    }
}
