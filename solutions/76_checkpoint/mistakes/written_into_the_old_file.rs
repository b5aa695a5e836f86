//! The new checkpoint is written into the old file.
//! 新しいチェックポイントを、古いファイルに直接書き込んでいます。
//!
//! Next: what is on the disk when the computer stops after half of the bytes?
//! 次に: 半分まで書いたところでコンピューターが止まったら、ディスクには何が残りますか。
//!
//! Fails: `the_old_file_stays_whole_until_the_new_one_takes_its_place`.

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    let write = || std::fs::write(path, to_bytes(state)?);
    write().map_err(|error| named(path, &error))
}
