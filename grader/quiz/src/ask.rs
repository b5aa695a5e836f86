//! The dialogue: a question, an answer, and what is to be said about it.

use std::io::{self, BufRead, IsTerminal, Write};

use screen::say;

use crate::answer::{Answer, Kind};
use crate::draw::Draw;
use crate::memory::Memory;
use crate::question::{Posed, Question, Questions};

/// How a round went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Questions that were answered or passed over.
    pub asked: usize,
    /// Of these, those that were answered right.
    pub right: usize,
    /// Whether the input came to its end before the questions did.
    pub is_over: bool,
}

/// Asks the questions of a problem that were not answered right the last time, or all if there is none such. The same
/// seed draws the same numbers.
///
/// # Errors
///
/// If a question is not as it should be, the input cannot be read, or an answer cannot be remembered.
pub fn ask(
    problem: u32,
    questions: &Questions,
    seed: u64,
    input: &mut impl BufRead,
    memory: &mut Memory,
) -> Result<Round, String> {
    let is_open = |question: &&Question| !memory.of(problem, &question.id).last_right;
    let mut asked: Vec<_> = questions.question.iter().filter(is_open).collect();
    if asked.is_empty() {
        asked = questions.question.iter().collect();
    }
    let mut round = Round::default();
    let count = asked.len();
    for (place, question) in asked.into_iter().enumerate() {
        let place_in_file = questions.question.iter().position(|other| other.id == question.id).unwrap_or_default();
        let mut draw = Draw::new(seed.wrapping_add(1000 * u64::from(problem) + place_in_file as u64));
        let posed = question.pose(problem, &mut draw)?;
        println!();
        screen::print(&format!("{}/{count}  {}", place + 1, posed.text()));
        let Some(given) = answer(posed.kind, input)? else {
            round.is_over = true;
            break;
        };
        let is_right = given.as_ref().is_some_and(|given| posed.kind.is_same(given, &posed.right));
        screen::print(&comment(&posed, given.as_ref(), is_right));
        memory.add(problem, &question.id, is_right)?;
        round.asked += 1;
        round.right += usize::from(is_right);
    }
    Ok(round)
}

/// What is typed, until it is an answer of this kind: `Some(None)` for an empty line, and `None` at the end of the input.
fn answer(kind: Kind, input: &mut impl BufRead) -> Result<Option<Option<Answer>>, String> {
    loop {
        let mut line = String::new();
        print!("> ");
        io::stdout().flush().map_err(|error| error.to_string())?;
        match input.read_line(&mut line) {
            Ok(0) => {
                println!();
                return Ok(None);
            }
            // What is typed on a terminal is seen there already.
            Ok(_) if !io::stdin().is_terminal() => println!("{}", line.trim_end()),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::InvalidData => line = "?".to_owned(),
            Err(error) => return Err(error.to_string()),
        }
        if line.trim().is_empty() {
            return Ok(Some(None));
        }
        if let Some(answer) = kind.read(&line) {
            return Ok(Some(Some(answer)));
        }
        screen::print(&expected(kind));
    }
}

/// What kind of answer is expected, and how it is typed.
pub fn expected(kind: Kind) -> String {
    match kind {
        Kind::Numbers(0) => say("please type a number, such as 12", "12 のように、数を入力してください。").into(),
        Kind::Numbers(digits) => say(
            format!("please type a number with {digits} digits behind the point"),
            format!("小数点以下 {digits} 桁の数を入力してください。"),
        ),
        Kind::Shape => say(
            "please type a shape, such as (3, 5), or \"error\"",
            "(3, 5) のような形か、「エラー」と入力してください。",
        )
        .into(),
        Kind::Choice(_) => say("please type the letter of an option", "選択肢の記号を入力してください。").into(),
        Kind::Truth => say("please type \"true\" or \"false\"", "「正しい」か「誤り」と入力してください。").into(),
    }
}

/// Whether it was right, what misconception may be behind it, the right answer, and why.
fn comment(posed: &Posed, given: Option<&Answer>, is_right: bool) -> String {
    let right = posed.kind.show(&posed.right);
    let why = posed.why();
    let verdict = match given {
        Some(_) if is_right => say("Right.".to_owned(), "正解です。".to_owned()),
        Some(given) => {
            let given = posed.kind.show(given);
            say(format!("No, not {given}."), format!("「{given}」ではありません。"))
        }
        None => say("Passed over.".to_owned(), "とばしました。".to_owned()),
    };
    let misconception = given.filter(|_| !is_right).and_then(|given| posed.misconception(given));
    let answer = match is_right {
        true => None,
        false => Some(say(format!("The answer is {right}."), format!("正解は「{right}」です。"))),
    };
    let sentences: Vec<_> = [Some(verdict), misconception, answer].into_iter().flatten().collect();
    format!("  {}\n  {why}", sentences.join(say(" ", "")))
}
