//! Sources as text: UTF-8, or what they are instead and how to change it.

use encoding_rs::{EUC_JP, Encoding, SHIFT_JIS};

use crate::submission::sentence::Sentence;

/// The text of a source file, without the mark that some editors put in front.
///
/// # Errors
///
/// If it is not UTF-8, which the compiler asks for: what it is, and how to save it.
pub fn text_of(bytes: Vec<u8>) -> Result<String, Sentence> {
    if is_utf16(&bytes) {
        return Err(not_utf8("UTF-16"));
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            return Err(match japanese(&bytes) {
                Some(name) => not_utf8(name),
                None => unknown(1 + bytes[..at].iter().filter(|&&byte| byte == b'\n').count()),
            });
        }
    };
    if text.contains('\0') {
        return Err(Sentence::new(
            "it holds a zero byte, so it is no text; save it as UTF-8",
            "0 のバイトがあり、テキストではありません。UTF-8 で保存してください",
        ));
    }
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Whether text is in UTF-16: by its mark, or because every second byte of what is mostly ASCII is zero.
fn is_utf16(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(512)];
    let zeros = |first: usize| start.iter().skip(first).step_by(2).filter(|&&byte| byte == 0).count();
    let half = start.len() / 2;
    bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        // Most files have none, and need not be counted through.
        || (start.contains(&0) && half >= 4 && (zeros(0) > half / 2) != (zeros(1) > half / 2))
}

/// The Japanese encoding in which the bytes are text. Text in EUC-JP often reads as half-width katakana in Shift-JIS, which
/// hardly anybody writes.
fn japanese(bytes: &[u8]) -> Option<&'static str> {
    let oddity = |encoding: &'static Encoding| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
        Some(
            text.chars()
                .filter(|c| matches!(c, '\u{ff61}'..='\u{ff9f}') || c.is_control() && !c.is_whitespace())
                .count(),
        )
    };
    let candidates = [("Shift-JIS", oddity(SHIFT_JIS)), ("EUC-JP", oddity(EUC_JP))];
    candidates
        .into_iter()
        .filter_map(|(name, oddity)| Some((oddity?, name)))
        .min_by_key(|(oddity, _)| *oddity)
        .map(|(_, name)| name)
}

fn not_utf8(encoding: &str) -> Sentence {
    Sentence::new(
        format!(
            "the file is in {encoding}, and Rust needs UTF-8; save it as UTF-8 (in VS Code: click `{encoding}` at the bottom right, \
             then `Save with Encoding`)"
        ),
        format!(
            "ファイルが {encoding} です。Rust のソースは UTF-8 でなければなりません。UTF-8 で保存し直してください（VS Code では右下の文字コード名を\
             クリックし、「エンコード付きで保存」を選びます）"
        ),
    )
}

fn unknown(line: usize) -> Sentence {
    Sentence::new(
        format!("line {line} is not UTF-8, which Rust needs; save it as UTF-8"),
        format!("{line} 行目が UTF-8 ではありません。UTF-8 で保存し直してください"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "//! 予測。\npub fn softmax() {} // 確率を求める\n";

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn utf8_is_taken_with_and_without_a_mark_and_with_any_ends_of_lines() {
        assert_eq!(text_of(TEXT.into()).as_deref(), Ok(TEXT));
        assert_eq!(text_of(format!("\u{feff}{TEXT}").into()).as_deref(), Ok(TEXT));
        let windows = TEXT.replace('\n', "\r\n");
        assert_eq!(text_of(windows.clone().into()), Ok(windows));
        assert_eq!(text_of(Vec::new()).as_deref(), Ok(""));
    }

    #[test]
    fn other_encodings_are_named_with_the_remedy() {
        let marked = [b"\xff\xfe".to_vec(), utf16(TEXT, u16::to_le_bytes)].concat();
        for (bytes, name) in [
            (SHIFT_JIS.encode(TEXT).0.into_owned(), "Shift-JIS"),
            (EUC_JP.encode(TEXT).0.into_owned(), "EUC-JP"),
            (marked, "UTF-16"),
            (utf16(TEXT, u16::to_le_bytes), "UTF-16"),
            (utf16(TEXT, u16::to_be_bytes), "UTF-16"),
        ] {
            let why = text_of(bytes).expect_err(name);
            for words in [&why.english, &why.japanese] {
                assert!(words.contains(name) && words.contains("UTF-8"), "{words}");
            }
        }
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_line() {
        let why = text_of(b"//! a\n\xff\xfe\xfd".to_vec()).expect_err("it is no text");
        assert!(why.english.starts_with("line 2 "), "{why}");
        assert!(text_of(b"//! a\0 and much more text behind".to_vec()).is_err());
    }
}
