//! The form of a submission, told by its first bytes and never by its name.

use crate::submission::stop::Obstacle;

/// How many bytes tell the form: the mark of a tar lies at 257.
pub const HEAD: usize = 512;

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A zip.
    Zip,
    /// A tar.
    Tar,
    /// Something packed: what is in it is to be looked at again.
    Packed(Packing),
    /// Text, perhaps a source file.
    Text,
    /// Something else, with what to do about it.
    Other(Obstacle),
}

/// A way to pack one stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// gzip.
    Gzip,
    /// bzip2.
    Bzip2,
    /// xz.
    Xz,
    /// Zstandard.
    Zstd,
}

/// Archives that are not read here, by their first bytes.
const ARCHIVES: [(&[u8], &str); 7] = [
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"LZIP", "lzip"),
    (b"\x1f\x9d", "compress (.Z)"),
    (b"MSCF", "cabinet (.cab)"),
    (b"xar!", "xar"),
    (b"\x5d\x00\x00", "LZMA"),
];

/// What people upload by mistake, by its first bytes: in English and in Japanese.
const DOCUMENTS: [(&[u8], &str, &str); 12] = [
    (b"%PDF", "a PDF", "PDF ファイル"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of Microsoft Office", "Microsoft Office の文書"),
    (b"\x89PNG", "a picture", "画像"),
    (b"\xff\xd8\xff", "a picture", "画像"),
    (b"GIF8", "a picture", "画像"),
    (b"\x7fELF", "a program", "実行ファイル"),
    (b"MZ", "a program", "実行ファイル"),
    (b"\xcf\xfa\xed\xfe", "a program", "実行ファイル"),
    (b"{\\rtf", "a document", "文書"),
    (b"# v2 git bundle", "a git bundle", "git bundle"),
    (b"# v3 git bundle", "a git bundle", "git bundle"),
    (b"diff --git ", "a patch", "パッチ"),
];

impl Form {
    /// The form of a file that begins with these bytes.
    pub fn of(head: &[u8]) -> Self {
        let begins = |mark: &[u8]| head.starts_with(mark);
        if head.is_empty() {
            return Self::Other(Obstacle::unreadable(
                "it is empty (0 bytes); upload it again",
                "中身が空（0 バイト）です。もう一度アップロードしてください",
            ));
        }
        if [&b"PK\x03\x04"[..], b"PK\x05\x06", b"PK\x07\x08", b"PK00PK"].into_iter().any(begins) {
            return Self::Zip;
        }
        let packings: [(&[u8], Packing); 4] = [
            (b"\x1f\x8b", Packing::Gzip),
            (b"BZh", Packing::Bzip2),
            (b"\xfd7zXZ\x00", Packing::Xz),
            (b"\x28\xb5\x2f\xfd", Packing::Zstd),
        ];
        if let Some((_, packing)) = packings.into_iter().find(|(mark, _)| begins(mark)) {
            return Self::Packed(packing);
        }
        if is_tar(head) {
            return Self::Tar;
        }
        if let Some((_, name)) = ARCHIVES.iter().find(|(mark, _)| begins(mark)) {
            return Self::Other(Obstacle::unreadable(
                format!("it is a {name} archive, which is not read here; pack it as .zip or .tar.gz"),
                format!("{name} 形式のアーカイブは読めません。.zip か .tar.gz にまとめ直してください"),
            ));
        }
        if let Some((_, english, japanese)) = DOCUMENTS.iter().find(|(mark, ..)| begins(mark)) {
            return Self::Other(document(english, japanese));
        }
        let text = String::from_utf8_lossy(head).trim_start_matches('\u{feff}').trim_start().to_lowercase();
        if text.starts_with("<!doctype html") || text.starts_with("<html") {
            return Self::Other(Obstacle::unreadable(
                "it is a web page, perhaps one that asks for a login; download the submission again",
                "Web ページです（ログイン画面かもしれません）。提出物をもう一度ダウンロードしてください",
            ));
        }
        if text.starts_with("from ") && text.contains("subject:") {
            return Self::Other(document("a patch", "パッチ"));
        }
        let is_text = !head.contains(&0) || head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]);
        if is_text {
            Self::Text
        } else {
            Self::Other(document("no archive that is known here", "不明な形式のファイル"))
        }
    }
}

fn document(english: &str, japanese: &str) -> Obstacle {
    Obstacle::unreadable(
        format!("it is {english}; hand in the `exercises` folder as .zip or .tar.gz"),
        format!("{japanese}です。`exercises` フォルダーを .zip か .tar.gz で提出してください"),
    )
}

/// Whether a block is the header of a tar: it has the mark, or it is an old one and its sum is right.
fn is_tar(head: &[u8]) -> bool {
    let Some(block) = head.get(..512) else { return false };
    if block[257..].starts_with(b"ustar") {
        return true;
    }
    let digits: String = block[148..156].iter().map(|&byte| byte as char).collect();
    let sum: u32 =
        block.iter().enumerate().map(|(i, &byte)| if (148..156).contains(&i) { 32 } else { u32::from(byte) }).sum();
    let stated = u32::from_str_radix(digits.trim_matches([' ', '\0']), 8);
    // A tar without entries is nothing but zeros.
    block.iter().all(|&byte| byte == 0) || (block[0] != 0 && stated == Ok(sum))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_by_their_bytes() {
        let mut old = tar::Header::new_old();
        old.set_path("a").expect("it fits");
        old.set_cksum();
        let mut new = tar::Header::new_ustar();
        new.set_path("a").expect("it fits");
        new.set_cksum();
        for (bytes, form) in [
            (&b"PK\x03\x04"[..], Form::Zip),
            (b"\x1f\x8b\x08", Form::Packed(Packing::Gzip)),
            (b"BZh9", Form::Packed(Packing::Bzip2)),
            (b"\xfd7zXZ\0", Form::Packed(Packing::Xz)),
            (b"\x28\xb5\x2f\xfd", Form::Packed(Packing::Zstd)),
            (old.as_bytes(), Form::Tar),
            (new.as_bytes(), Form::Tar),
            (&[0; 512], Form::Tar),
            ("//! 予測。".as_bytes(), Form::Text),
            (b"\xff\xfe/\0/\0", Form::Text),
        ] {
            assert_eq!(Form::of(bytes), form, "{bytes:?}");
        }
    }

    #[test]
    fn what_is_not_read_has_one_line_with_the_remedy_in_both_languages() {
        for (bytes, name) in [
            (&b""[..], "empty"),
            (b"Rar!\x1a\x07\x01\0", "RAR"),
            (b"7z\xbc\xaf\x27\x1c\0\x04", "7z"),
            (b"%PDF-1.7", "a PDF"),
            (b"\n<!DOCTYPE html><html>", "a web page"),
            (b"# v2 git bundle\n", "git bundle"),
            (b"From 0123 Mon\nSubject: [PATCH] done", "a patch"),
            (b"\x00\x01\x02\x03", "known"),
        ] {
            let Form::Other(obstacle) = Form::of(bytes) else { panic!("{name}") };
            assert!(obstacle.why.english.contains(name), "{}", obstacle.why);
            assert!(obstacle.why.to_string().lines().count() == 2 && !obstacle.why.japanese.is_ascii());
        }
    }
}
