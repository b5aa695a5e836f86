//! Points filled into a sheet that a platform has given out. Every other byte stays as it was.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};

use crate::class::gradebook::row::Row;
use crate::class::gradebook::sheet::Sheet;
use crate::class::roster::{Match, Roster};
use crate::class::summary::names;
use crate::class::table::Table;
use crate::report::format::Language;
use crate::score::points;
use crate::submission::path::shown;

/// What is said of people who may be several.
const NOT_CLEAR: (&str, &str) = ("not clear", "誰か決められない人");

/// A filled sheet.
pub struct Filled {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whom it has and who is not clear.
    pub said: String,
}

/// Fills a sheet.
///
/// # Errors
///
/// If it is none that is known here, or has none of these people.
pub fn fill(bytes: Vec<u8>, rows: &[Row], column: Option<&str>, language: Language) -> Result<Filled> {
    let table = Table::read(bytes)?;
    let sheet = Sheet::of(&table, column)?;
    let roster = Roster::of(rows.iter().map(|row| row.student.person.clone()).collect())?;
    let commas = table.has_decimal_commas();
    let people = sheet.people(&table);
    let matches: Vec<Match> = people.iter().map(|(_, person, _)| roster.find(person)).collect();
    let claims = |place: usize| matches.iter().filter(|found| **found == Match::One(place)).count();
    let (mut values, mut lines) = (BTreeMap::new(), BTreeMap::<(&str, &str), Vec<String>>::new());
    for ((row, person, may_be_filled), found) in people.iter().zip(&matches) {
        let mut note = |what, who: String| lines.entry(what).or_default().push(who);
        let title = shown(person.title());
        match found {
            Match::One(place) if claims(*place) == 1 => match rows[*place].grade.points {
                _ if !may_be_filled => note(("not assigned, and left as it is", "担当外のため、変更なし"), title),
                None => note(("without points, and left as they are", "点数がないため、変更なし"), title),
                Some(earned) => {
                    let number = points(earned);
                    let number = number.strip_suffix(".0").unwrap_or(&number);
                    values.insert(
                        (*row, sheet.points),
                        if commas { number.replace('.', ",") } else { number.to_owned() },
                    );
                }
            },
            Match::One(place) => note(NOT_CLEAR, format!("{title} ({})", rows[*place].student.person.id)),
            Match::Several(places) => {
                let whom: Vec<_> = places.iter().map(|place| rows[*place].student.person.id.as_str()).collect();
                note(NOT_CLEAR, format!("{title} ({})", whom.join(language.say(" or ", " か "))));
            }
            Match::Nobody => note(("in the sheet only", "シートにだけある人"), title),
        }
    }
    let is_missing = |place: &usize| !matches.contains(&Match::One(*place));
    let missing = (0..rows.len()).filter(is_missing).map(|place| shown(&rows[place].student.person.id));
    lines.entry(("in the results only", "結果にだけある人")).or_default().extend(missing);
    let matched = (0..rows.len()).filter(|&place| claims(place) == 1).count();
    ensure!(matched > 0, "it has none of the people of these results");
    let (platform, filled) = (sheet.platform, values.len());
    let mut said = language.say(
        format!("  {platform}: {matched} matched, {filled} filled\n"),
        format!("  {platform}: 一致 {matched} 人、記入 {filled} 人\n"),
    );
    for ((english, japanese), who) in lines.into_iter().filter(|(_, who)| !who.is_empty()) {
        let (count, who) = (who.len(), names(who.iter().map(String::as_str), language));
        said += &language.say(format!("  {count} {english}: {who}\n"), format!("  {japanese}（{count} 人）: {who}\n"));
    }
    Ok(Filled { bytes: table.filled(&values), said })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::class::layout::person::Person;
    use crate::class::policy::Grade;
    use crate::class::results::Student;

    fn row(id: &str, name: &str, also: &[&str], points: Option<u32>) -> Row {
        let person = Person { id: id.into(), name: name.into(), also: also.iter().map(|&word| word.into()).collect() };
        let student = Student { person, documents: Vec::new(), current: None, error: None };
        Row { student, grade: Grade { points, of: 100_000, ..Grade::default() } }
    }

    fn class() -> Vec<Row> {
        vec![
            row("25B1001", "田中 太郎", &["123456", "tanaka@x.ac.jp"], Some(62_500)),
            row("25B1002", "Hanako Suzuki", &["123457", "12346", "suzuki"], Some(100_000)),
            row("25B1003", "Taro Ito", &["123458"], None),
            row("25B1004", "Taro Ito", &["123459"], Some(1)),
            row("25B1005", "Abe", &[], Some(5_000)),
        ]
    }

    fn filled(sheet: &str, column: Option<&str>) -> (String, String) {
        let Filled { bytes, said } = fill(sheet.into(), &class(), column, Language::En).expect("it is a sheet");
        (String::from_utf8(bytes).expect("it is UTF-8"), said)
    }

    #[test]
    fn a_worksheet_of_moodle_in_two_languages() {
        let sheet = "\u{feff}Identifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum Grade\",\"Last modified (grade)\",\"Feedback comments\"\r\n\
                     \"Participant 123456\",\"田中 太郎\",tanaka@x.ac.jp,\"Submitted\",,\"100,00\",-,\r\n\
                     \"Participant 123457\",\"Hanako Suzuki\",,,\"\",\"100,00\",-,\"so, \"\"so\"\"\"\r\n\
                     \"Participant 123458\",\"Taro Ito\",,,7,\"100,00\",-,\r\n\
                     \"Participant 9\",Nobody,,,3,\"100,00\",-,\r\n";
        let (told, said) = filled(sheet, None);
        let wanted = sheet.replace("\"Submitted\",,", "\"Submitted\",\"62,5\",").replace(",,,\"\",", ",,,\"100\",");
        assert_eq!(told, wanted);
        for words in [
            "Moodle: 3 matched, 2 filled",
            "1 without points, and left as they are: Taro Ito",
            "1 in the sheet only: Nobody",
            "2 in the results only: 25B1004, 25B1005",
        ] {
            assert!(said.contains(words), "{said}");
        }
        let japanese = "識別子\tフルネーム\t評点\t最終更新 (評点)\n参加者123456\t田中 太郎\t\t-\n";
        assert_eq!(filled(japanese, None).0, japanese.replace("太郎\t\t", "太郎\t62.5\t"));
    }

    #[test]
    fn a_gradebook_of_canvas_with_its_rows_above_and_columns_beside() {
        let sheet = "Student,ID,SIS User ID,SIS Login ID,Section,Essay (4),NLP100 (77),Current Score\n\
                     ,,,,,Manual Posting,,\n    Points Possible,,,,,10,100,(read only)\n\
                     \"Suzuki, Hanako\",12346,,suzuki,A,3,,80\n\"Tanaka, Taro\",9,25B1001,,A,,N/A,\n\"Ito, Taro\",8,,,A,,,\n";
        let (told, said) = filled(sheet, Some("NLP100"));
        assert_eq!(told, sheet.replace("suzuki,A,3,,80", "suzuki,A,3,100,80"));
        assert!(
            said.contains("1 not assigned") && said.contains("1 not clear: Ito, Taro (25B1003 or 25B1004)"),
            "{said}"
        );
        let Filled { said, .. } = fill(sheet.into(), &class(), Some("NLP100"), Language::Ja).expect("it is a sheet");
        assert!(said.contains("  誰か決められない人（1 人）: Ito, Taro (25B1003 か 25B1004)\n"), "{said}");
        let error = fill(sheet.into(), &class(), None, Language::En).err().expect("there are two").to_string();
        assert!(error.contains("`essay (4)`, `nlp100 (77)`"), "{error}");
    }

    #[test]
    fn a_sheet_of_manaba_and_one_with_a_column_of_another_name() {
        let sheet = "成績登録シート;;\n学籍番号;氏名;合計点\n25B1001;田中 太郎;\n25b1005;;1,5\n";
        assert_eq!(filled(sheet, None).0, sheet.replace("太郎;", "太郎;62,5").replace("1,5", "5"));
        let other = "username,Result\nsuzuki,\n";
        assert_eq!(filled(other, Some("result")).0, "username,Result\nsuzuki,100\n");
        assert!(fill("a,b\n1,2\n".into(), &class(), None, Language::En).is_err());
        let strangers =
            fill("username,grade\nzoe,\n".into(), &class(), None, Language::En).err().expect("nobody is in it");
        assert!(strangers.to_string().contains("none of the people"), "{strangers}");
    }
}
