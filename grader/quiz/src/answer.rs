//! Answers: what is typed, when it is right, and how it is shown.

/// An answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Numbers, such as a shape; most often a single one.
    Numbers(Vec<f64>),
    /// It cannot be computed, since shapes do not fit.
    Error,
    /// An option, counted from 0.
    Choice(usize),
    /// Whether a statement is true.
    Truth(bool),
}

/// What kind of answer a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Numbers with so many digits behind the point.
    Numbers(usize),
    /// A shape, or that there is none.
    Shape,
    /// One of so many options.
    Choice(usize),
    /// True or false.
    Truth,
}

impl From<f64> for Answer {
    fn from(number: f64) -> Self {
        Self::Numbers(vec![number])
    }
}

impl From<usize> for Answer {
    fn from(number: usize) -> Self {
        Self::from(number as f64)
    }
}

impl<const N: usize> From<[usize; N]> for Answer {
    fn from(numbers: [usize; N]) -> Self {
        Self::Numbers(numbers.map(|number| number as f64).to_vec())
    }
}

impl<const N: usize> From<[f64; N]> for Answer {
    fn from(numbers: [f64; N]) -> Self {
        Self::Numbers(numbers.to_vec())
    }
}

impl From<(usize, usize)> for Answer {
    fn from((rows, columns): (usize, usize)) -> Self {
        Self::from([rows, columns])
    }
}

impl Kind {
    /// What somebody has typed, in ASCII or in full width, in English or in Japanese; `None` if it is no such answer.
    ///
    /// ```
    /// use quiz::answer::{Answer, Kind};
    /// assert_eq!(Kind::Shape.read("(3, 300)"), Some(Answer::from([3usize, 300])));
    /// assert_eq!(Kind::Shape.read("エラー"), Some(Answer::Error));
    /// assert_eq!(Kind::Numbers(2).read("−０.５"), Some(Answer::from(-0.5)));
    /// assert_eq!(Kind::Choice(3).read("b)"), Some(Answer::Choice(1)));
    /// assert_eq!(Kind::Choice(3).read("d"), None);
    /// assert_eq!(Kind::Truth.read("いいえ"), Some(Answer::Truth(false)));
    /// ```
    pub fn read(self, typed: &str) -> Option<Answer> {
        let text: String = typed.trim().chars().map(narrow).collect::<String>().to_lowercase();
        match self {
            Self::Shape if ["error", "エラー", "なし", "none"].contains(&&*text) => Some(Answer::Error),
            Self::Numbers(_) | Self::Shape => {
                let is_gap = |c: char| c.is_whitespace() || "()[]{},;×x".contains(c);
                let words = text.split(is_gap).filter(|word| !word.is_empty());
                let numbers: Vec<f64> = words.map(str::parse).collect::<Result<_, _>>().ok()?;
                let is_good = !numbers.is_empty() && numbers.iter().all(|number| number.is_finite());
                is_good.then_some(Answer::Numbers(numbers))
            }
            Self::Choice(options) => {
                let word = text.trim_matches(|c: char| "().".contains(c) || c.is_whitespace());
                let place = ('a'..='z').take(options).position(|letter| word == letter.to_string())?;
                Some(Answer::Choice(place))
            }
            Self::Truth => match &*text {
                "t" | "true" | "y" | "yes" | "right" | "o" | "○" | "はい" | "正" | "正しい" | "真" => {
                    Some(Answer::Truth(true))
                }
                "f" | "false" | "n" | "no" | "wrong" | "x" | "×" | "いいえ" | "誤" | "誤り" | "偽" => {
                    Some(Answer::Truth(false))
                }
                _ => None,
            },
        }
    }

    /// Whether two answers are the same, numbers to the digits that are asked for.
    ///
    /// ```
    /// use quiz::answer::{Answer, Kind};
    /// assert!(Kind::Numbers(2).is_same(&Answer::from(0.88), &Answer::from(0.880797)));
    /// assert!(!Kind::Numbers(2).is_same(&Answer::from(0.87), &Answer::from(0.880797)));
    /// ```
    pub fn is_same(self, a: &Answer, b: &Answer) -> bool {
        // Half a unit of the last digit is rounding, upwards or downwards.
        self.is_within(a, b, 0.5)
    }

    /// Whether two answers can be told apart, however somebody rounds one of them: numbers with digits behind the point by more
    /// than a unit of the last digit.
    pub fn is_apart(self, a: &Answer, b: &Answer) -> bool {
        !self.is_within(a, b, if self.digits() == 0 { 0.5 } else { 1.0 })
    }

    fn is_within(self, a: &Answer, b: &Answer, units: f64) -> bool {
        match (a, b) {
            (Answer::Numbers(a), Answer::Numbers(b)) => {
                let most = units * 0.1f64.powi(self.digits() as i32) + 1e-9;
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() <= most)
            }
            _ => a == b,
        }
    }

    fn digits(self) -> usize {
        if let Self::Numbers(digits) = self { digits } else { 0 }
    }

    /// An answer as a reader sees it.
    pub fn show(self, answer: &Answer) -> String {
        match answer {
            Answer::Numbers(numbers) => {
                let numbers: Vec<_> = numbers.iter().map(|&number| fixed(number, self.digits())).collect();
                if let [number] = &numbers[..] { number.clone() } else { format!("({})", numbers.join(", ")) }
            }
            Answer::Error => screen::say("error", "エラー").to_owned(),
            Answer::Choice(place) => letter(*place).to_string(),
            Answer::Truth(truth) => screen::say(["false", "true"], ["誤り", "正しい"])[usize::from(*truth)].to_owned(),
        }
    }
}

/// The letter of an option.
pub fn letter(place: usize) -> char {
    ('a'..='z').nth(place).unwrap_or('?')
}

/// A number with so many digits behind the point and a sign that is as wide as a plus.
pub fn fixed(number: f64, digits: usize) -> String {
    let text = format!("{number:.digits$}");
    // What rounds to 0 has no sign.
    let is_zero = text.chars().all(|c| "-0.".contains(c));
    if is_zero { text.replace('-', "") } else { text.replace('-', "−") }
}

/// A character of full width as its counterpart in ASCII.
fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '−' | '‐' | '–' => '-',
        '、' => ',',
        '　' => ' ',
        _ => c,
    }
}
