//! What to do next when no known mistake is behind a check that went wrong: a hint for the cause that the message tells, else
//! one for the verdict.

use wire::Verdict;

use crate::report::parts::Line;

/// A sentence in English and in Japanese.
pub type Hint = (&'static str, &'static str);

/// How many characters the text of a call has at most that is computed by hand.
const BY_HAND: usize = 100;

/// What a message holds, and what is to be done about it. Some are words of the standard library or of a crate: they are
/// the same on every machine.
const CAUSES: &[(&[&str], Hint)] = &[
    (
        &["ThreadRng", "getrandom", "SysRng", "OsRng"],
        (
            "the random numbers of the computer are not there in grading; use the seed, with `StdRng::seed_from_u64`.",
            "採点では、コンピューターの乱数は使えません。`StdRng::seed_from_u64` で、シードを使いましょう。",
        ),
    ),
    (
        &["Permission denied", "Read-only file system"],
        (
            "only the folder of the file can be written here; put temporary files there too.",
            "ここで書き込めるのは、そのファイルのフォルダーだけです。一時ファイルもそこに作りましょう。",
        ),
    ),
    (
        &["failed to spawn thread"],
        (
            "only some dozens of threads may run at a time: give each several rows, or do without.",
            "同時に動かせるスレッドは数十までです。1 つに何行か任せるか、スレッドなしで計算しましょう。",
        ),
    ),
    (
        &["attempt to subtract with overflow"],
        (
            "a `usize` is never negative: compare before you subtract.",
            "`usize` は負の数になりません。引く前に比べましょう。",
        ),
    ),
    (
        &["attempt to add with overflow", "attempt to multiply with overflow"],
        (
            "the result is too large for its type; if it may begin again at 0, there are `wrapping_add` and `wrapping_mul`.",
            "結果がその型には大きすぎます。0 に戻ってよいなら、`wrapping_add` と `wrapping_mul` があります。",
        ),
    ),
    (
        &["attempt to divide by zero", "with a divisor of zero"],
        (
            "something is divided by 0 in this call: ask before.",
            "この呼び出しで 0 による割り算が起きています。先に調べましょう。",
        ),
    ),
    (
        &["out of bounds", "out of range for slice"],
        (
            "n things have the numbers 0 to n − 1: compare the index with the length, and rows with columns.",
            "n 個のものの番号は 0 から n − 1 までです。番号と長さ、行と列を比べてみましょう。",
        ),
    ),
    (
        &["on a `None` value"],
        (
            "there is not always a value: ask with `if let Some(…)` instead of `unwrap`.",
            "値があるとは限りません。`unwrap` ではなく `if let Some(…)` で確かめましょう。",
        ),
    ),
    (
        &["not compatible for matrix multiplication", "could not broadcast array"],
        (
            "write the shape of each array beside it, and compare them with those in the text.",
            "それぞれの配列の横に形を書き、本文の形と比べてみましょう。",
        ),
    ),
];

/// A hint for the check of this name, if it ended like this after this call.
pub fn hint(check: &str, verdict: Verdict, message: &[Line], call: &str) -> Option<Hint> {
    let has = |part: &str| message.iter().any(|line| line.text.as_str().contains(part));
    if !matches!(verdict, Verdict::Crashed | Verdict::Failed) {
        return None;
    }
    if let Some((_, hint)) = CAUSES.iter().find(|(parts, _)| parts.iter().any(|part| has(part))) {
        return Some(*hint);
    }
    Some(match verdict {
        Verdict::Crashed => (
            "make this call by itself, and follow it to the line that panics.",
            "この呼び出しだけを試し、パニックする行までたどってみましょう。",
        ),
        _ if has("should have panicked") => (
            "refuse such arguments with `assert!`, and name the sizes that do not fit.",
            "このような引数は `assert!` で拒み、合わない大きさを示しましょう。",
        ),
        _ if has("the panic should name") => (
            "put the numbers into the message with `{}`: whoever reads it wants to know what does not fit.",
            "メッセージに `{}` で数を入れましょう。読む人は、何が合わないのかを知りたいはずです。",
        ),
        _ if has("the shape is") => (
            "compare the shapes with those in the comment above the function.",
            "関数の上のコメントにある形と比べてみましょう。",
        ),
        _ if has("got NaN") || has("got inf") || has("got -inf") => (
            "follow the numbers of this call to the step that first gives NaN or infinity.",
            "この呼び出しの数をたどり、最初に NaN や無限大になるところを探しましょう。",
        ),
        _ if check.contains("the_text") => (
            "the text works these numbers out: compare with it step by step.",
            "この数は本文で順に計算しています。1 段階ずつ比べてみましょう。",
        ),
        _ if call.contains('…') || call.chars().count() > BY_HAND => (
            "this call is too large for a hand: make a small one of the same kind, compute that, and compare step by step.",
            "この呼び出しは手で計算するには大きすぎます。同じ種類の小さな例を作って計算し、1 段階ずつ比べてみましょう。",
        ),
        _ => (
            "compute this call by hand, and compare step by step.",
            "この呼び出しを手で計算し、1 段階ずつ比べてみましょう。",
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::message::lines;

    fn english(verdict: Verdict, message: &str, call: &str) -> &'static str {
        hint("a_check", verdict, &lines(verdict, message), call).expect("there is a hint").0
    }

    #[test]
    fn a_cause_that_the_message_tells_comes_before_the_verdict() {
        for verdict in [Verdict::Crashed, Verdict::Failed] {
            for (message, part) in [
                ("could not initialize ThreadRng: getrandom: this target is not supported", "use the seed"),
                ("epoch-01.safetensors: Permission denied (os error 13)", "folder of the file"),
                ("failed to spawn thread: Os { code: 11, kind: WouldBlock }", "several rows"),
                ("attempt to subtract with overflow", "compare before"),
                ("attempt to add with overflow", "wrapping_add"),
                ("index out of bounds: the len is 3 but the index is 3", "0 to n − 1"),
                ("ndarray: index 4 is out of bounds for array of shape [4]", "0 to n − 1"),
                ("called `Option::unwrap()` on a `None` value", "if let Some"),
                ("ndarray: inputs 2 × 3 and 2 × 3 are not compatible for matrix multiplication", "the shape of each"),
            ] {
                assert!(english(verdict, message, "step()").contains(part), "{message}");
            }
        }
        assert!(english(Verdict::Crashed, "no words of a library", "").contains("the line that panics"));
    }

    #[test]
    fn a_panic_without_numbers_is_to_name_them() {
        let message = "the panic should name the sizes 3 and 2: lengths";
        assert!(english(Verdict::Failed, message, "train()").contains("into the message"));
    }

    #[test]
    fn only_a_small_call_is_to_be_computed_by_hand() {
        assert!(english(Verdict::Failed, "at [0]: got 1, expected 2", "softmax(z = [[6, 4]])").contains("by hand"));
        for call in ["softmax(z = (300, 4) [-9.75356, …])".to_owned(), format!("softmax(z = [{}])", "1, ".repeat(40))]
        {
            assert!(english(Verdict::Failed, "at [0]: got 1, expected 2", &call).contains("a small one"), "{call}");
        }
    }

    #[test]
    fn what_the_text_computes_is_compared_with_the_text() {
        let (verdict, message) = (Verdict::Failed, "at [0]: got 1, expected 2");
        let told = hint("two_steps_are_as_in_the_text", verdict, &lines(verdict, message), &"1, ".repeat(90));
        assert!(told.expect("there is a hint").0.contains("the text"));
    }

    #[test]
    fn what_ended_otherwise_has_a_message_that_says_what_to_do() {
        assert_eq!(hint("a_check", Verdict::TimedOut, &[], ""), None);
    }

    #[test]
    fn every_hint_is_told_in_both_languages() {
        for (parts, (english, japanese)) in CAUSES {
            assert!(!parts.is_empty() && english.ends_with('.') && japanese.ends_with('。'), "{english} {japanese}");
        }
    }
}
