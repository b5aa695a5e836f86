//! What a file really is, told by its first bytes and never by its name: archives, web pages and pointers that stand in
//! the place of the file that was wanted.

/// What a file is if it is neither text nor word vectors, and what to do about it.
pub struct Foreign {
    /// What it is: "this is a zip archive".
    pub what: String,
    /// What to do about it.
    pub remedy: &'static str,
}

const UNPACK: &str = "unpack it, and name the file that was in it";
const UTF_8: &str = "save it again as UTF-8";
const VECTORS: &str = "save it in word2vec's format: model.wv.save_word2vec_format(\"vectors.bin\", binary=True)";

/// Files that are known by their first bytes.
const BEGINNINGS: [(&[u8], &str, &str); 18] = [
    (b"BZh", "this is packed with bzip2", UNPACK),
    (b"\xfd7zXZ\0", "this is packed with xz", UNPACK),
    (b"\x28\xb5\x2f\xfd", "this is packed with zstd", UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "this is a 7z archive", UNPACK),
    (b"Rar!\x1a\x07", "this is a RAR archive", UNPACK),
    (b"PK\x05\x06", "this is an empty zip archive", "download or copy it again"),
    (b"%PDF-", "this is a PDF document", "name a text file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", "this is an Excel or Word document", "name the file as it was downloaded"),
    (b"\xff\xfe", "this is text in UTF-16", UTF_8),
    (b"\xfe\xff", "this is text in UTF-16", UTF_8),
    (b"\x80\x02", "this is a Python pickle, as gensim's save() writes it", VECTORS),
    (b"\x80\x03", "this is a Python pickle, as gensim's save() writes it", VECTORS),
    (b"\x80\x04", "this is a Python pickle, as gensim's save() writes it", VECTORS),
    (b"\x80\x05", "this is a Python pickle, as gensim's save() writes it", VECTORS),
    (b"\x93NUMPY", "this is an array of NumPy, without the words", VECTORS),
    (b"\xba\x16\x4f\x2f", "this is a model in fastText's own form", "use the .vec file that comes with it"),
    (
        b"version https://git-lfs.github.com/spec/",
        "this is a Git LFS pointer, and not the file itself",
        "run `git lfs pull` in the repository that it is from",
    ),
    (
        b"/annex/objects/",
        "this is a git-annex pointer, and not the file itself",
        "run `git annex get` in the repository that it is from",
    ),
];

/// What the file is that begins with `start`; `None` if it may be text or word vectors.
pub fn recognise(start: &[u8]) -> Option<Foreign> {
    if start.is_empty() {
        return Some(Foreign { what: "the file is empty".into(), remedy: "download or copy it again" });
    }
    if start.starts_with(b"PK\x03\x04") {
        return Some(zip(start));
    }
    if let Some((_, what, remedy)) = BEGINNINGS.iter().find(|(bytes, ..)| start.starts_with(bytes)) {
        return Some(Foreign { what: (*what).into(), remedy });
    }
    if start.get(257..262) == Some(b"ustar") {
        return Some(Foreign { what: "this is a tar archive".into(), remedy: UNPACK });
    }
    // UTF-16 without its mark: every second byte of plain letters is zero.
    if let [a, b, c, d, ..] = *start
        && ((a != 0 && b == 0 && c != 0 && d == 0) || (a == 0 && b != 0 && c == 0 && d != 0))
    {
        return Some(Foreign { what: "this is text in UTF-16".into(), remedy: UTF_8 });
    }
    web_page(start)
}

/// A zip archive, with the name of the first file in it.
fn zip(start: &[u8]) -> Foreign {
    let length = start.get(26..28).map_or(0, |bytes| usize::from(u16::from_le_bytes([bytes[0], bytes[1]])));
    let name = start.get(30..30 + length).map(String::from_utf8_lossy).unwrap_or_default();
    if name == "[Content_Types].xml" {
        let remedy = "name the file as it was downloaded, before a program for tables opened it";
        return Foreign { what: "this is an Excel or Word document".into(), remedy };
    }
    Foreign { what: format!("this is a zip archive that begins with {name:?}"), remedy: UNPACK }
}

/// A web page, with its title, or another answer of a server.
fn web_page(start: &[u8]) -> Option<Foreign> {
    let text = String::from_utf8_lossy(&start[..start.len().min(4096)]);
    let lower = text.trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    let remedy = "the server sent this in place of the file: open the address in a browser, and read what it asks for";
    if ["<!doctype html", "<html", "<head"].iter().any(|tag| lower.starts_with(tag)) {
        let title = lower.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
        let title = title.map(|(title, _)| format!(", {:?}", title.trim())).unwrap_or_default();
        return Some(Foreign { what: format!("this is a web page{title}"), remedy });
    }
    ["<?xml", "{\"", "{\n"]
        .iter()
        .any(|tag| lower.starts_with(tag))
        .then(|| Foreign { what: "this is XML or JSON".into(), remedy })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_data_is_named() {
        let mut tar = vec![b'a'; 512];
        tar[257..262].copy_from_slice(b"ustar");
        for (start, what) in [
            (&b""[..], "the file is empty"),
            (b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0news.csv\x01", "\"news.csv\""),
            (b"PK\x03\x04", "zip archive"),
            (b"BZh91AY&SY", "bzip2"),
            (b"s\0h\0a\0r\0e\0s\0", "UTF-16"),
            (b"version https://git-lfs.github.com/spec/v1\noid sha256:0", "Git LFS pointer"),
            (b"\n <!DOCTYPE HTML><title>Virus scan warning</title>", "a web page, \"virus scan warning\""),
            (b"{\"error\": 404}", "JSON"),
            (&tar, "tar archive"),
        ] {
            let found = recognise(start).unwrap_or_else(|| panic!("{start:?} is taken for data"));
            assert!(found.what.contains(what), "{}", found.what);
        }
    }

    #[test]
    fn data_is_not_taken_for_anything_else() {
        for start in
            [&b"b\tBegin here"[..], b"3000000 300\n</s> ", b"<unk> 0.1 0.2", b"1\tHeadline\t", b"\xef\xbb\xbfb\t", b"7"]
        {
            assert!(recognise(start).is_none(), "{}", String::from_utf8_lossy(start));
        }
    }
}
